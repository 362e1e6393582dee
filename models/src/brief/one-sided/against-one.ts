import type { BriefBurden } from '@countersign/events';
import { cite, type Passage } from '../source.ts';
import { sentenceOf } from '../unusual/term-features.ts';
import { shippedReader, type TermReader } from '../unusual/term-reader.ts';
import { oneSidedPassages } from './one-sided-passages.ts';

/** How many passages are read as sentences at most, and the margin of their words from which on they may be. */
const READ = 12;
const WORTH_READING = -0.5;

const WHY = 'It binds or limits one side alone, and reads unlike what ordinary contracts say of one side.';

/**
 * Passages that bind or limit one side alone and read like sentences that do so to its harm, however they are worded:
 * learnt from such sentences and from ordinary ones of the same build, so that who may, must or bears counts and not
 * the trade. What holds for both sides is not read.
 * @param marked puts `PARTY` for every side
 */
export function againstOne(
  text: string,
  passages: readonly Passage[],
  marked: (words: string) => string,
  { score, vectorOf, threshold }: Omit<TermReader, 'telling'> = shippedReader('one-sided.bin'),
): BriefBurden[] {
  return oneSidedPassages(text, passages, marked)
    .map(({ passage, said }) => ({ passage, said, margins: score(said) }))
    .filter(({ margins }) => margins.byWords > WORTH_READING)
    .toSorted((a, b) => b.margins.byWords - a.margins.byWords)
    .slice(0, READ)
    .filter(({ said, margins }) => margins.withSentence(vectorOf(sentenceOf(said))) > threshold)
    .map(({ passage }) => ({ kind: 'unusual-term', why: WHY, citations: cite(text, passage) }));
}
