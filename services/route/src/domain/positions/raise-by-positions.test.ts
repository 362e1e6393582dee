import type { Severity, TakenPosition } from '@countersign/events';
import { describe, expect, it } from 'vitest';
import { finding } from '../../testing/contract.ts';
import { raiseByPositions } from './raise-by-positions.ts';

const taken = (severity: Severity, grade: TakenPosition['grade'] = 'walk-away'): TakenPosition => ({
  position: 'no-restraint',
  clause: 'Non-compete',
  grade,
  severity,
  says: 'Somebody may not compete.',
  standard: 'Nobody is restrained.',
  why: 'It binds.',
  approver: 'employment',
  citations: [],
});
const weighed = (category: string, severity: Severity, points: number) => ({
  finding: {
    ...finding(category),
    id: `a-${category}`,
    sectionId: 'a',
    severity,
    points,
    rule: category,
  },
  because: 'As found.',
});
const POSITIONS = [
  {
    position: 'no-restraint',
    clause: 'Non-compete',
    types: ['nda'],
    categories: ['non-compete'],
    standard: { says: 'Nobody is restrained.' },
    why: 'It binds.',
    approver: 'employment',
  },
];
const raise = (given: TakenPosition[], ...findings: ReturnType<typeof weighed>[]) =>
  raiseByPositions(findings, POSITIONS, given);

describe('raiseByPositions', () => {
  it('raises the findings of its categories, and no others', () => {
    const { findings } = raise(
      [taken('critical')],
      weighed('non-compete', 'high', 8),
      weighed('insurance', 'low', 1),
    );
    expect(findings.map(({ finding: { severity, rule } }) => [severity, rule])).toEqual([
      ['critical', 'no-restraint'],
      ['low', 'insurance'],
    ]);
  });

  it.each(['info', 'low', 'medium'] as const)('never lowers a finding, as to %s', (severity) => {
    const { findings } = raise([taken(severity)], weighed('non-compete', 'high', 8));
    expect(findings[0]!.finding).toMatchObject({ severity: 'high', rule: 'non-compete', points: 8 });
  });

  it('adds what its findings do not weigh already, once', () => {
    expect(raise([taken('critical')], weighed('non-compete', 'high', 8)).parts).toMatchObject([
      { points: 12 },
    ]);
    expect(raise([taken('medium')], weighed('non-compete', 'high', 8)).parts).toMatchObject([{ points: 0 }]);
    expect(raise([taken('high')]).parts).toMatchObject([{ points: 8 }]);
  });

  it.each(['standard', 'not-stated'] as const)('leaves a contract alone that is %s', (grade) => {
    const { findings, parts } = raise([taken('info', grade)], weighed('non-compete', 'high', 8));
    expect(parts).toEqual([]);
    expect(findings[0]!.finding.severity).toBe('high');
  });
});
