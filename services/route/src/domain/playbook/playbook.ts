import { readingSummaryV1, riskLevel, route, severity, slug } from '@countersign/events';
import * as z from 'zod';
import { DEAL_FACTS } from '../deal/deal-facts.ts';
import { HOLE_KINDS, unknownHoles } from '../papers/holes.ts';
import { conditionOn, factsNamed } from './condition.ts';

/** Facts of how the contract was read, one for each key of the summary of its reading. */
export const READING_FACTS = Object.keys(readingSummaryV1.shape).map((key) => `reading.${key}`);
/** Facts of the contract that every condition may use. */
const CONTRACT_FACTS = [
  'reportType',
  'contractType',
  'typeScore',
  'typeConfident',
  'language',
  'categories',
  'sectionsFailed',
  'sectionsUnsafe',
  'narrowedAway',
  'brief.burdens',
  'brief.gaps',
  'brief.burdenKinds',
  'brief.gapKinds',
  'searched.inFull',
  'searched.near',
  'parties',
  'side',
  ...DEAL_FACTS,
  ...READING_FACTS,
];
/** Facts of one finding. */
/** What a finding may say of its sides, money and times; its facts are `finding.<key>`. */
export const FINDING_TERMS = ['binds', 'benefits', 'amount', 'duration', 'deadline'] as const;
const FINDING_FACTS = ['category', 'confidence', 'words', ...FINDING_TERMS.map((key) => `finding.${key}`)];
/** Facts that are known once all points are counted; `level` for routes, groups and alerts only. */
const SCORE_FACTS = ['score', 'severities'] as const;
/** Rules of evidence that do not hold, by name; known from the level on. */
export const EVIDENCE_FACT = 'missingEvidence';
/** Positions that a contract is outside of, by name; known from the evidence on. */
export const POSITIONS_FACT = 'positionsOutside';

const onContract = conditionOn(CONTRACT_FACTS);
const onFinding = conditionOn([...FINDING_FACTS, ...CONTRACT_FACTS]);
const onScore = conditionOn([...SCORE_FACTS, POSITIONS_FACT, ...CONTRACT_FACTS]);
const onEvidence = conditionOn([...SCORE_FACTS, POSITIONS_FACT, EVIDENCE_FACT, ...CONTRACT_FACTS]);
const onLevel = conditionOn([
  ...SCORE_FACTS,
  POSITIONS_FACT,
  EVIDENCE_FACT,
  'level',
  'route',
  ...CONTRACT_FACTS,
]);

const points = z.number().min(-100).max(100);
const because = z.string().min(1).max(300);

const findingRule = z.strictObject({ rule: slug, when: onFinding, severity, points, because });
const contractRule = z.strictObject({ rule: slug, when: onContract, points, because });
const evidenceRule = z.strictObject({ rule: slug, when: onScore, because, unknown: because.optional() });
const levelRule = z.strictObject({ rule: slug, when: onEvidence, level: riskLevel, because });
const routeRule = z.strictObject({
  rule: slug,
  when: onLevel,
  route,
  approvals: z.number().int().min(0).max(10),
  reviewHours: z.number().positive(),
  because,
});
const groupRule = z.strictObject({ rule: slug, when: onLevel, group: slug, because });
const alertRule = z.strictObject({ reason: slug, when: onLevel, because });

const text = z.string().min(1).max(600);
const grade = { says: text, when: onContract, severity: severity.optional() };

/** A position: what the firm holds of a clause, from what it would rather have to where it walks away. */
const position = z.strictObject({
  position: slug,
  clause: z.string().min(1).max(120),
  types: z.array(slug).min(1),
  sides: z.array(slug).min(1).optional(),
  categories: z.array(slug).default([]),
  standard: z.strictObject({ says: text, when: onContract.optional() }),
  fallback: z.strictObject(grade).optional(),
  walkAway: z.strictObject(grade).optional(),
  why: text,
  wording: z.string().min(1).max(2000).optional(),
  approver: slug,
});

/** What the firm asks for where no position says it: by category of findings and kind of burdens. */
const ask = z.strictObject({ for: z.array(slug).min(1), ask: text, approver: slug });

/** Paper that a lawyer of the firm has read and approved, with holes for what may differ. */
const paper = z.strictObject({
  paper: slug,
  approvedBy: z.string().min(1).max(200),
  approvedOn: z.iso.date(),
  sides: z.array(slug).min(1).optional(),
  text: z
    .string()
    .min(200)
    .refine((text) => unknownHoles(text).length === 0, {
      error: ({ input }) =>
        `no such hole: ${unknownHoles(String(input)).join(', ')}; there are ${HOLE_KINDS.join(', ')}`,
    }),
});

