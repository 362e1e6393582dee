import { addNgrams, type FeatureBag, ngrams } from '../linear/feature-bag.ts';
import type { Span } from '../span.ts';
import { pageFurniture } from '../text/page-furniture.ts';
import { sectionTitles } from '../text/section-titles.ts';
import { stemHashes } from '../text/stems.ts';
import { hashWord, joinHashes, wordHashes } from '../text/tokens.ts';
import { cuesIn } from './cues.ts';

const namespaces = {
  words: hashWord('words'),
  before: hashWord('before'),
  after: hashWord('after'),
  further: hashWord('further'),
  cues: hashWord('cues'),
  cuePairs: hashWord('cue-pairs'),
  cuesAfterCues: hashWord('cues-after-cues'),
  stems: hashWord('stems'),
  stemPairs: hashWord('pairs'),
  title: hashWord('title'),
  cuesUnderTitle: hashWord('cues-under-title'),
};

/** Pairs of words that are not neighbours, at most this far apart, say what an n-gram misses. */
const pairReach = 5;

function stemPairs(stems: readonly number[]): FeatureBag {
  const bag: FeatureBag = new Map();
  stems.forEach((left, at) => {
    for (const right of stems.slice(at + 2, at + 1 + pairReach)) {
      bag.set(joinHashes(joinHashes(namespaces.stemPairs, left), right), 1);
    }
  });
  return bag;
}

/** Every pair of a left and a right feature. */
function crossed(lefts: readonly number[], rights: readonly number[], namespace: number): FeatureBag {
  const bag: FeatureBag = new Map();
  for (const left of lefts) {
    for (const right of rights) bag.set(joinHashes(joinHashes(namespace, left), right), 1);
  }
  return bag;
}

/** Every two of a passage's cues: a notice to terminate with a breach is not one without. */
function cuePairs(cues: readonly number[]): FeatureBag {
  const bag: FeatureBag = new Map();
  cues.forEach((left, at) => {
    for (const right of cues.slice(at + 1))
      bag.set(joinHashes(joinHashes(namespaces.cuePairs, left), right), 1);
  });
  return bag;
}

/** The words of two passages, as one bag. */
function together(left: readonly number[], right: readonly number[], namespace: number): FeatureBag {
  const bag = ngrams(left, namespace, 1);
  addNgrams(bag, right, namespace, 1);
  return bag;
}

/**
 * What the clause model looks at in each passage, in this order: its phrases; the words of the
 * passages before and after it, and of those beyond; its cues, pairs of them, and them with those of
 * the passage before; its word stems, and pairs of them; the titles above it, and its cues with each
 * word of those. Headers and footers of pages do not come between a passage and its neighbours.
 */
export function clauseBlocks(text: string, passages: readonly Span[]): FeatureBag[][] {
  const texts = passages.map(({ start, end }) => text.slice(start, end));
  const words = texts.map((passage) => wordHashes(passage));
  const cues = texts.map(cuesIn);
  const furniture = pageFurniture(texts);
  const titles = sectionTitles(texts.map((passage, at) => (furniture[at] ? '' : passage)));
  const body = [...furniture.keys()].filter((at) => !furniture[at]);
  let read = 0;
  return texts.map((passage, at) => {
    while (body[read]! < at) read++;
    const next = body[read] === at ? read + 1 : read;
    const neighbour = (values: readonly number[][], place: number): readonly number[] =>
      values[body[place] ?? -1] ?? [];
    const stems = stemHashes(passage);
    const title = [...new Set(stemHashes(titles[at]!))];
    return [
      ngrams(words[at]!, namespaces.words, 3),
      ngrams(neighbour(words, read - 1), namespaces.before, 1),
      ngrams(neighbour(words, next), namespaces.after, 1),
      together(neighbour(words, read - 2), neighbour(words, next + 1), namespaces.further),
      ngrams(cues[at]!, namespaces.cues, 1),
      cuePairs(cues[at]!),
      crossed(cues[at]!, neighbour(cues, read - 1), namespaces.cuesAfterCues),
      ngrams(stems, namespaces.stems, 2),
      stemPairs(stems),
      ngrams(wordHashes(titles[at]!), namespaces.title, 2),
      crossed(cues[at]!, title, namespaces.cuesUnderTitle),
    ];
  });
}

/** Weights of these blocks. */
export const clauseWeights = [0.8, 0.3, 0.3, 0.2, 0.25, 0.35, 0.1, 0.5, 0.5, 0.2, 0.1];
