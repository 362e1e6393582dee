import type { FindingPolarity } from '@countersign/events';

/** A category, a sentence that lays it down, its look-alike, and what that does instead. */
export type PolarityPair = readonly [
  category: string,
  holds: string,
  other: string,
  polarity: FindingPolarity | undefined,
];
