import { AwsApiError } from '../../core/protocols/aws-api.ts';
import { redriveAllowPolicy } from './redrive-allow-policy.ts';

interface WholeNumber {
  readonly from: number;
  readonly to: number;
  /** What a queue has when nobody says otherwise. */
  readonly initial?: number;
}

/** Attributes that are numbers: seconds, and bytes of a message. */
const NUMBERS: Readonly<Record<string, WholeNumber>> = {
  DelaySeconds: { from: 0, to: 900, initial: 0 },
  KmsDataKeyReusePeriodSeconds: { from: 60, to: 86_400 },
  MaximumMessageSize: { from: 1024, to: 1_048_576, initial: 1_048_576 },
  MessageRetentionPeriod: { from: 60, to: 1_209_600, initial: 345_600 },
  ReceiveMessageWaitTimeSeconds: { from: 0, to: 20, initial: 0 },
  VisibilityTimeout: { from: 0, to: 43_200, initial: 30 },
};

/** Attributes that are one of a few words; those of FIFO queues alone are marked. */
const WORDS: Readonly<Record<string, { readonly fifo: boolean; readonly words: readonly string[] }>> = {
  ContentBasedDeduplication: { fifo: true, words: ['true', 'false'] },
  DeduplicationScope: { fifo: true, words: ['queue', 'messageGroup'] },
  FifoQueue: { fifo: true, words: ['true'] },
  FifoThroughputLimit: { fifo: true, words: ['perQueue', 'perMessageGroupId'] },
  SqsManagedSseEnabled: { fifo: false, words: ['true', 'false'] },
};

/** Attributes that are kept and answered, and change nothing on one machine. */
const INERT = ['KmsMasterKeyId'];

/** Every attribute that can be set. */
export const QUEUE_ATTRIBUTES: readonly string[] = [
  ...Object.keys(NUMBERS),
  ...Object.keys(WORDS),
  ...INERT,
  'RedriveAllowPolicy',
  'RedrivePolicy',
];

/** What a queue has when nobody says otherwise. */
export const defaultAttributes = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(NUMBERS).flatMap(([name, { initial }]) =>
      initial === undefined ? [] : [[name, String(initial)]],
    ),
  );

/**
 * Checks attributes that are to be set; an empty text takes an attribute away.
 * @throws AwsApiError `InvalidAttributeName`, `InvalidAttributeValue`, `AWS.SimpleQueueService.UnsupportedOperation`.
 */
export function checkAttributes(attributes: Readonly<Record<string, string>>, fifo: boolean): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'Policy') throw policyByApi();
    if (!QUEUE_ATTRIBUTES.includes(name) || (WORDS[name]?.fifo && !fifo)) {
      throw new AwsApiError('InvalidAttributeName', `Unknown Attribute ${name}.`);
    }
    if (value !== '' && !isValid(name, value)) {
      throw new AwsApiError('InvalidAttributeValue', `Invalid value for the parameter ${name}.`);
    }
  }
}

/** Checks attributes that a queue would have together. @throws AwsApiError `InvalidAttributeValue`. */
export function checkTogether(attributes: Readonly<Record<string, string>>): void {
  if (attributes.KmsMasterKeyId && attributes.SqsManagedSseEnabled === 'true')
    throw new AwsApiError(
      'InvalidAttributeValue',
      'You can use one type of server-side encryption (SSE) at one time. You can either enable KMS SSE or SQS SSE.',
    );
  if (
    attributes.FifoThroughputLimit === 'perMessageGroupId' &&
    attributes.DeduplicationScope !== 'messageGroup'
  )
    throw new AwsApiError(
      'InvalidAttributeValue',
      'The FifoThroughputLimit perMessageGroupId is for a DeduplicationScope of messageGroup.',
    );
}

function isValid(name: string, value: string): boolean {
  const range = NUMBERS[name];
  if (range) return /^\d+$/.test(value) && Number(value) >= range.from && Number(value) <= range.to;
  if (name === 'RedrivePolicy') return isRedrivePolicy(value);
  if (name === 'RedriveAllowPolicy') return redriveAllowPolicy(value) !== undefined;
  return WORDS[name]?.words.includes(value) ?? true;
}

/** Who may do what with a queue, IAM reads in templates alone. */
const policyByApi = () =>
  new AwsApiError(
    'AWS.SimpleQueueService.UnsupportedOperation',
    'The embedded runtime takes the Policy of a queue from templates alone, as AWS::SQS::QueuePolicy.',
  );

function isRedrivePolicy(text: string): boolean {
  try {
    const { deadLetterTargetArn, maxReceiveCount, ...more } = JSON.parse(text);
    const count = Number(maxReceiveCount);
    return (
      typeof deadLetterTargetArn === 'string' &&
      Number.isInteger(count) &&
      count >= 1 &&
      count <= 1000 &&
      Object.keys(more).length === 0
    );
  } catch {
    return false;
  }
}
