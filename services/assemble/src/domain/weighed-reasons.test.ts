import type { ReviewDecision, Severity } from '@countersign/events';
import { describe, expect, it } from 'vitest';
import { aFinding, aRouting } from '../testing/sample-request.ts';
import { weighedReasons } from './weighed-reasons.ts';

const findings = [
  aFinding('liability-1', { severity: 'critical', points: 40, title: 'Cap' }),
  aFinding('liability-2', { severity: 'low', points: 5, title: 'Notice' }),
  aFinding('law-1', { severity: 'info', points: 0, title: 'Law' }),
];
const setTo = (findingId: string, from: Severity, to: Severity): ReviewDecision => ({
  decision: 'approve',
  by: 'a.lindqvist',
  group: 'legal',
  at: '2026-11-22T09:00:00.000Z',
  severityChanges: [{ findingId, from, to, reason: 'r' }],
});
const titles = (decisions: readonly ReviewDecision[]) =>
  weighedReasons(aRouting(findings), decisions).map(({ text }) => text.split(':')[0]);

describe('weighedReasons', () => {
  it('puts the heaviest first, and leaves out what weighs nothing', () => {
    expect(titles([])).toEqual(['Cap', 'Notice']);
  });

  it.each([
    ['lowered to a note', setTo('liability-1', 'critical', 'info'), ['Notice']],
    ['raised as its peers weigh', setTo('liability-2', 'low', 'critical'), ['Cap', 'Notice']],
    ['raised from a note', setTo('law-1', 'info', 'critical'), ['Cap', 'Law', 'Notice']],
    ['lowered below another', setTo('liability-1', 'critical', 'low'), ['Cap', 'Notice']],
  ])('weighs a finding as the reviewer did: %s', (_, decision, expected) => {
    expect(titles([decision])).toEqual(expected);
  });

  it('says that a reviewer set it', () => {
    const [first] = weighedReasons(aRouting(findings), [setTo('liability-1', 'critical', 'high')]);
    expect(first?.text).toContain('A reviewer set its severity to high.');
  });
});
