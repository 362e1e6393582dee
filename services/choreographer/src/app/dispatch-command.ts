import { objectRefV1, riskLevel, runId, STAGES, sectionId, slug } from '@countersign/events';
import * as z from 'zod';

const common = {
  token: z.string().min(1),
  runId,
  attempt: z.number().int().nonnegative(),
  round: z.number().int().nonnegative().default(0),
};

/** How far the state machine came, also where it asks for what nobody can read. */
export const reached = z.object({ runId, round: common.round, stage: z.enum(STAGES) });
export type Reached = z.infer<typeof reached>;

/** The state machine asks a service, through us, to work on a stage. */
export const stageCommand = z.object({
  ...common,
  stage: z.enum(STAGES).exclude(['review']),
  item: sectionId.or(z.literal('')).default(''),
  previous: objectRefV1.nullable().default(null).meta({ description: 'The section before it was changed' }),
  request: z.record(z.string(), z.unknown()),
});
export type StageCommand = z.infer<typeof stageCommand>;

/** For executions that began before the state machine said why; they go on in the one that they began in. */
const WHY_OF_BEFORE = 'The contract does not pass by itself; its risks and its route say why.';

/** The state machine asks for a person. */
export const reviewCommand = z.object({
  ...common,
  stage: z.literal('review'),
  request: z.object({
    escalated: z.boolean(),
    group: slug,
    lead: slug,
    approvalsRequired: z.number().int().positive(),
    reviewHours: z.number().positive(),
    riskLevel,
    contractType: slug,
    fileName: z.string(),
    why: z.string().max(500).default(WHY_OF_BEFORE),
  }),
});
export type ReviewCommand = z.infer<typeof reviewCommand>;

export const dispatchCommand = z.discriminatedUnion('stage', [reviewCommand, stageCommand]);
