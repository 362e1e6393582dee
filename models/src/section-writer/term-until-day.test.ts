import { expect, it } from 'vitest';
import { findTermUntilDay } from './term-until-day.ts';

it.each([
  [
    '2025-03-01',
    'This Agreement takes effect on 1 March 2025 and continues until 28 February 2030.',
    '5 years',
  ],
  ['2024-07-01', 'This Agreement continues until 30 September 2031 (the “Term”).', '87 months'],
  ['2024-03-15', 'The Term runs through April 14, 2024.', '1 month'],
])('from %s reads %j', (effective, text, term) => {
  const found = findTermUntilDay(text, effective);
  expect(found?.normalised).toBe(term);
  expect(text.slice(found!.start, found!.end)).toMatch(/20\d\d$/);
});

it.each([
  ['2024-03-15', 'This Agreement continues until 30 April 2024.'],
  ['2024-03-15', 'This Agreement continues until 14 March 2020.'],
  ['2024-03-15', 'The rates in this Agreement are fixed until 14 March 2025.'],
])('from %s tells no length by %j', (effective, text) => {
  expect(findTermUntilDay(text, effective)).toBeUndefined();
});
