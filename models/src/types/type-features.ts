import { addNgrams, type FeatureBag, ngrams } from '../linear/feature-bag.ts';
import { hashWord, joinHashes, wordHashes } from '../text/tokens.ts';
import { titlePhrases } from './title.ts';
import { typesNamed } from './title-cues.ts';

const namespaces = {
  firstTitle: hashWord('first-title'),
  titles: hashWord('titles'),
  named: hashWord('named'),
  namedFirst: hashWord('named-first'),
  namedTogether: hashWord('named-together'),
  head: hashWord('head'),
  opening: hashWord('opening'),
  body: hashWord('body'),
};

/** How much of a contract is read: its subject shows early, and the time stays bounded for any length. */
const reach = { head: 600, opening: 3000, body: 36_000 };
const titlesRead = 12;

/** EDGAR puts its own line, with a file name, before some filings: it says nothing about the contract. */
const filingLine = /^[ \t\r\n]*EX-[^\n]{0,40}?\.(?:htm|txt)\b/;

const beginning = (text: string, length: number): number[] =>
  wordHashes(text, 0, Math.min(text.length, length));

/** Which types the titles name: each alone, all of the first title that names any, and how often. */
function namedTypes(titles: readonly string[]): FeatureBag {
  const bag: FeatureBag = new Map();
  const count = (namespace: number, name: string) => {
    const hash = joinHashes(namespace, hashWord(name));
    bag.set(hash, (bag.get(hash) ?? 0) + 1);
  };
  const naming = titles.map(typesNamed).filter((types) => types.length > 0);
  for (const types of naming) for (const type of types) count(namespaces.named, type);
  for (const type of naming[0] ?? []) count(namespaces.namedFirst, type);
  count(namespaces.namedTogether, (naming[0] ?? []).join('+'));
  return bag;
}

/**
 * What the type model looks at, in this order: the first title; all titles; the types they name;
 * the first lines; how the contract opens; what it talks about.
 */
export function typeBlocks(filing: string): FeatureBag[] {
  const text = filing.slice(filingLine.exec(filing)?.[0].length ?? 0);
  const phrases = titlePhrases(text).slice(0, titlesRead);
  const titles: FeatureBag = new Map();
  for (const phrase of phrases) addNgrams(titles, wordHashes(phrase), namespaces.titles, 2);
  return [
    ngrams(wordHashes(phrases[0] ?? ''), namespaces.firstTitle, 2),
    titles,
    namedTypes(phrases),
    ngrams(beginning(text, reach.head), namespaces.head, 2),
    ngrams(beginning(text, reach.opening), namespaces.opening, 1),
    ngrams(beginning(text, reach.body), namespaces.body, 2),
  ];
}

/** Weights of these blocks. */
export const typeWeights = [0.7, 1, 1, 0.7, 0.5, 0.7];
