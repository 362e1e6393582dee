import * as z from 'zod';
import { isRoleArn } from '../../core/iam/role-arn.ts';

const roleArn = z.string().refine(isRoleArn, 'is not the ARN of a role of this account');

/** A target of a rule; the fields that the runtime honours. */
export const targetSchema = z.strictObject({
  Id: z.string().min(1).max(64),
  Arn: z.string().startsWith('arn:'),
  RoleArn: roleArn.optional(),
  Input: z.string().optional(),
  InputPath: z.string().optional(),
  InputTransformer: z
    .strictObject({ InputPathsMap: z.record(z.string(), z.string()).optional(), InputTemplate: z.string() })
    .optional(),
  RetryPolicy: z
    .strictObject({
      MaximumRetryAttempts: z.coerce.number().int().min(0).max(185).optional(),
      MaximumEventAgeInSeconds: z.coerce.number().int().min(60).max(86_400).optional(),
    })
    .optional(),
  DeadLetterConfig: z.strictObject({ Arn: z.string().optional() }).optional(),
  SqsParameters: z.strictObject({ MessageGroupId: z.string().optional() }).optional(),
});

export type Target = z.infer<typeof targetSchema>;

/** Read-only management events of CloudTrail too, which nothing sends here. */
const WITH_MANAGEMENT_EVENTS = 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS';

export const ruleSchema = z.strictObject({
  Name: z
    .string()
    .regex(/^[.\-_A-Za-z0-9]+$/)
    .max(64),
  EventPattern: z.string().optional(),
  ScheduleExpression: z.string().optional(),
  State: z
    .enum(['ENABLED', 'DISABLED'], {
      error: ({ input }) =>
        input === WITH_MANAGEMENT_EVENTS ? `The embedded runtime does not support ${input}.` : undefined,
    })
    .default('ENABLED'),
  Description: z.string().optional(),
  RoleArn: roleArn.optional(),
});

/** A rule without its targets, in the words of the API. */
export type Rule = z.infer<typeof ruleSchema>;
