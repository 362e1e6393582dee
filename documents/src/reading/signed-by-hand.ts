import type { Box } from '@countersign/events';
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
const BEFORE = /^(?:by|sign|signed|signature|initials?|x):$/i;
/** Under the line that somebody signs on, or at its end. */
const BELOW = /^(?:signature|signatory|director|secretary)[:,]?$/i;

/**
 * How a line begins under which somebody signs, for whom it says: `Signed for Tarnbeck Ltd by Ann Holt`. In a sentence
 * these words are written small, or stand behind others.
 */
const CAPTION = /^(?:Signed|SIGNED|Executed|EXECUTED|Signature|SIGNATURE|For|FOR)$/;
const CAPTION_LINE =
  /^(?:(?:signed|executed|signature)\s(?:for|by|of|on behalf of)|for and on behalf of)\b(?!.*\b(?:shall|may|must|will|is|are)\b)/i;
/** Words of a line stand no farther apart, in heights of the first one. */
const APART = 1.5;
/** Points under such a line within which a signature begins. */
const UNDER_CAPTION = 30;

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

/** The places of lines that say who signs under them. */
function captionsIn(words: readonly Word[], page: Page): Box[] {
  return words.flatMap((first) => {
    if (!CAPTION.test(first.text)) return [];
    const { top, height } = first.box;
    const middle = top + height / 2;
    const level = words
      .filter(({ box }) => middle > box.top && middle < box.top + box.height)
      .toSorted((a, b) => a.box.left - b.box.left);
    const apart = (APART * height * page.height) / page.width;
    const at = level.indexOf(first);
    const before = level[at - 1]?.box;
    if (before && first.box.left - before.left - before.width < apart) return [];
    const line: Word[] = [first];
    for (const word of level.slice(at + 1)) {
      const { box } = line.at(-1)!;
      if (word.box.left - box.left - box.width >= apart) break;
      line.push(word);
    }
    if (!CAPTION_LINE.test(line.map(({ text }) => text).join(' '))) return [];
    const { box } = line.at(-1)!;
    return [{ ...first.box, width: box.left + box.width - first.box.left }];
  });
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
  const captions = captionsIn(words, page);
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
    const isUnder = captions.some((line) => {
      const gap = (box.top - line.top - line.height) * page.height;
      const middle = box.left + box.width / 2;
      return (
        gap > -UNDER &&
        gap < UNDER_CAPTION &&
        bottom > line.top + line.height &&
        middle > line.left &&
        middle < line.left + Math.max(line.width, WIDEST / page.width)
      );
    });
    return (follows || stands || isUnder) && densestRow(map, region) < DENSEST;
  };
}