const side = z.strictObject({ side: slug, called: z.array(z.string().min(2).max(80)).min(1) });
/** Whose contracts arrive where: keys in the inbox begin with `from`. */
const sender = z.strictObject({ from: z.string().min(1).max(500), side: slug });

const always = ({ when }: { readonly when: z.infer<typeof onLevel> }) =>
  factsNamed(when).length === 0 && !when.not;

const endsWithAlways = (rules: readonly { readonly when: z.infer<typeof onLevel> }[]) =>
  rules.slice(-1).every(always);
const LAST_MUST_FIT = 'the last rule must fit always: `when: {}`';
const LAST_IS_A_PERSON = 'the last rule must send to a person, since it fits whatever is not known';

interface Named {
  readonly groups: readonly string[];
  readonly sides: readonly z.infer<typeof side>[];
  readonly senders: readonly z.infer<typeof sender>[];
  readonly positions: readonly z.infer<typeof position>[];
  readonly asks: readonly z.infer<typeof ask>[];
  readonly papers: readonly z.infer<typeof paper>[];
  readonly groupRules: readonly z.infer<typeof groupRule>[];
}

interface UnknownName {
  readonly path: (string | number)[];
  readonly message: string;
}

/** Groups and sides that are named and not listed, positions that say nothing, and asks for the same. */
function unknownNames({ groups, sides, senders, positions, asks, papers, groupRules }: Named): UnknownName[] {
  const listed = sides.map((each) => each.side);
  const group = (name: string, ...path: (string | number)[]) =>
    groups.includes(name) ? [] : [{ path, message: `no such group: ${name}; list it under groups` }];
  const known = (name: string, ...path: (string | number)[]) =>
    listed.includes(name) ? [] : [{ path, message: `no such side: ${name}; list it under sides` }];
  const asked = asks.flatMap((each) => each.for);
  return [
    ...asks.flatMap((each, index) => [
      ...group(each.approver, 'asks', index, 'approver'),
      ...each.for
        .filter((name) => asked.indexOf(name) !== asked.lastIndexOf(name))
        .map((name) => ({ path: ['asks', index, 'for'], message: `${name} is asked for more than once` })),
    ]),
    ...groupRules.flatMap((each, index) => group(each.group, 'groupRules', index, 'group')),
    ...papers.flatMap(({ sides: of = [] }, index) =>
      of.flatMap((name, place) => known(name, 'papers', index, 'sides', place)),
    ),
    ...senders.flatMap((each, index) => known(each.side, 'senders', index, 'side')),
    ...positions.flatMap(({ approver, sides: of = [], fallback, walkAway }, index) => [
      ...group(approver, 'positions', index, 'approver'),
      ...of.flatMap((name, place) => known(name, 'positions', index, 'sides', place)),
      ...(fallback || walkAway
        ? []
        : [
            {
              path: ['positions', index],
              message: 'nothing is outside it: give it a fallback or a walkAway',
            },
          ]),
    ]),
  ];
}

/** How a legal department weighs what contracts say; the format is described in the service's README. */
export const playbookDefinition = z
  .strictObject({
    name: z.string().min(1),
    version: z.string().min(1),
    lead: slug,
    uploaderMayApprove: z.boolean().default(false),
    groups: z.array(slug).min(1),
    sides: z.array(side).default([]),
    senders: z.array(sender).default([]),
    positions: z.array(position).default([]),
    asks: z.array(ask).default([]),
    papers: z.array(paper).default([]),
    findingRules: z.array(findingRule).min(1),
    contractRules: z.array(contractRule),
    evidenceRules: z.array(evidenceRule).min(1),
    levelRules: z.array(levelRule).min(1).refine(endsWithAlways, LAST_MUST_FIT),
    routeRules: z
      .array(routeRule)
      .min(1)
      .refine(endsWithAlways, LAST_MUST_FIT)
      .refine((rules) => rules.at(-1)?.route !== 'auto-approve', LAST_IS_A_PERSON),
    groupRules: z.array(groupRule).min(1).refine(endsWithAlways, LAST_MUST_FIT),
    alertRules: z.array(alertRule),
  })
  .superRefine((playbook, context) => {
    for (const { path, message } of unknownNames(playbook))
      context.addIssue({ code: 'custom', path, message });
  });

export type Playbook = z.infer<typeof playbookDefinition>;
export type EvidenceRule = Playbook['evidenceRules'][number];
export type Position = Playbook['positions'][number];
