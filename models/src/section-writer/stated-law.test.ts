import { expect, it } from 'vitest';
import { findStatedLaw } from './stated-law.ts';

it.each([
  ['This Agreement is governed by the laws of Singapore.', 'Singapore'],
  ['It shall be governed by and construed in accordance with the laws of the State of Ohio.', 'Ohio'],
  ['This contract, and any claim under it, is governed by the law of the\nNetherlands.', 'Netherlands'],
  [
    'Stores in Ireland open at nine. A company of Scotland. This is governed by the law of England and Wales.',
    'England and Wales',
  ],
])('reads %j', (text, place) => {
  expect(findStatedLaw(text)?.place).toBe(place);
});

it.each([
  'The stores in Ireland are governed by a board in Scotland.',
  'Supplier complies with the laws of France.',
  'This contract is governed by law. Ireland has the most stores.',
  '',
])('leaves %j to the trained reader', (text) => {
  expect(findStatedLaw(text)).toBeUndefined();
});
