import type { Routing } from '@countersign/events';
import { type Condition, conditionHolds, type Facts } from '../playbook/condition.ts';
import { EVIDENCE_FACT, type Playbook } from '../playbook/playbook.ts';
import { type ContractReading, contractFacts } from './contract-facts.ts';
import { becauseOf, missingEvidence } from './missing-evidence.ts';
import { scoreFindings, type WeighedFinding } from './score-findings.ts';

type Explanation = Routing['explanation'][number];

const MAX_SCORE = 100;
/** Characters, as `contract.routed.v1` has room for. */
const LONGEST_BECAUSE = 500;

const fits =
  (facts: Facts) =>
  ({ when }: { readonly when: Condition }) =>
    conditionHolds(when, facts);

const chosen = ({ rule, because }: { readonly rule: string; readonly because: string }): Explanation => ({
  rule,
  points: 0,
  text: because,
});

const ofFinding = ({ finding, because }: WeighedFinding): Explanation => ({
  rule: finding.rule,
  points: finding.points,
  findingId: finding.id,
  text: `${finding.title}: ${because}`,
});

/** What the limits of the scale took away or added, so that all parts add up to the score. */
const limit = (points: number): Explanation[] =>
  points === 0 ? [] : [{ rule: 'scale', points, text: `The score lies between 0 and ${MAX_SCORE}.` }];

/** Alerts still without the text of their message. */
export type RoutedContract = Omit<Routing, 'alerts'> & {
  readonly alertReasons: readonly { readonly reason: string; readonly because: string }[];
};

/** Weighs a contract by a playbook: score, level, who decides, and why. Pure: same input, same routing. */
export function routeContract(reading: ContractReading, playbook: Playbook): RoutedContract {
  const contract = contractFacts(reading);
  const weighed = scoreFindings(reading.findings, playbook, contract);
  const contractRules = playbook.contractRules.filter(fits(contract));
  const total = [...weighed.map(({ finding }) => finding), ...contractRules].reduce(
    (sum, { points }) => sum + points,
    0,
  );
  const score = Math.min(MAX_SCORE, Math.max(0, total));

  const severities = [...new Set(weighed.map(({ finding }) => finding.severity))];
  const scored: Facts = new Map([...contract, ['score', score], ['severities', severities]]);
  const findings = weighed.map(({ finding }) => finding);
  const missing = missingEvidence(playbook.evidenceRules, scored, reading, findings);
  const evident: Facts = new Map([...scored, [EVIDENCE_FACT, missing.map(({ rule }) => rule)]]);
  const level = playbook.levelRules.find(fits(evident))!;
  const levelled: Facts = new Map([...evident, ['level', level.level]]);
  const mayPass = missing.length === 0;
  const route = playbook.routeRules
    .filter((rule) => mayPass || rule.route !== 'auto-approve')
    .find(fits(levelled))!;
  const routed: Facts = new Map([...levelled, ['route', route.route]]);
  const group = playbook.groupRules.find(fits(routed))!;

  return {
    version: 1,
    playbook: { name: playbook.name, version: playbook.version },
    score,
    level: level.level,
    route: route.route,
    because: becauseOf(route.because, missing, LONGEST_BECAUSE),
    group: group.group,
    lead: playbook.lead,
    approvalsRequired: route.approvals,
    reviewHours: route.reviewHours,
    ...(playbook.uploaderMayApprove && { uploaderMayApprove: true }),
    findings,
    explanation: [
      ...weighed.map(ofFinding),
      ...contractRules.map(({ rule, points, because }) => ({ rule, points, text: because })),
      ...limit(score - total),
      ...missing.map(({ rule, text }) => ({ rule, points: 0, text })),
      chosen(level),
      chosen(route),
      chosen(group),
    ],
    alertReasons: playbook.alertRules
      .filter(fits(routed))
      .map(({ reason, because }) => ({ reason, because })),
  };
}
