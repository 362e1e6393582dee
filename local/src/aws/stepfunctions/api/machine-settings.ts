import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import type { Machine } from '../journal/machines.ts';

const logGroup = z.strictObject({ logGroupArn: z.string() });
const loggingConfiguration = z.strictObject({
  level: z.enum(['ALL', 'ERROR', 'FATAL', 'OFF']).default('OFF'),
  includeExecutionData: z.boolean().default(false),
  destinations: z
    .array(z.strictObject({ cloudWatchLogsLogGroup: logGroup.optional() }))
    .max(1)
    .optional(),
});
const tracingConfiguration = z.strictObject({ enabled: z.boolean().default(false) });
const encryptionConfiguration = z.strictObject({
  type: z.enum(['AWS_OWNED_KEY', 'CUSTOMER_MANAGED_KMS_KEY']),
  kmsKeyId: z.string().optional(),
  kmsDataKeyReusePeriodSeconds: z.number().int().min(60).max(900).optional(),
});

/** What is kept of a state machine and described, without effect on one machine. */
export const settingsSchema = {
  loggingConfiguration: loggingConfiguration.optional(),
  tracingConfiguration: tracingConfiguration.optional(),
  encryptionConfiguration: encryptionConfiguration.optional(),
};

const DEFAULTS = {
  loggingConfiguration: { level: 'OFF', includeExecutionData: false },
  tracingConfiguration: { enabled: false },
};

type Settings = Machine['settings'];

/** What a description says of the settings: tags are asked for on their own. */
export const describeSettings = ({ tags: _tags, ...settings }: Settings): Settings => ({
  ...DEFAULTS,
  ...settings,
});

/** Whether a machine is made again as it is; other tags make no difference to Step Functions. */
export const sameSettings = (one: Settings, other: Settings): boolean => {
  const [first, second] = [one, other].map((settings) => ({
    encryptionConfiguration: { type: 'AWS_OWNED_KEY' },
    ...describeSettings(settings),
  }));
  return isDeepStrictEqual(first, second);
};
