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
