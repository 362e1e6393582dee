import { describe, expect, it } from 'vitest';
import { textOfLines } from '../testing/text-of-lines.ts';
import { saysOfItselfWarnings } from './says-of-itself.ts';

const told = (...lines: string[]): string[] =>
  saysOfItselfWarnings(textOfLines(lines, 0.02)).map(({ message }) => message);

const PARTIES = 'This Agreement is made between Alder Limited and Birch Limited.';

describe('what a paper says of itself', () => {
  it.each([
    'Nothing in this Agreement is legally binding on either party.',
    'This letter records intentions only; neither is bound until a definitive agreement is signed.',
    'This Agreement shall have no effect until the board of the Buyer has approved it.',
    'Signed subject to approval of our board, without obligation.',
    'We refer to the above agreement, which we terminated on 1 June 2025.',
    'The court finds that the above agreement was procured by fraud and is set aside.',
    'The parties have since replaced this Agreement by another of 4 May 2025.',
    'We accept the above subject to the following change: the fee is USD 98,500.',
    'This offer lapses if it is not signed before 1 April 2025.',
    'Say whether clause 4 is enforceable. (25 marks)',
    'By: REJECTED',
    'Signature: under protest',
  ])('is told: %s', (sentence) => {
    expect(told('SUPPLY AGREEMENT', PARTIES, sentence)).toHaveLength(1);
  });

  it.each([
    'Sample agreement from the textbook of drafting, chapter 7',
    'Convenience translation from the German',
    'Extract: clauses 1 to 8 only',
    'Comparison of version 2 with version 3',
    'SUMMARY OF THE SUPPLY AGREEMENT',
    'LETTER OF INTENT',
    'HEADS OF TERMS FOR A SUPPLY AGREEMENT',
    'Contract law examination, in which candidates answer the questions below',
    'We enclose the draft for your comments.',
  ])('is told where it begins so: %s', (line) => {
    expect(told(line, 'SUPPLY AGREEMENT', PARTIES)).toHaveLength(1);
  });

  it.each([
    'This Agreement is binding on the parties and their successors.',
    'No amendment of this Agreement is binding unless it is in writing.',
    'No waiver has effect unless it is in writing.',
    'Neither party shall be bound by an earlier agreement.',
    'The Supplier shall send a summary of the works.',
    'The parties signed a letter of intent on 4 May 2024.',
    'An order is accepted subject to stock.',
    'Neither party is bound by this Agreement to disclose any information.',
    'By: Ann Roe',
    'A translation of this Agreement has no effect.',
  ])('is none of what contracts say: %s', (sentence) => {
    expect(told('SUPPLY AGREEMENT', PARTIES, 'They agree as follows.', sentence)).toEqual([]);
  });
});
