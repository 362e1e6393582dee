import * as z from 'zod';
import type { ResourceProvider } from '../../core/cloudformation/resource-provider.ts';
import { elsewhere, isElsewhere } from '../../core/protocols/elsewhere.ts';
import { DEFAULT_ASYNC_INVOKE } from './functions.ts';
import type { LambdaProviderPorts } from './provider-ports.ts';

const destination = z
  .strictObject({
    Destination: z
      .string()
      .regex(/^arn:[^:]+:(sqs|sns|lambda):/, 'only queues, topics and functions are destinations'),
  })
  .optional();

const schema = z.object({
  FunctionName: z.string(),
  Qualifier: z.literal('$LATEST', 'there are no versions and aliases in the embedded runtime').optional(),
  MaximumRetryAttempts: z.coerce.number().int().min(0).max(2).default(DEFAULT_ASYNC_INVOKE.maxRetries),
  MaximumEventAgeInSeconds: z.coerce
    .number()
    .int()
    .min(60)
    .max(21_600)
    .default(DEFAULT_ASYNC_INVOKE.maxAgeSeconds),
  DestinationConfig: z.strictObject({ OnFailure: destination, OnSuccess: destination }).default({}),
});

/** `AWS::Lambda::EventInvokeConfig`. */
export function asyncInvokeProvider({ functions }: LambdaProviderPorts): ResourceProvider {
  return {
    type: 'AWS::Lambda::EventInvokeConfig',
    honoured: Object.keys(schema.shape),
    async create({ properties, logicalId, region }) {
      const given = schema.parse(properties);
      const { OnFailure, OnSuccess } = given.DestinationConfig;
      for (const to of [OnFailure, OnSuccess])
        if (to !== undefined && isElsewhere(to.Destination, region))
          throw new Error(elsewhere(to.Destination));
      functions.get(given.FunctionName).asyncInvoke = {
        maxRetries: given.MaximumRetryAttempts,
        maxAgeSeconds: given.MaximumEventAgeInSeconds,
        ...(OnFailure === undefined ? {} : { onFailureArn: OnFailure.Destination }),
        ...(OnSuccess === undefined ? {} : { onSuccessArn: OnSuccess.Destination }),
      };
      return { ref: logicalId };
    },
  };
}
