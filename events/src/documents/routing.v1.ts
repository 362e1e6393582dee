import * as z from 'zod';
import { riskLevel, route, sectionId, severity, slug } from '../vocabulary.ts';
import { citationV1, findingV1 } from './section.v1.ts';

/** A finding as the playbook weighs it. */
export const scoredFindingV1 = findingV1.extend({
  id: z.string().meta({ description: 'Stable within the run: `<section>-<n>`' }),
  sectionId,
  severity,
  points: z.number(),
  rule: slug.meta({ description: 'Playbook rule that set severity and points' }),
});
export type ScoredFinding = z.infer<typeof scoredFindingV1>;

/** How a contract stands to a position of the playbook. */
export const POSITION_GRADES = ['standard', 'fallback', 'walk-away', 'not-stated'] as const;

/** A position of the playbook that was taken on the contract, with the words it was weighed by. */
export const takenPositionV1 = z.object({
  position: slug,
  clause: z.string().meta({ description: 'What it is about, for a lawyer' }),
  grade: z.enum(POSITION_GRADES).meta({ description: 'not-stated: nothing of it was found' }),
  severity,
  says: z.string().meta({ description: 'What the playbook holds at this grade' }),
  standard: z.string().meta({ description: 'What it would rather have' }),
  fallback: z
    .string()
    .optional()
    .meta({ description: 'What it would accept, where the contract is further away' }),
  why: z.string(),
  wording: z.string().optional().meta({ description: 'Suggested wording' }),
  approver: slug.meta({ description: 'Group that approves what is not standard' }),
  citations: z.array(citationV1),
});
export type TakenPosition = z.infer<typeof takenPositionV1>;

/** What the playbook would have asked for where a finding or a burden binds the client. */
export const askedForV1 = z.object({
  for: slug.meta({ description: 'Category of findings or kind of burdens' }),
  ask: z.string(),
  approver: slug.meta({ description: 'Group that approves what stays as it is' }),
});
export type AskedFor = z.infer<typeof askedForV1>;

/** Paper that lawyers of the firm have approved and that the contract is written on. */
export const takenPaperV1 = z.object({
  paper: slug,
  approvedBy: z.string().min(1).max(200),
  approvedOn: z.iso.date(),
  differences: z
    .array(
      z.object({
        paper: z
          .string()
          .meta({ description: 'What the paper says; empty where the contract adds something' }),
        citation: citationV1.meta({
          description: 'What the contract says, or what stands around words left out',
        }),
      }),
    )
    .meta({ description: 'None where the contract says the same, word for word' }),
});
export type TakenPaper = z.infer<typeof takenPaperV1>;

/** The score of a contract lies between 0 and this. */
export const MAX_SCORE = 100;
/** Rule of the part of the score that holds the sum of the others between its ends. */
export const SCALE_RULE = 'scale';
/** Rule of what the brief and a section read otherwise. */
export const DISAGREEMENT_RULE = 'sections-disagree';

/** `runs/<runId>/routing/<revision>.json`: the findings, the score and who must decide, with the reasons. */
export const routingV1 = z.object({
  version: z.literal(1),
  playbook: z.object({ name: z.string(), version: z.string() }),
  side: slug.optional().meta({ description: 'Side of the client, where it is known' }),
  positions: z.array(takenPositionV1).optional().meta({ description: 'Worst first' }),
  asks: z.array(askedForV1).optional().meta({ description: 'For what the contract holds' }),
  paper: takenPaperV1.optional().meta({ description: 'Absent where it is on no approved paper' }),
  score: z.number().min(0).max(MAX_SCORE),
  level: riskLevel,
  route,
  group: slug.meta({ description: 'Reviewer group' }),
  lead: slug.meta({ description: 'Group that an overdue review goes to' }),
  approvalsRequired: z.number().int().nonnegative(),
  because: z.string().optional().meta({ description: 'Why it is routed that way, as a sentence' }),
  reason: z.string().optional().meta({
    description: 'The same as the playbook says it: without words of the contract',
  }),
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
