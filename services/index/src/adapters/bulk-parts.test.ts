import { expect, it } from 'vitest';
import { bulkParts } from './bulk-parts.ts';

const sizes = (lengths: number[], most: number) =>
  bulkParts(
    lengths.map((length) => ({ a: 'x'.repeat(length) })),
    most,
  ).map((part) => part.length);

it.each([
  [[], []],
  [[10], [1]],
  [
    [40, 40, 40],
    [2, 1],
  ],
  [
    [10, 500, 10],
    [1, 1, 1],
  ],
  [[500], [1]],
])('cuts documents of %j characters into parts of at most 120 bytes: %j', (lengths, expected) => {
  expect(sizes(lengths, 120)).toEqual(expected);
});

it('counts bytes, not characters', () => {
  expect(bulkParts([{ a: '\u4fdd'.repeat(30) }, { a: '\u4fdd'.repeat(30) }], 120)).toHaveLength(2);
});
