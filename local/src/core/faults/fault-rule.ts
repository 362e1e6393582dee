import * as z from 'zod';
import { BAD_OUTPUTS } from '../protocols/bad-output.ts';

/**
 * One fault to inject.
 *
 * `service` is the SigV4 signing name of the API (`bedrock`, `sagemaker`, `s3`, `sqs`, `events`, …), or
 * `delivery` for what EventBridge and SNS hand to a target, `operation` then being the target's service, or
 * `function` for the invocations of Lambda functions, `operation` then being the function's name, or
 * `database` for what is asked of PostgreSQL, `operation` then being `Commit` or `Query`.
 * `match` is a regular expression over path and body. `times` stops after so many strikes, `probability`
 * strikes at random but the same way for the same `seed`. `perSecond` lets so many calls through in any second and
 * strikes the others, as a provider's quota does.
 *
 * | fault | a call | a delivery |
 * |---|---|---|
 * | `throttle` | `ThrottlingException` (S3: `SlowDown`) | fails and is retried |
 * | `error` | `code` with `status`, else `InternalServerException` 500 | fails and is retried |
 * | `delay` | waits `delayMs` first | comes `delayMs` later |
 * | `hang` | nothing comes for `delayMs`, then the connection breaks | – |
 * | `bad-output` | the service answers badly: a model as `output` says, `PutEvents` refuses every other entry | – |
 * | `duplicate` | is carried out twice | comes twice |
 * | `reorder` | waits until the next call of its operation is through, at most `delayMs` | comes `delayMs` later, after the next ones |
 * | `drop` | the connection breaks before anything is done, or `after` | is lost |
 * | `crash` | the function's instance that calls ends before anything is done, or `after` | – |
 *
 * The invocation of a function knows two: `crash`, its instance ends `delayMs` into it, and `timeout`, the same, and the
 * invocation is said to have run out of time. The database knows `delay`, `hang`, `drop`, and `error`: the transaction
 * is rolled back with the SQLSTATE `code`, else `40001`; it counts `times` from each of its starts.
 */
export const faultRuleSchema = z.strictObject({
  service: z.string().min(1),
  operation: z.string().min(1).optional(),
  match: z.string().min(1).optional(),
  fault: z.enum([
    'throttle',
    'error',
    'delay',
    'hang',
    'bad-output',
    'duplicate',
    'reorder',
    'drop',
    'crash',
    'timeout',
  ]),
  /** Whether `drop` and `crash` strike before the call is carried out, as they do unless said, or after. */
  when: z.enum(['before', 'after']).optional(),
  /** What a model's bad answer is: not of the schema unless said, no JSON, cut off, or what nobody may be shown. */
  output: z.enum(BAD_OUTPUTS).optional(),
  times: z.int().positive().optional(),
  perSecond: z.int().positive().optional(),
  probability: z.number().min(0).max(1).optional(),
  seed: z.int().optional(),
  delayMs: z.int().nonnegative().default(1000),
  code: z.string().min(1).optional(),
  status: z.int().min(400).max(599).optional(),
  message: z.string().optional(),
});

export type FaultRule = z.infer<typeof faultRuleSchema>;

/** What a fault rule is held against. */
export interface FaultCandidate {
  readonly service: string;
  readonly operation?: string | undefined;
  /** Path and body, read only when a rule has `match`. */
  text(): string;
}
