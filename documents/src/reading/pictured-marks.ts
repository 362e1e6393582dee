import type { UnreadRegion } from '@countersign/events';
import type { PrintedWord } from '../ink/printed-word.ts';
import { boxOnPage, rotatedPage } from '../layout/turned.ts';
import type { TurnedRuns, Word } from '../layout/word.ts';
import type { Edges } from '../pdfium/matrix.ts';
import { edgesOfBox } from './boxes.ts';
import { inPoints, openChoices, ringed, SAYS_SOMETHING } from './drawn-marks.ts';
import { inPlace, meets } from './places.ts';
import type { PageSurvey } from './survey-page.ts';

/** The place of a seal has a ring around it. */
const SEAL = /^\W*(?:L\.?\s?S\.?|SEAL|Seal)\W*$/;
/** Points between a ring and the words of its line. */
const NEAR = 14;

/** Whether a ring stands in a line of words, or around some: of what is in it OCR often makes no word. */
function isInLine([left, top, right, bottom]: Edges, words: readonly PrintedWord[], width: number): boolean {
  const reach = NEAR / width;
  const level = words.filter(({ edges: [from, upper, to, lower] }) => {
    const middle = (upper + lower) / 2;
    return middle > top && middle < bottom && from < right + reach && to > left - reach;
  });
  return level.some(({ text }) => SAYS_SOMETHING.test(text)) && !level.some(({ text }) => SEAL.test(text));
}

/** What OCR reads in a cell, of a tick it makes one sign or two; and what is known of a box of a form already. */
const CELL = /^\W*(?:\d{1,3}|\p{L}{3,})\W*$|^[☐☒]$/u;

/** Words with their places as displayed. */
const wordsOn = (page: PageSurvey, texts: readonly TurnedRuns[]): PrintedWord[] =>
  texts.flatMap(({ degrees, runs }) => {
    const turned = rotatedPage(degrees, page);
    const displayed = (word: Word): Word =>
      degrees === 0 ? word : { ...word, box: boxOnPage(turned, word.box) };
    return runs.flat().map((word) => inPlace(displayed(word)));
  });

/**
 * Which boxes of a picture are ticked, and what a ring in it goes around: reading cannot tell what that means.
 * @param read what OCR read of the page
 */
export function picturedMarks(page: PageSurvey, read: readonly TurnedRuns[]): UnreadRegion[] {
  const { marks } = page;
  if (marks.boxes.length === 0 && marks.rings.length === 0) return [];
  const words = wordsOn(page, [{ degrees: 0, runs: page.runs }, ...read]);
  const boxes = inPoints(marks.boxes, page).map((box) => ({ ...box, isFilled: false }));
  const isCell = ({ text }: PrintedWord): boolean => CELL.test(text);
  const told = page.unread.map(({ box }) => edgesOfBox(box));
  return [
    ...openChoices({ boxes, words: inPoints(words, page), isCell }, page),
    ...ringed(marks.rings.filter((ring) => isInLine(ring, words, page.width))),
  ].filter(({ box }) => !told.some((place) => meets(place, edgesOfBox(box))));
}
