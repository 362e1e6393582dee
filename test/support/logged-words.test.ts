import { expect, it } from 'vitest';
import { phrasesIn, phrasesOf } from './logged-words.ts';

const TEXT = 'The Supplier shall indemnify the Customer against all losses.\n\n1 2 3 4 5';

it('finds words of a contract in what was printed, whatever stands between them', () => {
  const phrases = new Set(phrasesOf(TEXT));
  expect([...phrases]).toEqual(['The Supplier shall indemnify the', 'Customer against all losses 1']);
  const printed = '{"message":"it says \\"The  Supplier shall, indemnify\\nthe\\" buyer"}';
  expect(phrasesIn(printed, phrases)).toEqual(['The Supplier shall indemnify the']);
  expect(phrasesIn(JSON.stringify(printed), phrases)).toHaveLength(1);
});

it('finds nothing where only single words are those of a contract, or figures', () => {
  const phrases = new Set(phrasesOf(TEXT));
  expect(phrasesIn('The Supplier of the Customer shall 2 3 4 5', phrases)).toEqual([]);
});
