import { expect, it } from 'vitest';
import { detailOf } from './detail.ts';

const citations = [{ quote: 'without any\nlimit' }];

it('leaves out what is quoted below', () => {
  expect(detailOf({ detail: 'Liability is unlimited. without any limit', citations })).toBe(
    'Liability is unlimited.',
  );
});

it('keeps a detail that is nothing but the quote', () => {
  expect(detailOf({ detail: 'without any limit', citations })).toBe('without any limit');
});
