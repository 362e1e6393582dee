import { isTable, rowSentences, rowsOf } from '../burdens/rows.ts';
import type { Passage } from '../source.ts';

const FEWEST_WORDS = 2;
/** Longer passages are of contracts, and what speaks to a reader in them is lost in their sense. */
const LONGEST = 400;

/** What may speak to whoever reads a contract: its sentences, notes and titles, and rows of tables with their labels. */
export const readerPassages = (text: string, passages: readonly Passage[]): Passage[] =>
  [
    ...passages.filter((passage) => !isTable(text, passage)),
    ...rowSentences(text, rowsOf(text, text.length)),
  ].filter(({ words }) => words.length <= LONGEST && words.trim().split(/\s+/).length >= FEWEST_WORDS);
