import { type Difference, differences } from './differences.ts';
import { type Filled, type FreeWords, fillHoles, holeKind, UNFILLED } from './holes.ts';
import { dealtIn } from './names.ts';
import { type Word, wordsOf, wordsOfPaper } from './words.ts';

/** Words of a contract that are not those of a paper; where the contract leaves words out, those around them. */
export interface OtherWords {
  /** What the paper says there; empty where the contract adds something. */
  readonly paper: string;
  /** Place in the contract, UTF-16. */
  readonly start: number;
  readonly end: number;
}

/** How a contract stands to a paper. */
export interface Comparison {
  /** Of the paper's words, how many stand in the contract, in their order: 0 to 1. */
  readonly share: number;
  readonly others: readonly OtherWords[];
  /** What fills lines and addresses, of which nothing but its form is known. */
  readonly free: readonly FreeWords[];
}

/** Fillings and words that are the same may be mistaken for each other where so few of the latter stand between. */
const NEAR = 4;
/** Beyond this many words that differ, time and memory are spent on something that is another contract anyway. */
const MOST = 2000;
const AROUND = 6;

/** Differences with few of the same words between them. */
function near(parts: readonly Difference[]): Difference[][] {
  const groups: Difference[][] = [];
  for (const part of parts) {
    const last = groups.at(-1);
    if (last && part.from - last.at(-1)!.to <= NEAR) last.push(part);
    else groups.push([part]);
  }
  return groups;
}

/** All of a group as one difference. */
const asOne = (group: readonly Difference[]): Difference => ({
  ...group[0]!,
  to: group.at(-1)!.to,
  end: group.at(-1)!.end,
});

function otherWords(
  { from, to, start, end }: Difference,
  paper: readonly Word[],
  paperText: string,
  words: readonly Word[],
): OtherWords {
  const missing = start === end ? AROUND : 0;
  const first = words[Math.max(0, start - missing)];
  const last = words[Math.min(words.length, end + missing) - 1];
  return {
    paper: from < to ? paperText.slice(paper[from]!.start, paper[to - 1]!.end).replaceAll(/\s+/g, ' ') : '',
    start: first?.start ?? 0,
    end: last?.end ?? 0,
  };
}

interface Filling {
  readonly filled: Filled;
  readonly others: readonly Difference[];
}

/** The differences that fill no hole, each by itself, or together with those near where a hole is not filled by itself. */
function unfilled(
  groups: readonly Difference[][],
  holds: (part: Difference) => boolean,
  fill: (part: Difference, filled: Filled) => Filled | undefined,
): Filling {
  const each = (parts: readonly Difference[], given: Filled): Filling & { readonly isFilled: boolean } => {
    let filled = given;
    const others: Difference[] = [];
    for (const part of parts) {
      const now = holds(part) ? fill(part, filled) : undefined;
      if (now) filled = now;
      else others.push(part);
    }
    return { filled, others, isFilled: !others.some(holds) };
  };
  let all: Filling = { filled: UNFILLED, others: [] };
  for (const group of groups) {
    const alone = each(group, all.filled);
    const { filled, others } = alone.isFilled ? alone : each([asOne(group)], all.filled);
    all = { filled, others: [...all.others, ...others] };
  }
  return all;
}

/** Compares a contract with a paper, word by word; undefined where most of it is something else. */
export function comparePaper(
  paperText: string,
  contract: { readonly text: string; readonly parties: readonly string[] },
): Comparison | undefined {
  const paper = wordsOfPaper(paperText);
  const words = wordsOf(contract.text);
  const most = Math.min(MOST, Math.ceil((paper.length + words.length) / 2));
  const parts = differences(
    paper.map(({ word }) => word),
    words.map(({ word }) => word),
    most,
  );
  if (!parts) return undefined;
  const holes = paper.map(({ word }) => holeKind(word) !== undefined);
  const holds = ({ from, to }: Difference) => holes.slice(from, to).includes(true);
  const filler = { ...contract, words: dealtIn(paper) };
  const fill = ({ from, to, start, end }: Difference, filled: Filled) => {
    const stretch = paper.slice(from, to).map(({ word }) => word);
    return fillHoles(stretch, words.slice(start, end), filler, filled);
  };
  const { others, filled } = unfilled(near(parts), holds, fill);
  const literal = holes.filter((hole) => !hole).length;
  const gone = parts.reduce(
    (sum, { from, to }) => sum + holes.slice(from, to).filter((hole) => !hole).length,
    0,
  );
  return {
    share: literal === 0 ? 0 : 1 - gone / literal,
    others: near(others)
      .map(asOne)
      .map((part) => otherWords(part, paper, paperText, words)),
    free: filled.free,
  };
}
