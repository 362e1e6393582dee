import type { UnreadRegion } from '@countersign/events';
import type { Word, WordRun } from '../layout/word.ts';
import { lettersOf } from '../text/letters-of.ts';
import { SURE } from './words-in-doubt.ts';

/** Points from the side of a page at which print ends that goes on beyond it. */
const AT_EDGE = 2.5;

/** Words of a line; fewer are the shadow of a fold, or noise. */
const FEWEST = 3;
const LETTERS = 2;

const isWord = ({ text, confidence }: Word): boolean =>
  confidence >= SURE && lettersOf(text).length >= LETTERS;

/**
 * Words of a picture that the side of the page cuts off: `unli` may be all that is left of `unlimited`.
 * @param runs upright
 */
export function cutOff(runs: readonly WordRun[], page: { readonly width: number }): UnreadRegion[] {
  const margin = AT_EDGE / page.width;
  return runs.flatMap((run) => {
    const words = run.filter(isWord);
    if (words.length < FEWEST) return [];
    return [words[0]!, words.at(-1)!]
      .filter(({ box }) => box.left <= margin || box.left + box.width >= 1 - margin)
      .map(({ box }) => ({
        box,
        why: 'low-confidence' as const,
        detail: 'the edge of the page cuts words off',
      }));
  });
}
