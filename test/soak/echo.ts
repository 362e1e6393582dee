import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { Envelope } from '@countersign/events';
import { type Count, settledCountsAt, sumOf } from '../support/counts.ts';
import type { System } from '../support/system.ts';

const AT_ONCE = 10;

/** Calls that are paid for by use of a model. */
const MODEL_CALLS = [
  { service: 'bedrock', operation: 'Converse' },
  { service: 'sagemaker' },
  { service: 'textract', operation: 'StartDocumentTextDetection' },
];

const modelCalls = (counts: readonly Count[]) =>
  MODEL_CALLS.reduce((sum, labels) => sum + sumOf(counts, 'aws_requests', labels), 0);

/**
 * Delivers every event of the archive once more, as a replay of the bus would, and waits until nothing moves. Answers
 * what that was paid for: all of it is finished work, which is answered from what is stored.
 */
export async function echo(
  { aws, parameter }: Pick<System, 'aws' | 'parameter'>,
  events: readonly Envelope[],
): Promise<string[]> {
  const before = await settledCountsAt(aws.endpoint);
  const bus = new EventBridgeClient(aws);
  const EventBusName = await parameter('bus-name');
  for (let from = 0; from < events.length; from += AT_ONCE) {
    const Entries = events.slice(from, from + AT_ONCE).map((event) => ({
      ...{ EventBusName, Source: event.source, DetailType: event.type, Detail: JSON.stringify(event) },
    }));
    await bus.send(new PutEventsCommand({ Entries }));
  }
  const paid = modelCalls(await settledCountsAt(aws.endpoint)) - modelCalls(before);
  return paid === 0 ? [] : [`${paid} calls of models for work that was finished`];
}
