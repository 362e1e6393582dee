import { isMarketStandard } from '../burdens/market-standards.ts';
import { speaksOfOne } from '../burdens/one-sided.ts';
import type { Passage } from '../source.ts';
import { termPassages } from '../unusual/term-passages.ts';

/** A passage, and its words with `PARTY` for every side. */
export interface OneSidedPassage {
  readonly passage: Passage;
  readonly said: string;
}

/**
 * What may bind one side alone: terms that name a side and not both, without standards of the market.
 * @param marked puts `PARTY` for every side
 */
export const oneSidedPassages = (
  text: string,
  passages: readonly Passage[],
  marked: (words: string) => string,
): OneSidedPassage[] =>
  termPassages(text, passages)
    .filter(({ words }) => !isMarketStandard(words))
    .map((passage) => ({ passage, said: marked(passage.words) }))
    .filter(({ said }) => speaksOfOne(said));
