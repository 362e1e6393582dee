import { joinHashes } from '../text/tokens.ts';

/** Feature hash to how often it occurs. */
export type FeatureBag = Map<number, number>;

/** Adds the n-grams of up to `longest` words under a namespace. */
export function addNgrams(
  bag: FeatureBag,
  words: readonly number[],
  namespace: number,
  longest: number,
): void {
  for (let first = 0; first < words.length; first++) {
    let gram = namespace;
    const last = Math.min(words.length, first + longest);
    for (let at = first; at < last; at++) {
      gram = joinHashes(gram, words[at]!);
      bag.set(gram, (bag.get(gram) ?? 0) + 1);
    }
  }
}

/** The n-grams of up to `longest` words under a namespace. */
export function ngrams(words: readonly number[], namespace: number, longest: number): FeatureBag {
  const bag: FeatureBag = new Map();
  addNgrams(bag, words, namespace, longest);
  return bag;
}
