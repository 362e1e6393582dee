import { createHash } from 'node:crypto';
import * as z from 'zod';
import { OBSERVATION, TAGS } from '../../core/cloudformation/ignored-because.ts';
import type { ResourceProvider } from '../../core/cloudformation/resource-provider.ts';
import type { LambdaProviderPorts } from './provider-ports.ts';

const schema = z.object({
  EventSourceArn: z
    .string()
    .regex(/^arn:[^:]+:sqs:/, 'only SQS queues are event sources in the embedded runtime'),
  FunctionName: z.string(),
  BatchSize: z.coerce.number().default(10),
  MaximumBatchingWindowInSeconds: z.coerce.number().default(0),
  Enabled: z.stringbool().or(z.boolean()).default(true),
  FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
  ScalingConfig: z.strictObject({ MaximumConcurrency: z.coerce.number().optional() }).default({}),
});

/** `AWS::Lambda::EventSourceMapping` for queues. */
export function eventSourceProvider({
  functions,
  eventSources,
  maxRunning,
}: LambdaProviderPorts): ResourceProvider {
  return {
    type: 'AWS::Lambda::EventSourceMapping',
    honoured: Object.keys(schema.shape),
    ignored: { MetricsConfig: OBSERVATION, Tags: TAGS },
    async create({ properties, stackName, logicalId, region, accountId }) {
      const given = schema.parse(properties);
      const { configuration } = functions.get(given.FunctionName);
      const uuid = uuidFor(`${stackName}/${logicalId}`);
      eventSources.put(
        {
          uuid,
          queueArn: given.EventSourceArn,
          functionArn: configuration.arn,
          batchSize: given.BatchSize,
          batchingWindowSeconds: given.MaximumBatchingWindowInSeconds,
          // More batches than may run would only wait with their visibility timeout running.
          maximumConcurrency: Math.min(given.ScalingConfig.MaximumConcurrency ?? maxRunning, maxRunning),
          reportsItemFailures: given.FunctionResponseTypes.length > 0,
        },
        given.Enabled,
      );
      const arn = `arn:aws:lambda:${region}:${accountId}:event-source-mapping:${uuid}`;
      return { ref: uuid, attributes: { Id: uuid, EventSourceMappingArn: arn } };
    },
  };
}

/** The same mapping has the same id at every start. */
function uuidFor(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
