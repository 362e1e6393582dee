import { readBrief } from '@countersign/models/brief/read-brief';
import { expect, it } from 'vitest';
import { extractedText } from '../../testing/extracted-text.ts';
import { briefOf } from './brief-of.ts';

const UNSIGNED = `SUPPLY AGREEMENT

This Agreement is made between Tarn Widgets Inc. (the "Supplier") and Birch Retail LLC (the "Buyer").
${'The Supplier shall deliver the Goods to the Buyer within ten days after each order. '.repeat(12)}

IN WITNESS WHEREOF, the parties have signed this Agreement.

Tarn Widgets Inc.
By: ______________________

Birch Retail LLC
By: ______________________
`;
const BOX = { left: 0.1, top: 0.8, width: 0.2, height: 0.03 };

it.each([
  [0, ['unsigned']],
  [1, ['partly-signed']],
  [2, []],
] as const)('tells who has not signed a copy on which %i signatures by hand were seen', (hands, kinds) => {
  const text = extractedText(UNSIGNED);
  const pages = text.pages.map((page) => ({ ...page, signed: Array(hands).fill(BOX) }));
  expect(briefOf(readBrief, { ...text, pages }).incomplete.map(({ kind }) => kind)).toEqual(kinds);
});
