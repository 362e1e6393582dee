import * as z from 'zod';
import { instant, sectionId, severity, slug } from './vocabulary.ts';

/** A reviewer's decision, as given. */
export const reviewDecisionV1 = z.object({
  decision: z.enum(['approve', 'reject', 'request-changes']),
  by: z.string().meta({ description: 'User name of the reviewer' }),
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
