import type { ScoredFinding } from '@countersign/events';
import { conditionHolds, type Facts } from '../playbook/condition.ts';
import type { Playbook } from '../playbook/playbook.ts';
import { findingFacts, holds, type IdentifiedFinding } from './contract-facts.ts';

/** What a finding is worth that no rule of the playbook fits. */
const UNWEIGHED = {
  rule: 'unweighed',
  severity: 'info',
  points: 0,
  because: 'The playbook does not weigh this.',
} as const;

/** Words that deny a clause, or take a case out of it, are a term and no risk. */
const NOT_HELD = {
  rule: 'does-not-hold',
  severity: 'info',
  points: 0,
  because: 'The contract denies this, or takes it out.',
} as const;

export interface WeighedFinding {
  readonly finding: ScoredFinding;
  readonly because: string;
}

/** Weighs each finding by the first rule that fits it. Points of a rule count once, however many findings it fits. */
export function scoreFindings(
  findings: readonly IdentifiedFinding[],
  { findingRules }: Pick<Playbook, 'findingRules'>,
  contract: Facts,
): WeighedFinding[] {
  const counted = new Set<string>();
  return findings.map((finding) => {
    const facts = findingFacts(finding, contract);
    const { rule, severity, points, because } =
      (holds(finding) ? findingRules.find(({ when }) => conditionHolds(when, facts)) : NOT_HELD) ?? UNWEIGHED;
    const repeated = counted.has(rule);
    counted.add(rule);
    return {
      finding: { ...finding, severity, rule, points: repeated ? 0 : points },
      because: repeated && points !== 0 ? `${because} Counted already.` : because,
    };
  });
}
