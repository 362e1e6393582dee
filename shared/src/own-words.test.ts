import { expect, it } from 'vitest';
import { ownWords } from './own-words.ts';

const citations = [{ quote: 'without any\nlimit' }];

it('leaves out what is quoted below', () => {
  expect(ownWords({ detail: 'Liability is unlimited. without any limit', citations })).toBe(
    'Liability is unlimited.',
  );
});

it('leaves out a part of what is quoted below', () => {
  const citations = [{ quote: '2. Licence 2.1 The licence is perpetual.' }];
  expect(ownWords({ detail: 'It never ends. The licence is perpetual.', citations })).toBe('It never ends.');
});

it('keeps a detail that is nothing but the quote', () => {
  expect(ownWords({ detail: 'without any limit', citations })).toBe('without any limit');
});

it('leaves the lines of a detail that quotes nothing', () => {
  expect(ownWords({ detail: 'One.\n\nTwo.', citations })).toBe('One.\n\nTwo.');
});
