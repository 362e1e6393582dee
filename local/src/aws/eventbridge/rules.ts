import * as z from 'zod';
import { isRoleArn } from '../../core/iam/role-arn.ts';

const roleArn = z.string().refine(isRoleArn, 'is not the ARN of a role of this account');

/** How a template calls what it takes from an event; names with a dot are EventBridge's own. */
const INPUT_NAME = /^[\w-]{1,256}$/;

/** The name of a bus of this account; those of partners have a slash. */
export const BUS_NAME = /^[.\-_A-Za-z0-9]+$/;

/** What may be said of a rule, a bus, an archive or a replay. */
export const description = z.string().max(512).optional();

/** A target of a rule; the fields that the runtime honours. */
export const targetSchema = z.strictObject({
  Id: z
    .string()
    .regex(/^[.\-_A-Za-z0-9]+$/)
    .max(64),
  Arn: z.string().startsWith('arn:'),
  RoleArn: roleArn.optional(),
  Input: z.string().max(8192).optional(),
  InputPath: z.string().optional(),
  InputTransformer: z
    .strictObject({
      InputPathsMap: z.record(z.string().regex(INPUT_NAME), z.string().max(256)).optional(),
      InputTemplate: z.string().min(1).max(8192),
    })
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
  EventPattern: z.string().max(4096).optional(),
  ScheduleExpression: z.string().optional(),
  State: z
    .enum(['ENABLED', 'DISABLED'], {
      error: ({ input }) =>
        input === WITH_MANAGEMENT_EVENTS ? `The embedded runtime does not support ${input}.` : undefined,
    })
    .default('ENABLED'),
  Description: description,
  RoleArn: roleArn.optional(),
});

/** A rule without its targets, in the words of the API. */
export type Rule = z.infer<typeof ruleSchema>;
