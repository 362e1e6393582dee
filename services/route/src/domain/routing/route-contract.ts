import { MAX_SCORE, type Routing, SCALE_RULE, type TakenPaper } from '@countersign/events';
import { burdensOnPaper } from '@countersign/shared';
import { clientSide } from '../deal/client-side.ts';
import { takePaper } from '../papers/take-paper.ts';
import { type Condition, conditionHolds, type Facts } from '../playbook/condition.ts';
import { EVIDENCE_FACT, type Playbook, POSITIONS_FACT } from '../playbook/playbook.ts';
import { asksFor } from '../positions/asks-for.ts';
import { type PositionPart, raiseByPositions } from '../positions/raise-by-positions.ts';
import { takePositions } from '../positions/take-positions.ts';
import { type ContractReading, contractFacts } from './contract-facts.ts';
import { disagreements } from './disagreements.ts';
import { leftOut } from './left-out.ts';
import { becauseOf, type MissingEvidence, missingEvidence, positionsOutside } from './missing-evidence.ts';
import { scoreFindings, type WeighedFinding } from './score-findings.ts';

type Explanation = Routing['explanation'][number];

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
  points === 0 ? [] : [{ rule: SCALE_RULE, points, text: `The score lies between 0 and ${MAX_SCORE}.` }];

/** Alerts still without the text of their message. */
export type RoutedContract = Omit<Routing, 'alerts'> & {
  readonly alertReasons: readonly { readonly reason: string; readonly because: string }[];
};

/** The side that was said, or the one of whoever sends to that place; the longest beginning counts. */
const sideOf = ({ side, objectKey = '' }: ContractReading, { senders }: Playbook): string | undefined =>
  side ??
  senders
    .filter(({ from }) => objectKey.startsWith(from))
    .toSorted((a, b) => b.from.length - a.from.length)[0]?.side;

/** A side that the playbook does not know: none of its positions for a side could be taken. */
const unknownSide = (side: string | undefined, { sides }: Playbook): MissingEvidence[] =>
  side === undefined || sides.some((each) => each.side === side)
    ? []
    : [{ rule: 'side-known', text: `The playbook has no side “${side}”, so nothing was held against it.` }];

/** Who sent a contract back has seen something in it: it passes by itself in no later round, whatever was written again. */
const again = ({ sentBack }: ContractReading): MissingEvidence[] =>
  sentBack === undefined
    ? []
    : [{ rule: 'sent-back', text: 'It was sent back, so people decide on what came of it.' }];

const ofPosition = ({ taken, points }: PositionPart): Explanation => ({
  rule: taken.position,
  points,
  text: `${taken.clause}: ${taken.says}`,
});

/** The paper a contract is on, and the contract as it is weighed then. */
function onPaper(given: ContractReading, playbook: Playbook, side: string | undefined) {
  const { brief } = given;
  const paper = takePaper(
    playbook.papers,
    side,
    given.text,
    (brief?.parties ?? []).map(({ name }) => name),
    brief?.burdens ?? [],
  );
  const reading = brief
    ? { ...given, brief: { ...brief, burdens: burdensOnPaper(brief.burdens, paper) } }
    : given;
  return { paper, reading };
}

const ofPaper = (paper: TakenPaper | undefined): Explanation[] =>
  paper
    ? [
        {
          rule: paper.paper,
          points: 0,
          text:
            paper.differences.length === 0
              ? `It is word for word on the paper “${paper.paper}”, which ${paper.approvedBy} approved on ${paper.approvedOn}.`
              : `It is on the paper “${paper.paper}” and differs from it in ${paper.differences.length} ${paper.differences.length === 1 ? 'place' : 'places'}.`,
        },
      ]
    : [];

/** What a contract weighs: its findings, what holds for it as a whole, and the positions it is outside of. */
function weigh(reading: ContractReading, playbook: Playbook, side: string | undefined) {
  const client = clientSide(side, playbook.sides, reading.brief?.parties ?? []);
  const facts = contractFacts(reading, client);
  const { contractType } = reading.classification;
  const positions = takePositions(playbook.positions, reading.brief, contractType, side, facts);
  const scored = scoreFindings(reading.findings, playbook, facts);
  const { findings: weighed, parts } = raiseByPositions(scored, playbook.positions, positions);
  const contractRules = playbook.contractRules.filter(fits(facts));
  const points = [...weighed.map(({ finding }) => finding), ...contractRules, ...parts];
  const total = points.reduce((sum, each) => sum + each.points, 0);
  const score = Math.min(MAX_SCORE, Math.max(0, total));
  return { facts, positions, weighed, parts, contractRules, total, score };
}

const PASSING: readonly string[] = ['info', 'low'];

/** Weighs a contract by a playbook: score, level, who decides, and why. Pure: same input, same routing. */
export function routeContract(given: ContractReading, playbook: Playbook): RoutedContract {
  const side = sideOf(given, playbook);
  const { paper, reading } = onPaper(given, playbook, side);
  const weight = weigh(reading, playbook, side);
  const { positions, weighed, parts, contractRules, score } = weight;
  const findings = weighed.map(({ finding }) => finding);
  const outside = parts.map(({ taken }) => taken).filter(({ severity }) => !PASSING.includes(severity));
  const severities = [...new Set([...findings, ...outside].map(({ severity }) => severity))];
  const scored: Facts = new Map([
    ...weight.facts,
    ['score', score],
    ['severities', severities],
    [POSITIONS_FACT, outside.map(({ position }) => position)],
  ]);
  const missing = [
    ...missingEvidence(playbook.evidenceRules, scored, reading, findings),
    ...positionsOutside(outside),
    ...disagreements(reading.brief, reading),
    ...leftOut(reading.brief, reading.findings, playbook, weight.facts),
    ...unknownSide(side, playbook),
  ];
  const evident: Facts = new Map([...scored, [EVIDENCE_FACT, missing.map(({ rule }) => rule)]]);
  const level = playbook.levelRules.find(fits(evident))!;
  const levelled: Facts = new Map([...evident, ['level', level.level]]);
  const unseen = [...again(reading), ...missing];
  const mayPass = unseen.length === 0;
  const route = playbook.routeRules
    .filter((rule) => mayPass || rule.route !== 'auto-approve')
    .find(fits(levelled))!;
  const routed: Facts = new Map([...levelled, ['route', route.route]]);
  const group = playbook.groupRules.find(fits(routed))!;

  return {
    version: 1,
    playbook: { name: playbook.name, version: playbook.version },
    ...(side !== undefined && { side }),
    positions,
    asks: asksFor(playbook, positions, findings, reading.brief),
    ...(paper && { paper }),
    score,
    level: level.level,
    route: route.route,
    because: becauseOf(route.because, unseen, LONGEST_BECAUSE),
    reason: route.because,
    group: group.group,
    lead: playbook.lead,
    approvalsRequired: Math.max(route.approvals, reading.sentBack?.approvalsRequired ?? 0),
    reviewHours: route.reviewHours,
    ...(playbook.uploaderMayApprove && { uploaderMayApprove: true }),
    findings,
    explanation: [
      ...weighed.map(ofFinding),
      ...contractRules.map(({ rule, points, because }) => ({ rule, points, text: because })),
      ...parts.map(ofPosition),
      ...limit(score - weight.total),
      ...ofPaper(paper),
      ...unseen.map(({ rule, text }) => ({ rule, points: 0, text })),
      chosen(level),
      chosen(route),
      chosen(group),
    ],
    alertReasons: playbook.alertRules
      .filter(fits(routed))
      .map(({ reason, because }) => ({ reason, because })),
  };
}
