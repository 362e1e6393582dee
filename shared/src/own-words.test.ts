import { expect, it } from 'vitest';
import { ownWords } from './own-words.ts';

const citations = [{ quote: 'without any\nlimit' }];

it('leaves out what is quoted below', () => {
  expect(ownWords({ detail: 'Liability is unlimited. without any limit', citations })).toBe(
    'Liability is unlimited.',
  );
});

it('keeps a detail that is nothing but the quote', () => {
  expect(ownWords({ detail: 'without any limit', citations })).toBe('without any limit');
});

it('leaves the lines of a detail that quotes nothing', () => {
  expect(ownWords({ detail: 'One.\n\nTwo.', citations })).toBe('One.\n\nTwo.');
});
