import type { InkMap } from '../ink/ink-map.ts';
import { densestRow } from '../ink/print.ts';
import type { InkRegion } from '../ink/regions.ts';
import type { Word } from '../layout/word.ts';

/** Points: what somebody writes for a name. A clause that is written in by hand is longer, or stands in rows. */
const WIDEST = 220;
const HIGHEST = 70;

/** Steps in a point of a row: small print of eight points and less has more, the strokes of a name fewer. */
const DENSEST = 0.5;

/** Before the place where somebody signs; `By` alone stands in any sentence. */
const BEFORE = /^(?:by|sign|signed|signature|x):$/i;
/** Under the line that somebody signs on, or at its end. */
const BELOW = /^(?:signature|signatory|director|secretary)[:,]?$/i;

/** Points from such a word to the signature. */
const ASIDE = 40;
const UNDER = 18;

/** How far a signature rises above the word before it and sinks below it, in heights of that word. */
const RISES = 3.5;
const SINKS = 2;

interface Page {
  readonly width: number;
  readonly height: number;
}

/**
 * Tells ink that is somebody's signature: where one signs, no larger than a name, less dense than print. What it is
 * asked about no one could read; blanks that were filled in by hand stand elsewhere and are not read.
 * @param words of the page, upright
 */
export function signaturesAt(
  words: readonly Word[],
  page: Page,
): (map: InkMap, region: InkRegion) => boolean {
  const before = words.filter(({ text }) => BEFORE.test(text)).map(({ box }) => box);
  const below = words.filter(({ text }) => BELOW.test(text)).map(({ box }) => box);
  return (map, region) => {
    const { box, width, height } = region;
    if (width > WIDEST || height > HIGHEST) return false;
    const right = box.left + box.width;
    const bottom = box.top + box.height;
    const follows = before.some((mark) => {
      const gap = (box.left - mark.left - mark.width) * page.width;
      const rises = (mark.top - box.top) / mark.height;
      const sinks = (bottom - mark.top - mark.height) / mark.height;
      return gap > -ASIDE && gap < ASIDE && rises < RISES && sinks < SINKS && bottom > mark.top;
    });
    const stands = below.some((mark) => {
      const gap = (mark.top - bottom) * page.height;
      return gap > -UNDER && gap < UNDER && box.left < mark.left + mark.width && mark.left < right;
    });
    return (follows || stands) && densestRow(map, region) < DENSEST;
  };
}
