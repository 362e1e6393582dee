import { addNgrams, type FeatureBag } from '../linear/feature-bag.ts';
import type { Block } from '../linear/sparse-vector.ts';
import { hashWord, wordHashes } from '../text/tokens.ts';
import { titlePhrases } from './title.ts';

const namespaces = {
  firstTitle: hashWord('first-title'),
  titles: hashWord('titles'),
  head: hashWord('head'),
  opening: hashWord('opening'),
  body: hashWord('body'),
};

/** Words of the body read at most: enough for the subject, and bounded time for any length. */
const bodyWords = 6000;
const headCharacters = 600;
const openingCharacters = 3000;

const ngrams = (words: readonly number[], namespace: number, longest: number): FeatureBag => {
  const bag: FeatureBag = new Map();
  addNgrams(bag, words, namespace, longest);
  return bag;
};

/** What the type model looks at: the title, how the contract opens, and what it talks about. */
export function typeBlocks(text: string): Block[] {
  const phrases = titlePhrases(text).map((phrase) => wordHashes(phrase));
  const titles: FeatureBag = new Map();
  for (const phrase of phrases.slice(0, 12)) addNgrams(titles, phrase, namespaces.titles, 2);
  return [
    { bag: ngrams(phrases[0] ?? [], namespaces.firstTitle, 2), weight: 0.7 },
    { bag: titles, weight: 1.0 },
    {
      bag: ngrams(wordHashes(text, 0, Math.min(text.length, headCharacters)), namespaces.head, 2),
      weight: 0.7,
    },
    {
      bag: ngrams(wordHashes(text, 0, Math.min(text.length, openingCharacters)), namespaces.opening, 1),
      weight: 0.5,
    },
    {
      bag: ngrams(wordHashes(text, 0, Math.min(text.length, bodyWords * 6)), namespaces.body, 2),
      weight: 0.7,
    },
  ];
}
