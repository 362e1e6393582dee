import type { BriefBurden } from '@countersign/events';
import { cite, type Passage } from '../source.ts';
import { sentenceOf } from '../unusual/term-features.ts';
import { shippedReader, type TermReader } from '../unusual/term-reader.ts';
import { readerPassages } from './reader-passages.ts';

/** How many passages are read as sentences at most, and the margin of their words from which on they may be. */
const READ = 16;
const WORTH_READING = -0.3;

const WHY =
  'It reads as if it spoke to whoever reads or assesses the contract, or of how that comes out, and not to the parties.';

/**
 * Passages that speak to whoever reads the contract, or to software, or that settle what comes of reading it, however they
 * are worded: learnt from sentences that do, so that no word for it need be known. What rules know is found by those.
 */
export function wordsToReaders(
  text: string,
  passages: readonly Passage[],
  { score, vectorOf, threshold }: Omit<TermReader, 'telling'> = shippedReader('readers.bin'),
): BriefBurden[] {
  return readerPassages(text, passages)
    .map((passage) => ({ passage, margins: score(passage.words) }))
    .filter(({ margins }) => margins.byWords > WORTH_READING)
    .toSorted((a, b) => b.margins.byWords - a.margins.byWords)
    .slice(0, READ)
    .filter(({ passage, margins }) => margins.withSentence(vectorOf(sentenceOf(passage.words))) > threshold)
    .map(({ passage }) => ({ kind: 'addresses-the-reader', why: WHY, citations: cite(text, passage) }));
}
