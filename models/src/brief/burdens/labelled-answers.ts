import type { Passage } from '../source.ts';
import { cellsOf } from './rows.ts';

/**
 * A paragraph that ends with a colon, and what was filled in below it, if a form's label: a short paragraph, or the
 * short line before the next sentence.
 */
const LABEL_AND_ANSWER =
  /(?<=^|\n\s*\n)([^\n]+(?:\n[^\n]+){0,3}):[^\S\n]*\n\s*\n[^\S\n]*([^\n]{1,100}(?=\s*$|\n\s*\n)|[^\n]{1,50}(?=\n\p{Lu}))/gu;
const LONGEST_LABEL = 300;
/** What begins a list, a definition or a heading, and answers nothing. */
const NO_ANSWER =
  /^(?:\(?(?:\d{1,2}|[a-z]{1,3})[.)]\s|\d+\.\d|[•·▪“"]|(?:clause|section|article|schedule)\s\d)|:$/i;

/** What each label says together with the answer that stands below it: `Cap on liability:`, then `none`. */
export function answersBelow(text: string): Passage[] {
  return Array.from(
    text.matchAll(LABEL_AND_ANSWER),
    ({ index, 0: whole, 1: label = '', 2: answer = '' }) => ({
      start: index,
      end: index + whole.length,
      label,
      answer: answer.trim(),
    }),
  )
    .filter(({ label, answer }) => label.length <= LONGEST_LABEL && answer !== '' && !NO_ANSWER.test(answer))
    .map(({ start, end, label, answer }) => ({
      start,
      end,
      words: `${label}: ${answer}`.replace(/\s+/g, ' ').trim(),
    }));
}

/** A column of what somebody answers for at most. */
const LIMIT =
  /^(?:(?:liability|aggregate|overall|total|maximum|financial|upper) )*(?:cap|limit|ceiling|maximum|liability)(?: (?:on|of|for) (?:the )?(?:\w+ )?liability)?(?: \(?[A-Z]{3}\)?)?$/i;
const SIDES = /^(?:(?:the )?(?:contracting )?part(?:y|ies)|sides?|names?|who|entity|company)$/i;
const NONE =
  /(?:^|\s|\t)(none|nil|no|n\/?a|no (?:cap|limit|ceiling|maximum)|without (?:cap|limit)|not (?:applicable|capped|limited|agreed)|unlimited|uncapped|infinite|waived|deleted|[-–—]|∞)[.\s]*$/i;
const LONGEST_ROW = 120;
const MOST_ROWS = 20;

/** The cells of a head, where one of them is a limit of liability. */
function limitOf(line: string): { first: string; limit: string; at: number } | undefined {
  const cells = cellsOf(line);
  const at = cells.findIndex((cell, index) => index > 0 && LIMIT.test(cell));
  const [first = ''] = cells;
  return at < 0 ? undefined : { first, limit: cells[at]!, at };
}

/** What a row says under a limit, or at its end, where reading found no cells in it. */
function answerIn(row: string, at: number): { label: string; answer: string } {
  const cells = cellsOf(row);
  if (cells.length > 1) return { label: cells[0]!, answer: cells[at] ?? '' };
  const answer = NONE.exec(row)?.[1] ?? '';
  return { label: row.slice(0, row.lastIndexOf(answer)).trim(), answer };
}

/**
 * Rows of a table whose cell says none under the head of a limit, as a sentence that has both: `Cap on liability of
 * Tarnbeck: none`. A bare `Cap` is one of liability where its rows are sides.
 * @param marked puts `PARTY` for every side
 */
export function answersUnderHeads(text: string, marked: (words: string) => string): Passage[] {
  const lines = Array.from(text.matchAll(/[^\n]+/g), ({ index, 0: words }) => ({ start: index, words }));
  return lines.flatMap(({ words: head }, index) => {
    const column = limitOf(head);
    if (!column) return [];
    return lines
      .slice(index + 1, index + 1 + MOST_ROWS)
      .filter(({ words }) => words.length <= LONGEST_ROW)
      .flatMap(({ start, words }) => {
        const { label, answer } = answerIn(words, column.at);
        const isSide = SIDES.test(column.first) || /\bPARTY\b/.test(marked(label));
        if (label === '' || !NONE.test(answer) || !(isSide || /liab/i.test(column.limit))) return [];
        return [{ start, end: start + words.length, words: `Cap on liability of ${label}: none` }];
      });
  });
}
