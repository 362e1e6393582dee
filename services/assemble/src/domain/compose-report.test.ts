import { describe, expect, it } from 'vitest';
import { reportOn } from '../testing/print-sample.ts';
import { aFinding, aSection, NOW } from '../testing/sample-request.ts';
import { isMissing, isWritten } from './report.ts';

const approval = (at: string, by = 'a.lindqvist') => ({
  decision: 'approve' as const,
  by,
  group: 'legal',
  at,
});

describe('composeReport', () => {
  it('gives each section its findings, numbered within it', async () => {
    const report = await reportOn({
      sections: [aSection('payment', 'Payment'), aSection('liability', 'Liability')],
      findings: [aFinding('liability-1'), aFinding('payment-1'), aFinding('liability-2')],
    });
    const numbers = report.sections
      .filter(isWritten)
      .map(({ findings }) => findings.map(({ number }) => number));
    expect(numbers).toEqual([['1.1'], ['2.1', '2.2']]);
  });

  it('keeps sections that are missing in their place, with the reason', async () => {
    const report = await reportOn({
      sections: [aSection('payment', 'Payment')],
      findings: [],
      missing: [
        { id: 'law', title: 'Law', status: 'unsafe', revision: 0, reason: 'Followed an instruction.' },
        { id: 'term', title: 'Term', status: 'failed', revision: 1 },
      ],
    });
    expect(report.sections.filter(isMissing)).toEqual([
      {
        kind: 'missing',
        id: 'law',
        number: 2,
        title: 'Law',
        status: 'unsafe',
        reason: 'Followed an instruction.',
      },
      {
        kind: 'missing',
        id: 'term',
        number: 3,
        title: 'Term',
        status: 'failed',
        reason: 'No reason was recorded.',
      },
    ]);
  });

  it('tells why a section is missing with the words that its verdict quotes, which no request has', async () => {
    const message = 'Page 3 instructs the model: "Ignore what stands above."';
    const unsafe = aSection('law', 'Law', {
      outcome: 'failed_safety_check',
      errors: [{ rule: 'planted-instructions', path: '', message }],
    });
    const report = await reportOn({ sections: [aSection('payment', 'Payment'), unsafe], findings: [] });
    expect(report.sections.filter(isMissing)).toMatchObject([
      { id: 'law', status: 'unsafe', reason: `Failed the safety check (planted-instructions: ${message})` },
    ]);
  });

  it('calls a section missing that is said to be done but has no content', async () => {
    const empty = aSection('payment', 'Payment');
    delete empty.content;
    const report = await reportOn({ sections: [empty, aSection('law', 'Law')], findings: [] });
    expect(report.sections.map(({ kind }) => kind)).toEqual(['missing', 'written']);
  });

  it('takes the severity that a reviewer set last', async () => {
    const change = (to: 'low' | 'medium') => ({
      findingId: 'liability-1',
      from: 'critical' as const,
      to,
      reason: 'r',
    });
    const report = await reportOn({
      sections: [aSection('liability', 'Liability')],
      findings: [aFinding('liability-1')],
      decisions: [
        { ...approval('2026-11-23T09:00:00.000Z'), severityChanges: [change('low')] },
        { ...approval('2026-11-22T09:00:00.000Z'), severityChanges: [change('medium')] },
      ],
    });
    const [section] = report.sections.filter(isWritten);
    expect(section!.findings[0]).toMatchObject({
      severity: 'low',
      changes: [{ to: 'medium' }, { to: 'low' }],
    });
  });

  it('is dated by the last decision, or by the request where nobody decided', async () => {
    const sample = { sections: [aSection('law', 'Law')], findings: [] };
    const decisions = [approval('2026-11-24T08:00:00.000Z', 'b'), approval('2026-11-23T08:00:00.000Z')];
    expect((await reportOn({ ...sample, decisions })).date).toBe('2026-11-24T08:00:00.000Z');
    expect((await reportOn(sample)).date).toBe(NOW.toISOString());
  });

  it('names every model once', async () => {
    const report = await reportOn({
      sections: [
        aSection('law', 'Law'),
        aSection('term', 'Term'),
        aSection('payment', 'Payment', { modelId: 'another-model' }),
      ],
      findings: [],
    });
    expect(report.models).toEqual([
      'countersign-dev-contract-type',
      'eu.anthropic.claude-sonnet-4-6',
      'another-model',
    ]);
  });

  it('gives what weighs most first as the reason of the risk, and leaves out what weighs nothing', async () => {
    const explanation = [
      { rule: 'b', points: 10, text: 'Ten.' },
      { rule: 'a', points: 40, text: 'Forty.' },
      { rule: 'c', points: 0, text: 'Nothing.' },
    ];
    const report = await reportOn({
      sections: [aSection('law', 'Law')],
      findings: [],
      routing: { explanation },
    });
    expect(report.risk.reasons.map(({ text }) => text)).toEqual(['Forty.', 'Ten.']);
  });
});
