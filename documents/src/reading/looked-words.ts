import type { Disturbed } from '../ink/disturbed.ts';
import { insertedWords } from '../ink/inserted.ts';
import { linesThroughWords, strokesThroughWords } from '../ink/lines-through-words.ts';
import { boxOnPage, rotatedPage } from '../layout/turned.ts';
import type { TurnedRuns, Word } from '../layout/word.ts';
import type { Edges } from '../pdfium/matrix.ts';
import { boxOf, edgesOfBox } from './boxes.ts';
import { SAYS_SOMETHING } from './drawn-marks.ts';
import { inPlace, meets, placesOf } from './places.ts';
import type { PageSurvey } from './survey-page.ts';

/** Words that a line runs through, at the most: all of a scan may be. */
const MAX_CROSSED = 20;

/** Words of a picture that a stroke runs through, whatever their direction; places as displayed. */
const wordsUnderStrokes = (read: readonly TurnedRuns[], page: PageSurvey): Disturbed[] =>
  read.flatMap(({ degrees, runs }) => {
    const turned = rotatedPage(degrees, page);
    return strokesThroughWords(runs.flat().map(inPlace), page.strokes, turned).map(({ edges }) => ({
      edges: degrees === 0 ? edges : edgesOfBox(boxOnPage(turned, boxOf(edges))),
      detail: 'a line is drawn across words',
    }));
  });

/** Where OCR read letters or digits: of what is blacked out it makes signs. */
export const saying = (page: PageSurvey, read: readonly TurnedRuns[]): Edges[] =>
  placesOf(
    page,
    read.map(({ degrees, runs }) => ({
      degrees,
      runs: runs.map((run) => run.filter(({ text }) => SAYS_SOMETHING.test(text))),
    })),
  );

/** Signs of print that stand by themselves among words; what else OCR reads without a letter may be a cross or a stroke. */
const SIGN_OF_PRINT = /^[&$€£¥§%©®™_.…·•●▪■–—-]+$/u;

/** Whether most words of a page are those of its file: what OCR reads among them was put there. */
const isMostlyText = (page: PageSurvey, read: readonly TurnedRuns[]): boolean =>
  page.runs.flat().length > read.flatMap(({ runs }) => runs).flat().length;

/** The words that say what ink is: among the words of a file `><` says nothing, for it may be a cross over two of them. */
export function withoutSigns(page: PageSurvey, read: readonly TurnedRuns[]): readonly TurnedRuns[] {
  if (!isMostlyText(page, read)) return read;
  const says = ({ text }: Word): boolean => SAYS_SOMETHING.test(text) || SIGN_OF_PRINT.test(text);
  return read.map(({ degrees, runs }) => ({ degrees, runs: runs.map((run) => run.filter(says)) }));
}

/** Numbers that a hand drew among the words of a file: OCR reads them as if they were print. */
export function numbersByHand(page: PageSurvey, read: readonly TurnedRuns[]): Disturbed[] {
  if (page.scribbles.length === 0 || !isMostlyText(page, read)) return [];
  const numbers = read.map(({ degrees, runs }) => ({
    degrees,
    runs: runs.map((run) => run.filter(({ text }) => /\d/.test(text))),
  }));
  return placesOf(page, numbers)
    .filter((edges) => page.scribbles.some((stroke) => meets(stroke, edges)))
    .map((edges) => ({ edges, detail: 'a number is drawn by hand' }));
}

/** Words that somebody put between the lines of a text. */
export const insertedIn = (page: PageSurvey, upright: readonly (readonly Word[])[]): Disturbed[] =>
  insertedWords(page.runs.flat().map(inPlace), upright.flat().map(inPlace), page).map((edges) => ({
    edges,
    detail: 'a word is inserted between lines',
  }));

/** Words of a picture that lines run through. */
export function crossedWords(
  page: PageSurvey,
  read: readonly TurnedRuns[],
  upright: readonly (readonly Word[])[],
): Disturbed[] {
  const crossed = linesThroughWords(upright.flat().map(inPlace), page.lines);
  const struck = wordsUnderStrokes(read, page).filter(
    ({ edges }) => !crossed.some((other) => meets(edges, other.edges)),
  );
  return [...crossed, ...struck].slice(0, MAX_CROSSED);
}
