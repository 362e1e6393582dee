import * as z from 'zod';
import { outcome } from './fields.ts';

/** The highest `MaxDelaySeconds` and `MaxAttempts` that Step Functions accepts. */
const MAX_DELAY_SECONDS = 31_622_399;
const MAX_ATTEMPTS = 99_999_999;

const ErrorEquals = z.array(z.string().min(1)).min(1);

export const Retrier = z.strictObject({
  ErrorEquals,
  IntervalSeconds: z.int().min(1).max(MAX_DELAY_SECONDS).default(1),
  MaxAttempts: z.int().min(0).max(MAX_ATTEMPTS).default(3),
  BackoffRate: z.number().min(1).default(2),
  MaxDelaySeconds: z.int().min(1).max(MAX_DELAY_SECONDS).optional(),
  JitterStrategy: z.enum(['FULL', 'NONE']).default('NONE'),
  Comment: z.string().optional(),
});
export type Retrier = z.infer<typeof Retrier>;

const Catcher = z.strictObject({
  ErrorEquals,
  Next: z.string(),
  ...outcome,
  Comment: z.string().optional(),
});

export const errorHandlers = { Retry: z.array(Retrier).optional(), Catch: z.array(Catcher).optional() };
