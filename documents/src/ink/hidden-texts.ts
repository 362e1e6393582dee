import type { HiddenText } from '@countersign/events';
import type { GlyphWord } from '../layout/word.ts';
import type { Edges } from '../pdfium/matrix.ts';
import { boxOf } from '../reading/boxes.ts';
import type { Visibility } from './visibility.ts';

const MAX_LENGTH = 2000;

/** Punctuation alone hides nothing. */
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

const around = (a: Edges, b: Edges): Edges => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
];

/** Joins words that follow one another and are hidden for the same reason. */
export function hiddenTexts(
  judged: readonly { word: Pick<GlyphWord, 'text'>; edges: Edges; visibility: Visibility }[],
): HiddenText[] {
  const stretches: { text: string; why: HiddenText['why']; edges: Edges }[] = [];
  let open = false;
  for (const { word, edges, visibility } of judged) {
    if (visibility === 'seen' || visibility === 'layer') {
      open = false;
      continue;
    }
    const last = stretches.at(-1);
    if (open && last?.why === visibility && last.text.length + word.text.length < MAX_LENGTH) {
      last.text += ` ${word.text}`;
      last.edges = around(last.edges, edges);
    } else {
      stretches.push({ text: word.text.slice(0, MAX_LENGTH), why: visibility, edges });
    }
    open = true;
  }
  return stretches
    .filter(({ text }) => SAYS_SOMETHING.test(text))
    .map(({ text, why, edges }) => ({ text, why, box: boxOf(edges) }));
}
