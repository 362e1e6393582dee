import { AwsApiError } from '../../core/protocols/aws-api.ts';

/** A queue; attributes as SQS names them, defaults included. Times are epoch milliseconds. */
export interface Queue {
  readonly name: string;
  readonly arn: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly tags: Readonly<Record<string, string>>;
  readonly createdAt: number;
  readonly changedAt: number;
}

/** Where messages go that were received too often. */
export interface RedrivePolicy {
  readonly deadLetterTargetArn: string;
  readonly maxReceiveCount: number;
}

export const isFifo = ({ name }: Queue): boolean => name.endsWith('.fifo');

export const seconds = (queue: Queue, attribute: string): number => Number(queue.attributes[attribute]);

export function redrivePolicyOf({ attributes }: Queue): RedrivePolicy | undefined {
  const { RedrivePolicy: policy } = attributes;
  if (!policy) return undefined;
  const { deadLetterTargetArn, maxReceiveCount } = JSON.parse(policy);
  return { deadLetterTargetArn, maxReceiveCount: Number(maxReceiveCount) };
}

export const noSuchQueue = () =>
  new AwsApiError('AWS.SimpleQueueService.NonExistentQueue', 'The specified queue does not exist.');
