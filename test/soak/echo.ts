import { DescribeEventBusCommand, EventBridgeClient, StartReplayCommand } from '@aws-sdk/client-eventbridge';
import { paginateListObjectsV2 } from '@aws-sdk/client-s3';
import { type Count, settledCountsAt, sumOf } from '../support/counts.ts';
import type { System } from '../support/system.ts';
import { when } from './problem.ts';

/** Calls that are paid for by use of a model. */
const MODEL_CALLS = [
  { service: 'bedrock', operation: 'Converse' },
  { service: 'sagemaker' },
  { service: 'textract', operation: 'StartDocumentTextDetection' },
];

const modelCalls = (counts: readonly Count[]) =>
  MODEL_CALLS.reduce((sum, labels) => sum + sumOf(counts, 'aws_requests', labels), 0);

/** Under which a stage keeps what it paid for. */
const PAID_FOR = /\/(?:call|classification|text)\.json$/;

/** How many answers of models are kept. */
async function keptAnswers({ s3, parameter }: Pick<System, 's3' | 'parameter'>): Promise<number> {
  const Bucket = await parameter('documents-bucket');
  let kept = 0;
  for await (const { Contents = [] } of paginateListObjectsV2({ client: s3 }, { Bucket, Prefix: 'runs/' }))
    kept += Contents.filter(({ Key = '' }) => PAID_FOR.test(Key)).length;
  return kept;
}

/** Says in words which calls of models are more than the answers that came to be kept. */
export function paidAgain({ calls, kept }: { readonly calls: number; readonly kept: number }): string[] {
  const paid = calls - kept;
  return when(paid > 0, `${paid} calls of models for work that was finished`);
}

/**
 * Has the archive of the bus deliver everything once more, and waits until nothing moves. Answers what that was paid for that was
 * finished, and is answered from what is stored. A section that failed before any model answered is not: it is
 * asked again, and its answer kept.
 */
export async function echo(system: Pick<System, 'aws' | 'parameter' | 's3'>): Promise<string[]> {
  const { aws, parameter } = system;
  const [before, keptBefore] = [await settledCountsAt(aws.endpoint), await keptAnswers(system)];
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
  const calls = modelCalls(await settledCountsAt(aws.endpoint)) - modelCalls(before);
  return paidAgain({ calls, kept: (await keptAnswers(system)) - keptBefore });
}
