import { addNgrams, type FeatureBag } from '../linear/feature-bag.ts';
import type { Block } from '../linear/sparse-vector.ts';
import type { Span } from '../span.ts';
import { hashWord, wordHashes } from '../text/tokens.ts';

const namespaces = {
  words: hashWord('words'),
  before: hashWord('before'),
  after: hashWord('after'),
};

const ngrams = (words: readonly number[], namespace: number, longest: number): FeatureBag => {
  const bag: FeatureBag = new Map();
  addNgrams(bag, words, namespace, longest);
  return bag;
};

/** What the clause model looks at in each passage: its phrases, and the words of its neighbours. */
export function clauseBlocks(text: string, passages: readonly Span[]): Block[][] {
  const words = passages.map(({ start, end }) => wordHashes(text, start, end));
  return words.map((own, at) => [
    { bag: ngrams(own, namespaces.words, 3), weight: 1 },
    { bag: ngrams(words[at - 1] ?? [], namespaces.before, 1), weight: 0.3 },
    { bag: ngrams(words[at + 1] ?? [], namespaces.after, 1), weight: 0.3 },
  ]);
}
