import * as z from 'zod';
import { riskLevel, route, sectionId, severity, slug } from '../vocabulary.ts';
import { findingV1 } from './section.v1.ts';

/** A finding as the playbook weighs it. */
export const scoredFindingV1 = findingV1.extend({
  id: z.string().meta({ description: 'Stable within the run: `<section>-<n>`' }),
  sectionId,
  severity,
  points: z.number(),
  rule: slug.meta({ description: 'Playbook rule that set severity and points' }),
});
export type ScoredFinding = z.infer<typeof scoredFindingV1>;

/** `runs/<runId>/routing/<revision>.json`: the findings, the score and who must decide, with the reasons. */
export const routingV1 = z.object({
  version: z.literal(1),
  playbook: z.object({ name: z.string(), version: z.string() }),
  score: z.number().min(0).max(100),
  level: riskLevel,
  route,
  group: slug.meta({ description: 'Reviewer group' }),
  lead: slug.meta({ description: 'Group that an overdue review goes to' }),
  approvalsRequired: z.number().int().nonnegative(),
  because: z.string().optional().meta({ description: 'Why it is routed that way, as a sentence' }),
  reviewHours: z.number().positive().meta({ description: 'Hours until the review is overdue' }),
  uploaderMayApprove: z
    .boolean()
    .optional()
    .meta({ description: "The playbook's exception: who uploaded the contract may approve it" }),
  findings: z.array(scoredFindingV1),
  explanation: z
    .array(
      z.object({
        rule: slug,
        points: z.number(),
        findingId: z.string().optional(),
        text: z.string(),
      }),
    )
    .meta({ description: 'Each part of the score and of the routing, with what caused it' }),
  alerts: z.array(z.object({ reason: slug, message: z.string() })),
});
export type Routing = z.infer<typeof routingV1>;
