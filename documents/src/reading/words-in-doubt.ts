import type { TurnedRuns, Word, WordRun } from '../layout/word.ts';
import { lettersOf } from '../text/letters-of.ts';

/** What OCR is this sure of counts as read. */
export const SURE = 0.5;

/** Letters of a word; fewer are the noise of a scan. */
const LETTERS = 2;

/** Words of a line that are read before the others of it are print, too. */
const READ_IN_LINE = 2;

const isWord = ({ text }: Word): boolean => lettersOf(text).length >= LETTERS || /\d/.test(text);

const isSure = ({ confidence }: Word): boolean => confidence >= SURE;

function inDoubt(run: WordRun): Word[] {
  const read = run.filter((word) => isSure(word) && isWord(word)).length;
  return read < READ_IN_LINE ? [] : run.filter((word) => !isSure(word) && isWord(word));
}

/** Words that OCR is not sure of, in lines of which it read others: one of them may turn the line into its opposite. */
export const wordsInDoubt = (texts: readonly TurnedRuns[]): TurnedRuns[] =>
  texts.map(({ degrees, runs }) => ({ degrees, runs: runs.map(inDoubt).filter((run) => run.length > 0) }));
