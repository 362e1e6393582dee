import { expect, it } from 'vitest';
import { missingExhibits } from './exhibits.ts';

const REFERS =
  'This Agreement is made between Tarn Inc. (the "Supplier") and Birch LLC (the "Buyer").\n\n1. The goods are those in Appendix 1.\n\n';
const LIST = 'Appendix 1\tThe goods\nAppendix 2\tThe prices\nAppendix 3\tThe plan\n';
const missing = (parts: string) => missingExhibits(`${REFERS}${parts}`).map(({ what }) => what);

it('takes a list of the parts for none of them', () => {
  expect(missing(`Papers\n${LIST}`)).toContain('Appendix 1 is referred to and is not in the file.');
});

it.each([
  [
    'below their list',
    `Papers\n${LIST}\nAPPENDIX 1\n\nTiles.\n\nAPPENDIX 2\n\nFive dollars a tile.\n\nAPPENDIX 3\n\nThe work begins in May.\n`,
  ],
  ['without a list', 'Appendix 1\tTiles and bricks\nthat are made of clay in the yard.\n'],
])('finds parts %s', (_, parts) => {
  expect(missing(parts)).toEqual([]);
});
