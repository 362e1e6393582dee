import { riskLevel, route, severity, slug } from '@countersign/events';
import * as z from 'zod';
import { conditionOn } from './condition.ts';

/** Facts of the contract that every condition may use. */
export const CONTRACT_FACTS = [
  'reportType',
  'contractType',
  'typeScore',
  'typeConfident',
  'language',
  'categories',
  'sectionsFailed',
  'sectionsUnsafe',
] as const;
/** Facts of one finding. */
export const FINDING_FACTS = ['category', 'confidence', 'words'] as const;
/** Facts that are known once all points are counted; `level` for routes, groups and alerts only. */
export const SCORE_FACTS = ['score', 'severities'] as const;

const onContract = conditionOn(CONTRACT_FACTS);
const onFinding = conditionOn([...FINDING_FACTS, ...CONTRACT_FACTS]);
const onScore = conditionOn([...SCORE_FACTS, ...CONTRACT_FACTS]);
const onLevel = conditionOn([...SCORE_FACTS, 'level', 'route', ...CONTRACT_FACTS]);

const points = z.number().min(-100).max(100);
const because = z.string().min(1).max(300);

const findingRule = z.strictObject({ rule: slug, when: onFinding, severity, points, because });
const contractRule = z.strictObject({ rule: slug, when: onContract, points, because });
const levelRule = z.strictObject({ rule: slug, when: onScore, level: riskLevel, because });
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

const always = (rule: { readonly when: z.infer<typeof onLevel> }) =>
  Object.keys(rule.when.facts).length === 0 && !rule.when.all && !rule.when.any && !rule.when.not;

const endsWithAlways = (rules: readonly { readonly when: z.infer<typeof onLevel> }[]) =>
  rules.slice(-1).every(always);
const LAST_MUST_FIT = 'the last rule must fit always: `when: {}`';

/** How a legal department weighs what contracts say; the format is described in the service's README. */
export const playbookDefinition = z
  .strictObject({
    name: z.string().min(1),
    version: z.string().min(1),
    lead: slug,
    groups: z.array(slug).min(1),
    findingRules: z.array(findingRule).min(1),
    contractRules: z.array(contractRule),
    levelRules: z.array(levelRule).min(1).refine(endsWithAlways, LAST_MUST_FIT),
    routeRules: z.array(routeRule).min(1).refine(endsWithAlways, LAST_MUST_FIT),
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
