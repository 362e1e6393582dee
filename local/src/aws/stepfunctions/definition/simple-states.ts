import * as z from 'zod';
import { common, Expression, MAX_SECONDS, orExpression, outcome, transition } from './fields.ts';

const Timestamp = z.iso.datetime({ offset: true });

export const PassState = z.strictObject({ Type: z.literal('Pass'), ...common, ...outcome, ...transition });
export type PassState = z.infer<typeof PassState>;

export const WaitState = z.strictObject({
  Type: z.literal('Wait'),
  Seconds: orExpression(z.int().min(0).max(MAX_SECONDS)).optional(),
  Timestamp: orExpression(Timestamp).optional(),
  ...common,
  ...outcome,
  ...transition,
});
export type WaitState = z.infer<typeof WaitState>;

const ChoiceRule = z.strictObject({
  Condition: orExpression(z.boolean()),
  Next: z.string(),
  Comment: z.string().optional(),
  ...outcome,
});

export const ChoiceState = z.strictObject({
  Type: z.literal('Choice'),
  Choices: z.array(ChoiceRule).min(1),
  Default: z.string().optional(),
  ...common,
  ...outcome,
});
export type ChoiceState = z.infer<typeof ChoiceState>;

export const SucceedState = z.strictObject({
  Type: z.literal('Succeed'),
  Output: outcome.Output,
  ...common,
});
export type SucceedState = z.infer<typeof SucceedState>;

export const FailState = z.strictObject({
  Type: z.literal('Fail'),
  Error: z.union([Expression, z.string()]).optional(),
  Cause: z.union([Expression, z.string()]).optional(),
  ...common,
});
export type FailState = z.infer<typeof FailState>;
