import { describe, expect, it } from 'vitest';
import { assertSeverities } from './assert-severities.ts';
import type { Proposal } from './decide.ts';
import type { Decision } from './review.ts';

const change = (from: 'high' | 'low', to: 'low' | 'info', findingId = 'term-1') => ({
  findingId,
  from,
  to,
  reason: 'Six months only.',
});
const proposing = (...severityChanges: Proposal['severityChanges']): Proposal => ({
  decision: 'approve',
  comment: null,
  changes: [],
  severityChanges,
});
const decided = (...severityChanges: Proposal['severityChanges']): Decision => ({
  ...proposing(...severityChanges),
  reviewId: 'r-r0',
  runId: 'r',
  round: 0,
  decidedBy: 'anna',
  decidedByName: 'Anna',
  decidedByEmail: 'anna@example.com',
  exception: null,
  reviewerGroup: 'commercial-contracts',
  decidedAt: new Date(0),
});
const weighed = { 'term-1': 'high' } as const;

describe('changes of severity', () => {
  it('are taken where the finding is as severe as said, also after another made it so', () => {
    expect(() => assertSeverities(weighed, proposing(change('high', 'low')), [])).not.toThrow();
    const after = [decided(change('high', 'low'))];
    expect(() => assertSeverities(weighed, proposing(change('low', 'info')), after)).not.toThrow();
  });

  it.each([
    ['a finding that is not there', weighed, change('high', 'low', 'term-9'), [], 400, 'NoSuchFinding'],
    ['another severity than it has', weighed, change('low', 'info'), [], 409, 'SeverityChanged'],
    [
      'what another has changed',
      weighed,
      change('high', 'low'),
      [decided(change('high', 'low'))],
      409,
      'SeverityChanged',
    ],
    [
      'a contract whose severities nobody kept',
      undefined,
      change('high', 'low'),
      [],
      409,
      'SeveritiesUnknown',
    ],
  ] as const)('are refused for %s', (_, severities, wanted, before, status, code) => {
    expect(() => assertSeverities(severities, proposing(wanted), before)).toThrow(
      expect.objectContaining({ status, code }),
    );
  });
});
