import * as z from 'zod';
import { instant, sectionId, severity, slug } from './vocabulary.ts';

/** A separation of duties that the playbook lifted. */
export const dutyException = z
  .enum(['uploader-approved'])
  .meta({ description: 'The separation of duties that the playbook lifted for this decision' });
export type DutyException = z.infer<typeof dutyException>;

/** Decisions that an event tells of one run, at most: the newest. */
export const MOST_DECISIONS = 50;

/** A reviewer's decision, as given. */
export const reviewDecisionV1 = z.object({
  decision: z.enum(['approve', 'reject', 'request-changes']),
  by: z.string().meta({ description: 'Name of the reviewer' }),
  email: z.string().optional().meta({ description: 'E-mail address of the reviewer' }),
  userId: z
    .string()
    .optional()
    .meta({ description: 'Stable identifier of the reviewer; not for people to read' }),
  exception: dutyException.optional(),
  group: slug,
  at: instant,
  comment: z.string().max(4000).optional(),
  changes: z
    .array(z.object({ sectionId, comment: z.string().min(1).max(4000) }))
    .max(40)
    .optional(),
  severityChanges: z
    .array(
      z.object({ findingId: z.string(), from: severity, to: severity, reason: z.string().min(1).max(1000) }),
    )
    .max(200)
    .optional(),
});
export type ReviewDecision = z.infer<typeof reviewDecisionV1>;
