import { describe, expect, it } from 'vitest';
import { textOfLines } from '../testing/text-of-lines.ts';
import { notInForceWarnings } from './not-in-force.ts';

/** The same lines as OCR reads them. */
const looked = (...lines: string[]) => {
  const text = textOfLines(lines, 0.015);
  const page = text.pages[0]!;
  const unsure = page.lines.map((line) => ({ ...line, confidence: 0.9 }));
  return notInForceWarnings({ ...text, pages: [{ ...page, lines: unsure }] });
};

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
    'TERMINATED',
    'TERMINATED 4 MAY 2025',
    'TEMPLATE',
    'ENTWURF',
    'NOT LEGALLY BINDING',
    'Old version',
    'NOT SIGNED',
    'Terminated with effect from 1 June 2025',
    'Do not use - see new version of May 2025',
    'Superseded, see agreement of May 2025',
    'Draft 3 - for discussion with the lenders - 4 May 2025',
    'Standard form v2 - unsigned working copy',
    'VOID IF NOT SIGNED BY 1 MAY 2025',
    'NOT AN OFFER. No contract is formed by this paper.',
  ])('are told with their page: %s', (mark) => {
    expect(warningsOf('The parties agree as follows.', mark)).toEqual([
      { code: 'not-in-force', page: 1, message: `The document is marked “${mark}”.` },
    ]);
  });

  it.each([
    'DRAFT – SUBJECT TO CONTRACT AND BOARD APPROVAL',
    'Draft 5 - subject to contract',
    'Draft for negotiation purposes only',
    'KL comments 03.02.26 – v4 draft',
    'Tarnbeck draft for Orlow comments',
    'Tarnbeck Foundry Ltd second draft 3 February 2026',
    'Our draft of 3 February 2026',
    'Confidential – draft – not for signature',
    'Strictly confidential and subject to contract',
    'Subject to board approval',
    "Subject to the client's comments",
    'Without prejudice and subject to contract',
    'WITHOUT PREJUDICE',
    'Redline against v3',
    'Marked-up version incorporating the Seller’s comments',
    'With Orlow comments of 3 May',
    'For review by Orlow',
    'This is a working draft for discussion',
    'NDA (draft 3) 12 May 2025',
    'v3 DRAFT 12/05/25',
    'Draft lease v2 for approval',
    'KL draft: 12 May 2025 | Page 1 of 3',
  ])('are told with as many words as people write: %s', (mark) => {
    const [first, ...others] = warningsOf(mark, 'SUPPLY AGREEMENT', 'The parties agree as follows.');
    expect([first?.message, others]).toEqual([`The document is marked “${mark}”.`, []]);
  });

  it('are none of lines that a sentence runs over', () => {
    const rows = [
      'The Consultant sends to the Customer for its approval, not later than the third week of each quarter, the',
      'Draft 3 for discussion',
      'with the auditors, and pays what they charge.',
    ];
    expect(warningsOf(...rows)).toEqual([]);
  });

  it.each(['VOI D', 'V O I D', 'V0ID', 'VOlD', 'DRAF T', 'CANCELL ED'])(
    'are told in pieces, and with signs for letters: %s',
    (mark) => {
      expect(warningsOf('The parties agree as follows.', mark)).toHaveLength(1);
    },
  );

  it.each(['VOTD', 'DRAET', 'VO ID', 'VOJD', 'DRAFI'])('are told where OCR missed a letter: %s', (mark) => {
    expect(looked('The parties agree as follows.', mark)).toHaveLength(1);
  });

  it.each(['CRAFT', 'KRAFT', 'EXPIRES', 'NOTICE', 'AVOID', 'ACME', 'VIDE', 'A VOID CLAUSE'])(
    'are none of other words in capitals: %s',
    (line) => {
      expect(looked('The parties agree as follows.', line)).toEqual([]);
      expect(warningsOf('The parties agree as follows.', line)).toEqual([]);
    },
  );

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
    'Terminated',
    'EXAMPLE 1',
    'Template',
    'TERMINATION',
    'Proposal',
    'Sample',
    'Expired',
    'Sample A\tRejected',
    'Expiry',
    'Draft Deliverables',
    'Draft Report',
    'Approval of drafts',
    '4.2 Draft for comments',
    'Comments on the draft',
    'Each draft report is subject to approval by the Customer.',
    'Subject to contract law',
    'Subject to Clause 8',
    'Payment by bank draft',
    'Bank draft',
    'Comments:',
    'General comments',
    'Without prejudice to Clause 4',
    'Redline Capital Partners LLC',
    'Mark-up on cost: 15%',
    'Maximum draft 9.5 m',
    'Drafts and Working Papers',
    'Draft beer 50 l',
    'Not for profit',
    'Review of comments',
    'Procedure for review',
    'The Consultant will send the draft for comments on 3 May 2025',
    'Template v3 of May 2025',
  ])('are none of what contracts say: %s', (line) => {
    expect(warningsOf('The parties agree as follows.', line)).toEqual([]);
  });
});
