import type { ReviewDecision } from '@countersign/events';
import { describe, expect, it } from 'vitest';
import { severityChanges } from './severity-changes.ts';

const finding = { id: 'payment-1', sectionId: 'payment' };
let minute = 0;
const decision = (changes: Partial<ReviewDecision>): ReviewDecision => ({
  decision: 'approve',
  by: 'a.lindqvist',
  group: 'legal',
  at: `2026-11-22T10:${String(minute++).padStart(2, '0')}:00.000Z`,
  ...changes,
});
const raises = (to: 'high' | 'critical', findingId = 'payment-1') =>
  decision({ severityChanges: [{ findingId, from: 'low', to, reason: 'As agreed.' }] });
const sendsBack = (sectionId: string) =>
  decision({ decision: 'request-changes', changes: [{ sectionId, comment: 'Again.' }] });

describe('severityChanges', () => {
  it('are those of the finding, with who, when and why', () => {
    expect(severityChanges(finding, [raises('high'), raises('critical', 'payment-2')])).toEqual([
      { from: 'low', to: 'high', by: 'a.lindqvist', at: expect.any(String), reason: 'As agreed.' },
    ]);
  });

  it('follow each other', () => {
    const changes = severityChanges(finding, [raises('high'), raises('critical')]);
    expect(changes.map(({ to }) => to)).toEqual(['high', 'critical']);
  });

  it('lapse when the section is sent back afterwards, or with them', () => {
    expect(severityChanges(finding, [raises('high'), sendsBack('payment')])).toEqual([]);
    const both = { ...raises('high'), changes: [{ sectionId: 'payment', comment: 'Again.' }] };
    expect(severityChanges(finding, [both])).toEqual([]);
  });

  it('hold when they come after, or when another section is sent back', () => {
    expect(severityChanges(finding, [sendsBack('payment'), raises('high')])).toHaveLength(1);
    expect(severityChanges(finding, [raises('high'), sendsBack('liability')])).toHaveLength(1);
  });
});
