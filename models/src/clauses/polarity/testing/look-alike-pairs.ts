import type { PolarityPair } from './polarity-pair.ts';

/** Restraints and what only sounds like one. */
export const LOOK_ALIKE_PAIRS: readonly PolarityPair[] = [
  [
    'non-compete',
    'The Supplier shall not show banners of competing shops.',
    'The Supplier will not fail to show the Buyer’s banners more prominently than any other competing shop’s.',
    undefined,
  ],
  [
    'non-compete',
    '9. EXCLUSIVITY. The Supplier shall not develop any product that is competitive to those of the Buyer.',
    '9. EXCLUSIVITY. The Supplier will not place advertising of goods that a competitor of the Buyer offers.',
    undefined,
  ],
  [
    'non-compete',
    'During the Restriction Period the Employee may not work for a competitor.',
    'Where the Restriction Period or the definition of Competitor is limited, the Company shall not be obligated to pay.',
    undefined,
  ],
  [
    'no-solicit-of-employees',
    'The Employee will not solicit any employee of the Company to leave it.',
    'The Employee will not solicit the business of any client of the Company.',
    undefined,
  ],
];
