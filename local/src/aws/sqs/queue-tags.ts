import { AwsApiError } from '../../core/protocols/aws-api.ts';

const MOST = 50;

/**
 * Checks the tags that a queue would have:
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-queue-tags.html
 *
 * @throws AwsApiError `InvalidParameterValue`.
 */
export function checkTags(tags: Readonly<Record<string, string>>): void {
  const all = Object.entries(tags);
  if (all.length > MOST) throw invalid(`Too many tags added: a queue has at most ${MOST}.`);
  const bad = all.find(([key, value]) => !/^(?!aws:).{1,128}$/isu.test(key) || [...value].length > 256);
  if (bad !== undefined) throw invalid(`The tag ${bad[0]} is not valid.`);
}

const invalid = (message: string) => new AwsApiError('InvalidParameterValue', message);
