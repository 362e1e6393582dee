/** Where two lists of words differ: `paper[from, to)` stands for `contract[start, end)`; either may be empty. */
export interface Difference {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

interface Matched {
  readonly at: number;
  readonly other: number;
}

/** How far each diagonal of a round reaches in the one list: `[k + round + 1]` for the diagonal `k`. */
type Reach = Int32Array;

/** Whether the best way to a diagonal puts a word in, from the one above; else it leaves one out. */
const putsIn = (reach: Reach, round: number, k: number): boolean => {
  const at = k + round + 1;
  return k === -round || (k !== round && reach[at - 1]! < reach[at + 1]!);
};

/** Where a diagonal begins in a round, before any word that is the same. */
function startOf(reach: Reach, round: number, k: number): number {
  if (round === 0) return 0;
  const at = k + round + 1;
  return putsIn(reach, round, k) ? reach[at + 1]! : reach[at - 1]! + 1;
}

/** What the last round reached, with room for one diagonal more on each side. */
function widened(last: Reach | undefined, round: number): Reach {
  const reach = new Int32Array(2 * round + 3);
  if (last) reach.set(last, 1);
  return reach;
}

/** Goes back through what each round began with, and collects the words that are the same. */
function matchedWords(began: readonly Reach[], length: number, other: number): Matched[] {
  const matched: Matched[] = [];
  let x = length;
  let y = other;
  for (let round = began.length - 1; round >= 0; round--) {
    const reach = began[round]!;
    const k = x - y;
    const start = startOf(reach, round, k);
    while (x > start) matched.push({ at: --x, other: --y });
    if (round > 0 && putsIn(reach, round, k)) y--;
    else if (round > 0) x--;
  }
  return matched.reverse();
}

/**
 * The same words of two lists, in order, as many as can be (Myers 1986, "An O(ND) Difference Algorithm").
 * @param most words that may be left out and put in; undefined where it would take more
 */
function sameWords(a: readonly string[], b: readonly string[], most: number): Matched[] | undefined {
  const began: Reach[] = [];
  const afterSame = (x: number, k: number): number => {
    let at = x;
    while (at < a.length && at - k < b.length && a[at] === b[at - k]) at++;
    return at;
  };
  let last: Reach | undefined;
  for (let round = 0; round <= most; round++) {
    const reach = widened(last, round);
    began.push(reach.slice());
    for (let k = -round; k <= round; k += 2) {
      const x = afterSame(startOf(reach, round, k), k);
      reach[k + round + 1] = x;
      if (x >= a.length && x - k >= b.length) return matchedWords(began, a.length, b.length);
    }
    last = reach;
  }
  return undefined;
}

/**
 * Where a contract differs from a paper, word by word.
 * @param most words that may differ in all; undefined where more do
 */
export function differences(
  paper: readonly string[],
  contract: readonly string[],
  most: number,
): Difference[] | undefined {
  const same = sameWords(paper, contract, most);
  if (!same) return undefined;
  const ends = [...same, { at: paper.length, other: contract.length }];
  const starts = [{ at: -1, other: -1 }, ...same];
  return ends
    .map(({ at, other }, index) => ({
      from: starts[index]!.at + 1,
      to: at,
      start: starts[index]!.other + 1,
      end: other,
    }))
    .filter(({ from, to, start, end }) => from < to || start < end);
}
