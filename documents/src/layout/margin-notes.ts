import type { TurnedRuns, Word, WordRun } from './word.ts';

interface Page {
  readonly width: number;
  readonly height: number;
}

/** A page without the notes in its margins, and these. */
export interface MarginNotes {
  readonly text: readonly WordRun[];
  readonly notes: readonly WordRun[];
  readonly turnedNotes: readonly TurnedRuns[];
}

/** What a hand or a stamp writes beside a clause that no longer stands as it is printed. */
const SAYS_SO =
  /^\W*(?:(?:clause|para(?:graph)?|section|sentence|this|all|now|to|be|is|hereby)\s+)*(?:delet(?:ed?|ion)|omit(?:ted)?|struck|stricken|strike|replaced?|superseded|cancell?(?:ed)?|removed?|void(?:ed)?|revoked|withdrawn|waived|rejected|amended|changed|revised|not (?:agreed|applicable)|n\/a)(?:\s+[^\s.;]+){0,4}\W*$/i;

/** Words of such a note at the most. */
const LONGEST = 8;

/** Shares of the lines of a page that begin farther left and end farther right than its text does. */
const FAR_LEFT = 0.05;
const FAR_RIGHT = 0.95;
const FEWEST_LINES = 5;

/** Points between the text and what stands in its margin, and by which words of one line stand apart. */
const APART = 2;
const LINE = 6;

const rowOf = ({ box }: Word, { height }: Page): number =>
  Math.round(((box.top + box.height / 2) * height) / LINE);

const saysSo = (words: readonly Word[]): boolean =>
  words.length > 0 && words.length <= LONGEST && SAYS_SO.test(words.map(({ text }) => text).join(' '));

/** Where the text of a page begins and ends across it; undefined where it has too few lines to tell. */
function columnOf(words: readonly Word[], page: Page): readonly [left: number, right: number] | undefined {
  const rows = [...Map.groupBy(words, (word) => rowOf(word, page)).values()];
  if (rows.length < FEWEST_LINES) return undefined;
  const lefts = rows.map((row) => Math.min(...row.map(({ box }) => box.left))).toSorted((a, b) => a - b);
  const rights = rows
    .map((row) => Math.max(...row.map(({ box }) => box.left + box.width)))
    .toSorted((a, b) => a - b);
  const at = (share: number): number => Math.floor(share * (rows.length - 1));
  return [lefts[Math.ceil(FAR_LEFT * (rows.length - 1))]!, rights[at(FAR_RIGHT)]!];
}

/**
 * Takes notes out of the text that stand in its margin and say that what is beside them is deleted, replaced or the like:
 * they belong to no sentence, and the clause beside them is not to be relied on.
 * @param runs words of a page
 * @param turned what runs in other directions, which may be such a note as well
 */
export function setMarginNotesApart(
  runs: readonly WordRun[],
  turned: readonly TurnedRuns[],
  page: Page,
): MarginNotes {
  const turnedNotes = turned.filter(({ degrees, runs: words }) => degrees !== 0 && saysSo(words.flat()));
  const words = runs.flat();
  const column = columnOf(words, page);
  if (!column) return { text: runs, notes: [], turnedNotes };
  const [left, right] = [column[0] - APART / page.width, column[1] + APART / page.width];
  const before = words.filter(({ box }) => box.left + box.width <= left);
  const behind = words.filter(({ box }) => box.left >= right);
  const notes = [before, behind]
    .flatMap((side) => [...Map.groupBy(side, (word) => rowOf(word, page)).values()])
    .filter(saysSo);
  if (notes.length === 0) return { text: runs, notes, turnedNotes };
  const taken = new Set<Word>(notes.flat());
  const text = runs.map((run) => run.filter((word) => !taken.has(word))).filter((run) => run.length > 0);
  return { text, notes, turnedNotes };
}
