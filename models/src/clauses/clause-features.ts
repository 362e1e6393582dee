import { type FeatureBag, ngrams } from '../linear/feature-bag.ts';
import type { Span } from '../span.ts';
import { stemHashes } from '../text/stems.ts';
import { hashWord, joinHashes, wordHashes } from '../text/tokens.ts';
import { cuesIn } from './cues.ts';

const namespaces = {
  words: hashWord('words'),
  before: hashWord('before'),
  after: hashWord('after'),
  cues: hashWord('cues'),
  cuesBefore: hashWord('cues-before'),
  cuesAfter: hashWord('cues-after'),
  stems: hashWord('stems'),
  pairs: hashWord('pairs'),
};

/** Pairs of words that are not neighbours, at most this far apart, say what an n-gram misses. */
const pairReach = 5;

function pairs(stems: readonly number[]): FeatureBag {
  const bag: FeatureBag = new Map();
  stems.forEach((left, at) => {
    for (const right of stems.slice(at + 2, at + 1 + pairReach)) {
      bag.set(joinHashes(joinHashes(namespaces.pairs, left), right), 1);
    }
  });
  return bag;
}

/**
 * What the clause model looks at in each passage, in this order: its phrases; the words of the
 * passage before and after; its cues, and theirs; its word stems; pairs of stems.
 */
export function clauseBlocks(text: string, passages: readonly Span[]): FeatureBag[][] {
  const words = passages.map(({ start, end }) => wordHashes(text, start, end));
  const cues = passages.map(({ start, end }) => cuesIn(text.slice(start, end)));
  return passages.map(({ start, end }, at) => {
    const stems = stemHashes(text.slice(start, end));
    return [
      ngrams(words[at]!, namespaces.words, 3),
      ngrams(words[at - 1] ?? [], namespaces.before, 1),
      ngrams(words[at + 1] ?? [], namespaces.after, 1),
      ngrams(cues[at]!, namespaces.cues, 1),
      ngrams(cues[at - 1] ?? [], namespaces.cuesBefore, 1),
      ngrams(cues[at + 1] ?? [], namespaces.cuesAfter, 1),
      ngrams(stems, namespaces.stems, 2),
      pairs(stems),
    ];
  });
}

/** Weights of the blocks in three views of a passage: by stems, by pairs, and by cues around it. */
export const clauseViews = [
  [1, 0.3, 0.3, 1, 0, 0, 0.7, 0],
  [1, 0.3, 0.3, 0.7, 0, 0, 0, 0.7],
  [1, 0.3, 0.3, 1.3, 0.4, 0.4, 0.7, 0],
];
