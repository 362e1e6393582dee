import type { Brief } from '@countersign/events';
import { expect, it } from 'vitest';
import { restraintSentences } from './restraint-sentences.ts';

const NOTHING = {
  nonCompete: [],
  exclusivity: [],
  ipAssignment: [],
  minimumCommitment: [],
  liquidatedDamages: [],
} as const;

it.each([
  ['Neither party shall solicit for hire any of the other party’s personnel.', 'people'],
  ['The Buyer shall not divert any customer of the Supplier.', 'customers'],
  ['The Buyer shall not solicit any employee or customer of the Supplier.', 'people or customers'],
  ['The Buyer shall not solicit them.', 'people or customers'],
])('says who may not be solicited: %s', (quote, whom) => {
  const brief = {
    ...NOTHING,
    nonSolicit: [{ binds: 'Buyer', duration: null, citations: [{ quote }] }],
  } as unknown as Brief;
  expect(restraintSentences(brief)).toEqual([`Buyer may not solicit ${whom}.`]);
});
