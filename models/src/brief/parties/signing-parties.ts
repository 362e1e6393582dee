import type { Span } from '../../span.ts';
import { bearsForm } from './described-parties.ts';

/** `TARN TRUCKS, INC.:` in a line or a cell of its own, above the line to sign on. */
const ABOVE_BY = /(?:^|\t)[^\S\n]*([A-Z][^\n\t:]{3,70}?)[^\S\n]*:?[^\S\n]*\n(?:[^\S\n]*\n)?[^\S\n]*By\b/gm;

/** Who signs as a company: of a document that introduces nobody, its signatures name the parties. */
export const signingParties = (text: string): Span[] =>
  [...text.matchAll(ABOVE_BY)].flatMap(({ index, 0: block, 1: name = '' }) => {
    const start = index + block.indexOf(name);
    return bearsForm(name) || /,\s(?:INC|LLC|LTD|CORP|L\.?P)\b/.test(name)
      ? [{ start, end: start + name.length }]
      : [];
  });
