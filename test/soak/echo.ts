import { DescribeEventBusCommand, EventBridgeClient, StartReplayCommand } from '@aws-sdk/client-eventbridge';
import { type Count, settledCountsAt, sumOf } from '../support/counts.ts';
import type { System } from '../support/system.ts';

/** Calls that are paid for by use of a model. */
const MODEL_CALLS = [
  { service: 'bedrock', operation: 'Converse' },
  { service: 'sagemaker' },
  { service: 'textract', operation: 'StartDocumentTextDetection' },
];

const modelCalls = (counts: readonly Count[]) =>
  MODEL_CALLS.reduce((sum, labels) => sum + sumOf(counts, 'aws_requests', labels), 0);

/**
 * Has the archive of the bus deliver everything once more, and waits until nothing moves. Answers what that was paid for:
 * all of it is finished work, which is answered from what is stored.
 */
export async function echo({ aws, parameter }: Pick<System, 'aws' | 'parameter'>): Promise<string[]> {
  const before = await settledCountsAt(aws.endpoint);
  const events = new EventBridgeClient(aws);
  const { Arn = '' } = await events.send(new DescribeEventBusCommand({ Name: await parameter('bus-name') }));
  await events.send(
    new StartReplayCommand({
      ReplayName: 'everything',
      EventSourceArn: Arn.replace(':event-bus/', ':archive/'),
      EventStartTime: new Date(0),
      EventEndTime: new Date(Date.now() + 60_000),
      Destination: { Arn },
    }),
  );
  const paid = modelCalls(await settledCountsAt(aws.endpoint)) - modelCalls(before);
  return paid === 0 ? [] : [`${paid} calls of models for work that was finished`];
}
