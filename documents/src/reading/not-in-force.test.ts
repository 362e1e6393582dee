import { describe, expect, it } from 'vitest';
import { textOfLines } from '../testing/text-of-lines.ts';
import { notInForceWarnings } from './not-in-force.ts';

const warningsOf = (...lines: string[]) => notInForceWarnings(textOfLines(lines, 0.015));

describe('marks that a document is not in force', () => {
  it.each([
    'VOID',
    'CANCELLED',
    'Superseded by the agreement of 4 May 2025',
    'DRAFT',
    'Draft v3, 12 March 2025',
    'CONFIDENTIAL DRAFT',
    'SPECIMEN',
    '*** SAMPLE ***',
    '*** Not for signature ***',
    'Subject to contract',
    'For discussion purposes only',
  ])('are told with their page: %s', (mark) => {
    expect(warningsOf('The parties agree as follows.', mark)).toEqual([
      { code: 'not-in-force', page: 1, message: `The document is marked “${mark}”.` },
    ]);
  });

  it('are told once, however many pages carry them', () => {
    expect(warningsOf('DRAFT', 'The parties agree as follows.', 'Draft')).toHaveLength(1);
  });

  it('are none of what ends a sentence', () => {
    const rows = [
      'An assignment without the consent of the other party shall in all cases be null and',
      'void.',
    ];
    expect(warningsOf(...rows)).toEqual([]);
  });

  it.each([
    'The Contractor shall send a draft of each report.',
    'Drafting',
    '9. Void provisions',
    'A contract that is void stays so.',
    'CONFIDENTIAL',
    'Executed as a deed',
    'Sample',
    'Expired',
    'Sample A\tRejected',
    'Expiry',
  ])('are none of what contracts say: %s', (line) => {
    expect(warningsOf('The parties agree as follows.', line)).toEqual([]);
  });
});
