import * as z from 'zod';
import { isRoleArn } from '../../../core/iam/role-arn.ts';

const s3Object = z.strictObject({
  Bucket: z.string().min(3).max(255),
  Name: z.string().min(1).max(1024),
  Version: z.string().min(1).max(1024).optional(),
});

/** Limits are those of the Textract API reference. */
export const startRequest = z.strictObject({
  DocumentLocation: z.strictObject({ S3Object: s3Object }),
  ClientRequestToken: z
    .string()
    .regex(/^[a-zA-Z0-9-_]{1,64}$/)
    .optional(),
  JobTag: z
    .string()
    .regex(/^[a-zA-Z0-9_.\-:]{1,64}$/)
    .optional(),
  NotificationChannel: z
    .strictObject({
      SNSTopicArn: z
        .string()
        .regex(/^arn:aws:sns:[a-z0-9-]+:\d{12}:[\w-]{1,256}$/, 'is not the ARN of a topic'),
      RoleArn: z.string().refine(isRoleArn, 'is not the ARN of a role of this account'),
    })
    .optional(),
});
export type StartRequest = z.infer<typeof startRequest>;

export const getRequest = z.strictObject({
  JobId: z.string(),
  MaxResults: z.number().int().min(1).default(1000),
  NextToken: z.string().optional(),
});
export type GetRequest = z.infer<typeof getRequest>;

export const detectRequest = z.strictObject({
  Document: z.union([
    z.strictObject({ Bytes: z.base64().transform((text) => new Uint8Array(Buffer.from(text, 'base64'))) }),
    z.strictObject({ S3Object: s3Object }),
  ]),
});
export type DetectRequest = z.infer<typeof detectRequest>;
