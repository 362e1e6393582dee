import { expect, it } from 'vitest';
import { analyseDocument } from './document-analysis.ts';
import { findOneSidedIndemnity } from './one-sided-indemnity.ts';

const find = (text: string) => {
  const analysis = analyseDocument([text]);
  return findOneSidedIndemnity(analysis).map(({ start, end }) => analysis.text.slice(start, end));
};

it.each([
  'The Distributor shall indemnify and hold harmless the Supplier against all claims.',
  'Consultant agrees to defend and indemnify the Company against all losses that arise from the Services.',
  '7.1 The Supplier shall indemnify the Buyer on demand.\n\n7.2 The Supplier shall also indemnify the Buyer for recalls.',
])('finds: %s', (text) => {
  expect(find(text)).toHaveLength(1);
});

it.each([
  'Each party shall indemnify the other against third-party claims.',
  'The Supplier shall indemnify the Buyer for defects.\n\nThe Buyer shall indemnify the Supplier for misuse of the Goods.',
  'The Licensor shall indemnify the Licensee against claims that the Software infringes a patent.',
  'Neither party gives an indemnity of any kind under this Agreement.',
])('leaves alone: %s', (text) => {
  expect(find(text)).toEqual([]);
});
