import { dutyException, instant, reviewDecisionV1 } from '@countersign/events';
import * as z from 'zod';

export const decisionKind = reviewDecisionV1.shape.decision;
export type DecisionKind = z.output<typeof decisionKind>;

/** A section to write again, with what is wrong with it. */
export const sectionChange = reviewDecisionV1.shape.changes.unwrap().element;
export type SectionChange = z.output<typeof sectionChange>;

/** Another severity for a finding, as it stands and as it should. */
export const severityChange = reviewDecisionV1.shape.severityChanges.unwrap().element;
export type SeverityChange = z.output<typeof severityChange>;

/** What one person decided in one round. */
export const decisionView = z
  .object({
    reviewId: z.string(),
    round: z.number(),
    decision: decisionKind,
    by: z.string().meta({ description: 'Name' }),
    email: z.string().nullable(),
    userId: z.string().meta({ description: 'Tells people of one name apart; not for people to read' }),
    exception: dutyException.nullable(),
    group: z.string(),
    at: instant,
    comment: z.string().nullable(),
    changes: z.array(sectionChange),
    severityChanges: z.array(severityChange),
  })
  .meta({ id: 'Decision' });
export type Decision = z.output<typeof decisionView>;
