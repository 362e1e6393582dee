import { createHash } from 'node:crypto';
import * as z from 'zod';
import { OBSERVATION, TAGS } from '../../core/cloudformation/ignored-because.ts';
import type { ResourceProvider } from '../../core/cloudformation/resource-provider.ts';
import { elsewhere, isElsewhere } from '../../core/protocols/elsewhere.ts';
import type { LambdaProviderPorts } from './provider-ports.ts';

/** The largest batch that is taken without a batching window, and from a FIFO queue at all. */
const LARGEST_AT_ONCE = 10;

const properties = z.object({
  EventSourceArn: z
    .string()
    .regex(/^arn:[^:]+:sqs:/, 'only SQS queues are event sources in the embedded runtime'),
  FunctionName: z.string(),
  BatchSize: z.coerce.number().int().min(1).max(10_000).default(LARGEST_AT_ONCE),
  MaximumBatchingWindowInSeconds: z.coerce.number().int().min(0).max(300).default(0),
  Enabled: z.stringbool().or(z.boolean()).default(true),
  FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
  ScalingConfig: z
    .strictObject({ MaximumConcurrency: z.coerce.number().int().min(2).max(1000).optional() })
    .default({}),
});

/** Limits of Lambda: https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html */
const schema = properties.superRefine((given, { addIssue }) => {
  const { BatchSize, MaximumBatchingWindowInSeconds: window } = given;
  const refuse = (name: keyof typeof given, message: string) =>
    addIssue({ code: 'custom', path: [name], message });
  const isFifo = given.EventSourceArn.endsWith('.fifo');
  if (isFifo && window > 0) refuse('MaximumBatchingWindowInSeconds', 'a FIFO queue has no batching window');
  if (BatchSize <= LARGEST_AT_ONCE) return;
  if (isFifo) refuse('BatchSize', `a FIFO queue hands out at most ${LARGEST_AT_ONCE} messages`);
  else if (window < 1)
    refuse('BatchSize', `more than ${LARGEST_AT_ONCE} need a MaximumBatchingWindowInSeconds of at least 1`);
});

/** `AWS::Lambda::EventSourceMapping` for queues. */
export function eventSourceProvider({
  functions,
  eventSources,
  maxRunning,
}: LambdaProviderPorts): ResourceProvider {
  return {
    type: 'AWS::Lambda::EventSourceMapping',
    honoured: Object.keys(properties.shape),
    ignored: { MetricsConfig: OBSERVATION, Tags: TAGS },
    async create({ properties: declared, stackName, logicalId, region, accountId }) {
      const given = schema.parse(declared);
      if (isElsewhere(given.EventSourceArn, region)) throw new Error(elsewhere(given.EventSourceArn));
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
