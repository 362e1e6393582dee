import type { PageLine } from './page-lines.ts';

/** A number by itself, as `7` or `- 7 -`. */
const LONE_NUMBER = /^[-–—\s]*(\d{1,4})[-–—\s]*$/;

/** Numbers that count pages stand at least this many lines apart on average; those of a list are closer. */
const MIN_LINES_BETWEEN = 12;

const MIN_COUNT = 3;

interface Numbered {
  readonly line: PageLine;
  readonly index: number;
}

/**
 * Finds page numbers that stand in the middle of the text, as in pages that were printed onto longer ones:
 * lone numbers that count up by one through the whole document.
 * @param lines the document's lines in reading order
 */
export function findRunningNumbers(lines: readonly PageLine[]): Set<PageLine> {
  let chain: Numbered[] = [];
  let last: number | undefined;
  for (const [index, line] of lines.entries()) {
    const value = LONE_NUMBER.exec(line.text)?.[1];
    if (value === undefined) continue;
    const number = Number(value);
    if (last === undefined ? number > 3 : number !== last + 1) continue;
    chain.push({ line, index });
    last = number;
  }
  const spread = (chain.at(-1)?.index ?? 0) - (chain[0]?.index ?? 0);
  if (chain.length < MIN_COUNT || spread < (chain.length - 1) * MIN_LINES_BETWEEN) chain = [];
  return new Set(chain.map(({ line }) => line));
}
