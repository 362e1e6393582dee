import type { Span } from '../../span.ts';
import { literally } from '../../text/literally.ts';
import { bearsForm, type NamedParty } from './described-parties.ts';

/** Where the parties are named; signatures stand behind. */
const OPENING = 1500;

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

/** `and the undersigned (hereinafter "Second Party")` */
const UNDERSIGNED =
  /\bthe undersigned\b[^()]{0,60}\(\s*(?:(?:hereinafter|hereafter|referred to as|called|the)[,\s]+)*[“"](?:the\s+)?([A-Z][\w &’'-]{1,40})[”"]/gi;

/** Whoever signs under the role that the opening gives "the undersigned". */
export const undersignedParties = (text: string): NamedParty[] =>
  [...text.slice(0, OPENING).matchAll(UNDERSIGNED)].flatMap(({ 1: role = '' }) => {
    const signed = new RegExp(
      String.raw`\n[^\S\n]*${literally(role)}:?[^\S\n]*\n\s*(?:By:?\s*)?/s/[^\S\n]*([A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,3})`,
      'i',
    ).exec(text.slice(OPENING));
    if (!signed?.[1]) return [];
    const start = OPENING + signed.index + signed[0].length - signed[1].length;
    return [{ start, end: start + signed[1].length, role }];
  });
