import { type FeatureBag, ngrams } from '../../linear/feature-bag.ts';
import { hashWord, wordHashes } from '../../text/tokens.ts';

const GRAMS = hashWord('terms');
const LONGEST_GRAM = 2;
/** The number of a clause, with the title before it: "2. Price 2.1 The Buyer shall pay". */
const NUMBER =
  /^\s*(?:(?:\d{1,2}\.?|[A-Z]\.)\s+[A-Z][^.;:\d]{2,60}?\s+)?(?:\d{1,2}\.\d{1,2}\.?|\d{1,2}[.)]|\([a-z\d]{1,3}\))\s+/;

/** What a passage says, without its number and the title of its clause. */
export const saidBy = (passage: string): string => passage.replace(NUMBER, '');

/** What the words of a passage are known by, whoever its sides are. @param marked with `PARTY` for every side */
export const gramsOf = (marked: string): FeatureBag =>
  ngrams(wordHashes(saidBy(marked).replaceAll('PARTY', 'thisside')), GRAMS, LONGEST_GRAM);

/** A passage as the sentence encoder reads it. @param marked with `PARTY` for every side */
export const sentenceOf = (marked: string): string => saidBy(marked).replaceAll('PARTY', 'the party');
