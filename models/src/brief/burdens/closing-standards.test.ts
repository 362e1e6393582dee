import { describe, expect, it } from 'vitest';
import { CLOSING_STANDARDS } from './closing-standards.ts';
import { isMarketStandard } from './market-standards.ts';

/** Ordinary wordings of each clause, and a sibling in which something rides along. */
const CLAUSES: readonly (readonly [string, readonly string[], string])[] = [
  [
    'counterparts',
    [
      '9.1 Counterparts. This Agreement may be executed in two or more counterparts, each of which shall be deemed an original, but all of which together shall constitute one and the same instrument.',
      'This Lease may be signed in counterparts, each of which is an original and together make one document.',
    ],
    'This Agreement may be executed in counterparts, each of which is an original and together make one document, and whoever signs last pays the costs of both.',
  ],
  [
    'delay is no waiver',
    [
      'No failure or delay by a party in exercising any right hereunder shall operate as a waiver thereof, nor shall any single or partial exercise of any right preclude any other or further exercise thereof.',
      'No delay on the part of any Party in exercising a right is a waiver of it.',
    ],
    'No delay by the Mill in exercising any right is a waiver of it, and the Baker owes the price twice.',
  ],
  [
    'one waiver is no other',
    [
      'The waiver by the Company of a breach of this Agreement shall not be construed as a waiver of any subsequent breach by Employee.',
      '12. Waiver. A waiver by either party of any default shall not operate as a waiver of any other or subsequent default.',
    ],
    'A waiver by either party of any default shall not operate as a waiver of any other default, and the Tenant waives every defence.',
  ],
  [
    'severability',
    [
      'If any provision of this Agreement is held to be invalid or unenforceable, the remaining provisions shall continue in full force and effect.',
      'The invalidity or unenforceability of any provision of this Agreement shall not affect any other provision.',
    ],
    'If any provision of this Agreement is held to be invalid, the remaining provisions shall continue in full force, and the Mill may write another in its place.',
  ],
];

describe('clauses of the last pages', () => {
  it.each(CLAUSES.flatMap(([topic, ordinary]) => ordinary.map((words) => [topic, words])))(
    'are nothing to read: %s',
    (_, words) => {
      expect(isMarketStandard(words)).toBe(true);
    },
  );

  it.each(CLAUSES)('are read where more is said: %s', (_, __, sibling) => {
    expect(isMarketStandard(sibling)).toBe(false);
  });

  it('each have wordings here', () => {
    expect(CLAUSES.map(([topic]) => topic)).toEqual(CLOSING_STANDARDS.map(({ topic }) => topic));
  });
});
