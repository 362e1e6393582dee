import { addNgrams, type FeatureBag } from '../linear/feature-bag.ts';
import { hashWord, joinHashes, wordHashes } from '../text/tokens.ts';
import type { Candidate, Mention } from './candidate.ts';

const namespaces = {
  left: hashWord('left'),
  right: hashWord('right'),
  near: hashWord('near'),
  cue: hashWord('cue'),
};

const reach = 90;
const looked = 5;

/** Which of these steps a number reaches: turns counts and positions into a few named ranges. */
const range = (value: number, steps: readonly number[]): string =>
  String(steps.filter((step) => value >= step).length);

/** Facts about where and how often a value stands. */
function cues(text: string, { value, mentions }: Candidate): string[] {
  const first = mentions[0]!;
  const last = mentions[mentions.length - 1]!;
  const words = value.split(' ').length;
  return [
    `first ${range(first.start, [200, 500, 1000, 2000, 4000, 8000])}`,
    `last ${range(text.length - last.end, [300, 800, 2000, 5000])}`,
    `count ${range(mentions.length, [2, 3, 5, 8])}`,
    `words ${range(words, [2, 3, 4, 5])}`,
    `both ends ${first.start < 3000 && text.length - last.end < 2500}`,
    `shape ${value
      .replace(/[A-Z]+/g, 'A')
      .replace(/[a-z]+/g, 'a')
      .replace(/\d+/g, '0')
      .slice(-6)}`,
    `ends ${value.split(' ').at(-1)!.toLowerCase()}`,
  ];
}

/** What the ranker looks at: words left and right of a value's mentions, those next to them, and {@link cues}. */
export function candidateBlocks(text: string, candidate: Candidate, rank: number): FeatureBag[] {
  const left: FeatureBag = new Map();
  const right: FeatureBag = new Map();
  const near: FeatureBag = new Map();
  const seen: Mention[] = candidate.mentions.slice(0, looked);
  for (const { start, end } of seen) {
    const before = wordHashes(text, Math.max(0, start - reach), start);
    const after = wordHashes(text, end, Math.min(text.length, end + reach));
    addNgrams(left, before, namespaces.left, 2);
    addNgrams(right, after, namespaces.right, 2);
    addNgrams(near, before.slice(-2), joinHashes(namespaces.near, 1), 2);
    addNgrams(near, after.slice(0, 2), joinHashes(namespaces.near, 2), 2);
  }
  const own: FeatureBag = new Map();
  const facts = [...cues(text, candidate), `rank ${range(rank, [1, 2, 3, 5, 8])}`];
  for (const cue of facts) own.set(joinHashes(namespaces.cue, hashWord(cue)), 1);
  for (const hash of wordHashes(candidate.value)) own.set(joinHashes(namespaces.cue, hash), 1);
  return [left, right, near, own];
}

/** Weights of these blocks. */
export const candidateWeights = [0.7, 0.7, 0.7, 1];
