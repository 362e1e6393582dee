import type { Routing, TakenPosition } from '@countersign/events';
import { describe, expect, it } from 'vitest';
import { printSample, textsOf } from '../../testing/print-sample.ts';
import { aFinding, aSection, type Sample } from '../../testing/sample-request.ts';

const QUOTE = 'The liability of the Customer is limited to $1.';
const position = (changes: Partial<TakenPosition> = {}): TakenPosition => ({
  position: 'cap-for-supplier',
  clause: 'Limit of liability',
  grade: 'walk-away',
  severity: 'high',
  says: 'No limit protects the provider.',
  standard: 'The liability has a limit.',
  why: 'It could cost the firm.',
  wording: 'Liability is limited to the fees.',
  approver: 'finance',
  citations: [{ quote: QUOTE, page: 4 }],
  ...changes,
});
const said = async (routing: Partial<Routing>, changes: Partial<Sample> = {}) =>
  textsOf(
    await printSample({ sections: [aSection('liability', 'Liability')], findings: [], routing, ...changes }),
  ).join('\n');
const count = (text: string, part: string) => text.split(part).length - 1;

describe('a report against the playbook', () => {
  const paper = { paper: 'hire', approvedBy: 'Ann Lee', approvedOn: '2027-05-03' };

  it('says which approved paper the contract is on, and by whom', async () => {
    const text = await said({ paper: { ...paper, differences: [] } });
    expect(text).toContain('It is word for word on the paper “hire”, which Ann Lee approved on 2027-05-03.');
    expect(text).not.toContain('The positions were taken');
  });

  it('says that the contract differs from the paper', async () => {
    const differences = [{ paper: '30 days', citation: { quote: '3 days', page: 2 } }];
    expect(await said({ paper: { ...paper, differences } })).toContain('and differs from it where');
  });

  it('says what is outside, with its words, standard, reason, wording and approver', async () => {
    const text = await said({ side: 'supplier', positions: [position()] });
    for (const part of [
      'The positions were taken for the supplier.',
      'Limit of liability. No limit protects the provider.',
      QUOTE,
      'The playbook walks away from this.',
      'Approval: \nFinance',
      'Standard: \nThe liability has a limit.',
      'Why: \nIt could cost the firm.',
      'Propose: \nLiability is limited to the fees.',
    ])
      expect(text).toContain(part);
  });

  it('says what was read in two ways, however long the reason for the route is', async () => {
    const text = 'Two readings do not agree on the term: 1 year and 3 years.';
    expect(
      await said({
        because: 'It needs approval.',
        explanation: [{ rule: 'sections-disagree', points: 0, text }],
      }),
    ).toContain(text);
  });

  it('names what is kept, claims nothing of what is not stated, and says that no side is known', async () => {
    const text = await said({
      positions: [
        position({ grade: 'standard', clause: 'Governing law' }),
        position({ grade: 'not-stated', clause: 'Time for payment' }),
      ],
    });
    expect(text).toContain('whose side the client is on was not said');
    expect(text).toContain('Kept as the playbook would have it: governing law.');
    expect(text).not.toContain('ime for payment');
  });

  it('names in the summary what is missing, without words of the contract', async () => {
    const missing = position({ citations: [], says: 'No limit was found.' });
    const text = await said({ positions: [missing] }, { brief: {} });
    expect(text).toContain('Limit of liability: No limit was found.\n');
    expect(text).not.toContain('“”');
    expect(text).toContain('Propose: “Liability is limited to the fees.” Otherwise the playbook walks away');
  });

  it.each([{}, { positions: [] }])('has no part of its own for a routing with %j', async (routing) => {
    expect(await said(routing)).not.toContain('Against the playbook');
  });

  it('prints a clause once that is outside and binds unusually too', async () => {
    const burden = { kind: 'one-sided-limit', why: 'It protects one side.', citations: position().citations };
    const text = await said({ positions: [position()] }, { brief: { burdens: [burden] } });
    const body = text.slice(text.indexOf('Key terms'));
    expect(count(body, QUOTE)).toBe(1);
    expect(body).toContain('It protects one side.\nPage 4, quoted under “Against the playbook”.');
  });

  it('prints a clause once, and leads from its findings to it', async () => {
    const finding = (id: string) => aFinding(id, { citations: [{ quote: QUOTE, page: 4 }] });
    const text = await said({ positions: [position()] }, { findings: [finding('liability-1')] });
    expect(count(text, QUOTE)).toBe(1);
    expect(text).toContain('Page 4, quoted under “Against the playbook”.');
    const twice = await said({}, { findings: [finding('liability-1'), finding('liability-2')] });
    expect(count(twice, QUOTE)).toBe(1);
    expect(twice).toContain('Page 4, quoted under finding 1.1.');
  });

  it('says what a section holds where its findings quote all that it says', async () => {
    const quote = 'The Buyer shall pay the price.';
    const section = aSection('liability', 'Liability', {
      content: { summary: quote, findings: [], fields: [] },
    });
    const text = await said(
      {},
      {
        sections: [section],
        findings: [aFinding('liability-1', { title: 'Price', citations: [{ quote, page: 2 }] })],
      },
    );
    expect(text).toContain('It deals with price (page 2).');
    expect(count(text, quote)).toBe(1);
  });

  it('counts a severity that a reviewer set in score, table and summary', async () => {
    const findings = [
      aFinding('liability-1', { severity: 'critical', points: 40, title: 'Cap' }),
      aFinding('liability-2', { severity: 'low', points: 5, title: 'Notice' }),
    ];
    const change = { findingId: 'liability-1', from: 'critical', to: 'info', reason: 'Agreed.' } as const;
    const decisions = [
      {
        decision: 'approve' as const,
        by: 'a.lindqvist',
        group: 'legal',
        at: '2026-11-22T09:00:00.000Z',
        severityChanges: [change],
      },
    ];
    const text = await said({ score: 45 }, { findings, decisions });
    expect(text).toContain('5 of 100 points');
    expect(text).toContain('It had 45 points when it was routed, before reviewers changed severities.');
    expect(text).toContain('(5 of 100)');
    expect(await said({ score: 45 }, { findings })).not.toContain('when it was routed');
  });
});
