import { SEVERITIES, type Severity, type TakenPosition } from '@countersign/events';
import type { Position } from '../playbook/playbook.ts';
import type { WeighedFinding } from '../routing/score-findings.ts';
import { isOutside } from './take-positions.ts';

/** What a position that is not kept adds to the score, once. */
const POINTS_OF: Readonly<Record<Severity, number>> = { info: 0, low: 1, medium: 4, high: 8, critical: 20 };

const weight = (severity: Severity) => SEVERITIES.indexOf(severity);

/** A position that a contract is outside of, and what it adds to the score beyond its findings. */
export interface PositionPart {
  readonly taken: TakenPosition;
  readonly points: number;
}

export interface Raised {
  readonly findings: readonly WeighedFinding[];
  readonly parts: readonly PositionPart[];
}

const byPosition = (
  weighed: WeighedFinding,
  { position, severity, says }: TakenPosition,
): WeighedFinding => ({
  finding: { ...weighed.finding, severity, rule: position },
  because: says,
});

/**
 * Raises the findings of a position's categories to what the position weighs. A position never lowers a finding, and
 * its points count once, as far as its findings do not weigh as much already.
 */
export function raiseByPositions(
  weighed: readonly WeighedFinding[],
  positions: readonly Position[],
  taken: readonly TakenPosition[],
): Raised {
  const outside = taken.filter(isOutside);
  const categories = new Map(positions.map((each) => [each.position, each.categories]));
  const covers = ({ position }: TakenPosition, category: string) =>
    categories.get(position)?.includes(category) ?? false;
  const findings = weighed.map((each) => {
    const worst = outside
      .filter((position) => covers(position, each.finding.category))
      .toSorted((a, b) => weight(b.severity) - weight(a.severity))[0];
    return worst && weight(worst.severity) > weight(each.finding.severity) ? byPosition(each, worst) : each;
  });
  const parts = outside.map((position) => {
    const counted = weighed
      .filter(({ finding }) => covers(position, finding.category))
      .reduce((sum, { finding }) => sum + Math.max(0, finding.points), 0);
    return { taken: position, points: Math.max(0, POINTS_OF[position.severity] - counted) };
  });
  return { findings, parts };
}
