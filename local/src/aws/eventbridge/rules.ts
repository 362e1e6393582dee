import * as z from 'zod';

/** A target of a rule; the fields that the runtime honours. */
export const targetSchema = z.object({
  Id: z.string().min(1).max(64),
  Arn: z.string().startsWith('arn:'),
  RoleArn: z.string().optional(),
  Input: z.string().optional(),
  InputPath: z.string().optional(),
  InputTransformer: z
    .object({ InputPathsMap: z.record(z.string(), z.string()).optional(), InputTemplate: z.string() })
    .optional(),
  RetryPolicy: z
    .object({
      MaximumRetryAttempts: z.coerce.number().int().min(0).max(185).optional(),
      MaximumEventAgeInSeconds: z.coerce.number().int().min(60).max(86_400).optional(),
    })
    .optional(),
  DeadLetterConfig: z.object({ Arn: z.string().optional() }).optional(),
  SqsParameters: z.object({ MessageGroupId: z.string().optional() }).optional(),
});

export type Target = z.infer<typeof targetSchema>;

export const ruleSchema = z.object({
  Name: z
    .string()
    .regex(/^[.\-_A-Za-z0-9]+$/)
    .max(64),
  EventPattern: z.string().optional(),
  ScheduleExpression: z.string().optional(),
  State: z.enum(['ENABLED', 'DISABLED', 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS']).default('ENABLED'),
  Description: z.string().optional(),
  RoleArn: z.string().optional(),
});

/** A rule without its targets, in the words of the API. */
export type Rule = z.infer<typeof ruleSchema>;
