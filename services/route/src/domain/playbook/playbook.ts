import { readingSummaryV1, riskLevel, route, severity, slug } from '@countersign/events';
import * as z from 'zod';
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
  'parties',
  ...READING_FACTS,
];
/** Facts of one finding. */
const FINDING_FACTS = ['category', 'confidence', 'words'] as const;
/** Facts that are known once all points are counted; `level` for routes, groups and alerts only. */
const SCORE_FACTS = ['score', 'severities'] as const;
/** Rules of evidence that do not hold, by name; known from the level on. */
export const EVIDENCE_FACT = 'missingEvidence';

const onContract = conditionOn(CONTRACT_FACTS);
const onFinding = conditionOn([...FINDING_FACTS, ...CONTRACT_FACTS]);
const onScore = conditionOn([...SCORE_FACTS, ...CONTRACT_FACTS]);
const onEvidence = conditionOn([...SCORE_FACTS, EVIDENCE_FACT, ...CONTRACT_FACTS]);
const onLevel = conditionOn([...SCORE_FACTS, EVIDENCE_FACT, 'level', 'route', ...CONTRACT_FACTS]);

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

const always = ({ when }: { readonly when: z.infer<typeof onLevel> }) =>
  factsNamed(when).length === 0 && !when.not;

const endsWithAlways = (rules: readonly { readonly when: z.infer<typeof onLevel> }[]) =>
  rules.slice(-1).every(always);
const LAST_MUST_FIT = 'the last rule must fit always: `when: {}`';
const LAST_IS_A_PERSON = 'the last rule must send to a person, since it fits whatever is not known';

/** How a legal department weighs what contracts say; the format is described in the service's README. */
export const playbookDefinition = z
  .strictObject({
    name: z.string().min(1),
    version: z.string().min(1),
    lead: slug,
    uploaderMayApprove: z.boolean().default(false),
    groups: z.array(slug).min(1),
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
  .superRefine(({ groups, groupRules }, context) => {
    groupRules.forEach(({ group }, index) => {
      if (!groups.includes(group))
        context.addIssue({
          code: 'custom',
          path: ['groupRules', index, 'group'],
          message: `no such group: ${group}`,
        });
    });
  });

export type Playbook = z.infer<typeof playbookDefinition>;
export type EvidenceRule = Playbook['evidenceRules'][number];
