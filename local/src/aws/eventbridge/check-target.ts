import { AwsApiError } from '../../core/protocols/aws-api.ts';
import { elsewhere, isElsewhere } from '../../core/protocols/elsewhere.ts';
import type { Target } from './rules.ts';

const TARGET_SERVICES = ['events', 'lambda', 'sns', 'sqs', 'states'];

const FIFO = '.fifo';

/**
 * Checks that a target can be delivered to from a region.
 * @throws AwsApiError `ValidationException` that names the target.
 */
export function checkTarget(target: Target, region: string): void {
  checkArn(target, region);
  checkQueueParameters(target);
  checkDeadLetters(target, region);
}

function checkArn({ Id, Arn }: Target, region: string): void {
  const [, , service = ''] = Arn.split(':');
  if (!TARGET_SERVICES.includes(service)) {
    throw refused(
      `Target ${Id}: ${Arn} cannot be a target here. Supported are ${TARGET_SERVICES.join(', ')}.`,
    );
  }
  if (isElsewhere(Arn, region)) throw refused(`Target ${Id}: ${elsewhere(Arn)}`);
}

/** A FIFO queue takes no message without its group; nothing but a queue has groups. */
function checkQueueParameters({ Id, Arn, SqsParameters }: Target): void {
  if (!Arn.startsWith('arn:aws:sqs:') && SqsParameters !== undefined)
    throw refused(`Parameter(s) SqsParameters cannot be specified for target: ${Id}.`);
  if (Arn.endsWith(FIFO) && !SqsParameters?.MessageGroupId)
    throw refused(`Parameter(s) SqsParameters must be specified for target: ${Id}.`);
}

/** Dead letters go to a standard queue: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-dlq.html */
function checkDeadLetters({ Id, DeadLetterConfig }: Target, region: string): void {
  const { Arn } = DeadLetterConfig ?? {};
  if (Arn === undefined) return;
  if (!Arn.startsWith('arn:aws:sqs:') || Arn.endsWith(FIFO) || isElsewhere(Arn, region)) {
    throw refused(
      `Parameter DeadLetterConfig.Arn is not valid for target: ${Id}. Reason: ${Arn} is not a standard SQS queue of this region.`,
    );
  }
}

const refused = (message: string) => new AwsApiError('ValidationException', message);
