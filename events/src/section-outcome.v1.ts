import * as z from 'zod';
import { objectRefV1 } from './object-ref.v1.ts';
import { sectionId, sectionStatus } from './vocabulary.ts';

/** How one section of a run ended, as later stages need to know it. */
export const sectionOutcomeV1 = z.object({
  id: sectionId,
  title: z.string().max(120),
  status: sectionStatus,
  section: objectRefV1
    .optional()
    .meta({ description: 'The validated section; missing when no draft came about' }),
  revision: z.number().int().nonnegative(),
  reason: z.string().max(1000).optional().meta({ description: 'Why it is missing, when failed or unsafe' }),
});
export type SectionOutcome = z.infer<typeof sectionOutcomeV1>;
