import type { Brief, Citation, Severity, TakenPosition } from '@countersign/events';
import { citationsOfFact } from '../deal/deal-facts.ts';
import { type Condition, conditionHolds, type Facts, factsNamed } from '../playbook/condition.ts';
import type { Position } from '../playbook/playbook.ts';

const MOST_CITATIONS = 3;
const GRADE_ORDER = [
  'walk-away',
  'fallback',
  'standard',
  'not-stated',
] as const satisfies TakenPosition['grade'][];
/** What a grade weighs unless the position says otherwise. */
const SEVERITY_OF = {
  'walk-away': 'high',
  fallback: 'medium',
  standard: 'info',
  'not-stated': 'info',
} as const satisfies Record<TakenPosition['grade'], Severity>;

interface Graded {
  readonly grade: TakenPosition['grade'];
  readonly says: string;
  readonly severity?: Severity | undefined;
  readonly when?: Condition | undefined;
}

/** The worst grade that the facts show; without one, whether the standard is shown or nothing is known of it. */
function gradeOf({ standard, fallback, walkAway }: Position, facts: Facts): Graded {
  if (walkAway && conditionHolds(walkAway.when, facts)) return { ...walkAway, grade: 'walk-away' };
  if (fallback && conditionHolds(fallback.when, facts)) return { ...fallback, grade: 'fallback' };
  const shown = standard.when && conditionHolds(standard.when, facts);
  return { ...standard, grade: shown ? 'standard' : 'not-stated' };
}

/** The words that the facts of a condition rest on, each once. */
function wordsBehind(when: Condition | undefined, brief: Brief): Citation[] {
  const cited = when ? factsNamed(when).flatMap((fact) => citationsOfFact(fact, brief)) : [];
  const byQuote = new Map(cited.map((citation) => [`${citation.start} ${citation.quote}`, citation]));
  return [...byQuote.values()].slice(0, MOST_CITATIONS);
}

const isFor = ({ types, sides }: Position, contractType: string, side: string | undefined): boolean =>
  types.includes(contractType) && (!sides || (side !== undefined && sides.includes(side)));

/**
 * Takes the positions that a playbook has for a contract of a type and for the client's side, worst first.
 * A position finds a contract outside of it only where facts of the brief show that.
 */
export function takePositions(
  positions: readonly Position[],
  brief: Brief | undefined,
  contractType: string,
  side: string | undefined,
  facts: Facts,
): TakenPosition[] {
  if (!brief) return [];
  return positions
    .filter((each) => isFor(each, contractType, side))
    .map((each) => {
      const { grade, says, severity, when } = gradeOf(each, facts);
      return {
        position: each.position,
        clause: each.clause,
        grade,
        severity: severity ?? SEVERITY_OF[grade],
        says,
        standard: each.standard.says,
        ...(grade === 'walk-away' && each.fallback && { fallback: each.fallback.says }),
        why: each.why,
        ...(each.wording && { wording: each.wording }),
        approver: each.approver,
        citations: wordsBehind(when, brief),
      };
    })
    .toSorted((a, b) => GRADE_ORDER.indexOf(a.grade) - GRADE_ORDER.indexOf(b.grade));
}

/** Whether a contract is outside a position. */
export const isOutside = ({ grade }: TakenPosition): boolean => grade === 'walk-away' || grade === 'fallback';
