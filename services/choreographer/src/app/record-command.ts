import { END_STATUSES, objectRefV1, runId, sectionId, sectionStatus } from '@countersign/events';
import * as z from 'zod';

export const sectionEnded = z.object({
  kind: z.literal('section-ended'),
  runId,
  id: sectionId,
  title: z.string(),
  revision: z.number().int().nonnegative(),
  section: objectRefV1.nullable(),
  status: z
    .enum([...sectionStatus.options, 'rejected'])
    .meta({ description: 'How it ended; rejected: not yet, since a repair is asked for' }),
  failure: z
    .union([z.string(), z.object({ Error: z.string(), Cause: z.string().optional() })])
    .nullable()
    .meta({ description: "The verdict's words, or what Step Functions caught" }),
});
export type SectionEnded = z.infer<typeof sectionEnded>;

export const reviewExpired = z.object({
  kind: z.literal('review-expired'),
  runId,
  round: z.number().int().nonnegative(),
  redriven: z.boolean().meta({ description: 'True once the execution was redriven after it expired' }),
});
export type ReviewExpired = z.infer<typeof reviewExpired>;

export const runEnded = z.object({
  kind: z.literal('run-ended'),
  runId,
  status: z.enum(END_STATUSES),
});
export type RunEnded = z.infer<typeof runEnded>;

/** What the state machine has written down without waiting for anyone. */
export const recordCommand = z.discriminatedUnion('kind', [sectionEnded, reviewExpired, runEnded]);
