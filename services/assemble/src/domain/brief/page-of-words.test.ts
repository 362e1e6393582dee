import { expect, it } from 'vitest';
import { pageOfWords } from './page-of-words.ts';

const text = 'A title.\nThe Supplier (a firm)\n  shall sell $5 of it.';
const page = (number: number, start: number, end: number) => ({
  number,
  width: 1,
  height: 1,
  method: 'text-layer' as const,
  start,
  end,
  lines: [],
});
const pages = [page(1, 0, 9), page(2, 9, text.length)];

it.each([
  ['A title.', 1],
  ['The Supplier (a firm) shall sell $5', 2],
  ['The Buyer shall pay', undefined],
])('finds the page of “%s”', (words, expected) => {
  expect(pageOfWords(words, { text, pages })).toBe(expected);
});
