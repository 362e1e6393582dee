import { rotatedPage } from '../layout/turned.ts';
import type { TurnedRuns, Word } from '../layout/word.ts';
import { lettersOf } from '../text/letters-of.ts';

/** Heights of a word that a letter takes at the most, with the space of headings, and what its ends may add. */
const A_LETTER = 1.5;
const ENDS = 2;

/** Words of a line before one of them may be print that was not read. */
const FEWEST = 3;

interface Page {
  readonly width: number;
  readonly height: number;
}

/** Whether a word is far longer than what it says: OCR took a word that it could not read for a letter or a mark. */
const isStretched = ({ text, box }: Word, { width, height }: Page): boolean =>
  box.width * width > ([...text].length * A_LETTER + ENDS) * box.height * height;

/** What OCR read, words that it did not read for what they are with no confidence. */
export const withoutStretched = (texts: readonly TurnedRuns[], page: Page): TurnedRuns[] =>
  texts.map(({ degrees, runs }) => {
    const turned = rotatedPage(degrees, page);
    const judge = (word: Word): Word =>
      lettersOf(word.text) !== '' && isStretched(word, turned) ? { ...word, confidence: 0 } : word;
    return { degrees, runs: runs.map((run) => run.map(judge)) };
  });

/** Marks that may run on: lines to write on, points that lead to a page, dashes. */
const RUNS_ON = /^[_.…·\-–—\s]+$/;

/** Words that are nothing but a mark and as long as a word: print that OCR could not read. */
export const longMarks = (texts: readonly TurnedRuns[], page: Page): TurnedRuns[] =>
  texts.map(({ degrees, runs }) => {
    const turned = rotatedPage(degrees, page);
    const isLong = (word: Word): boolean =>
      lettersOf(word.text) === '' && !RUNS_ON.test(word.text) && isStretched(word, turned);
    const inLine = runs.filter((run) => run.length >= FEWEST);
    return { degrees, runs: inLine.map((run) => run.filter(isLong)).filter((run) => run.length > 0) };
  });

/** The words that say what ink is: marks that are longer than marks are, as lines to sign on, say nothing of it. */
export const explaining = (texts: readonly TurnedRuns[], page: Page): TurnedRuns[] =>
  texts.map(({ degrees, runs }) => {
    const turned = rotatedPage(degrees, page);
    return { degrees, runs: runs.map((run) => run.filter((word) => !isStretched(word, turned))) };
  });
