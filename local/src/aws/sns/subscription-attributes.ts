import { isElsewhere } from '../../core/protocols/elsewhere.ts';
import { compileFilterPolicy } from './filter-policy.ts';
import { invalidParameter } from './sns-errors.ts';

/** Protocols that something here delivers. */
export const PROTOCOLS: readonly string[] = ['email', 'lambda', 'sqs'];

/** What a subscription can be set to. */
export const SUBSCRIPTION_ATTRIBUTES: readonly string[] = [
  'FilterPolicy',
  'FilterPolicyScope',
  'RawMessageDelivery',
  'RedrivePolicy',
];

type Texts = Readonly<Record<string, string>>;

/**
 * Checks the attributes of a subscription; an empty text takes one away, and so does a filter policy without keys.
 * @throws AwsApiError `InvalidParameter` that names the attribute.
 */
export function checkSubscription(protocol: string, attributes: Texts, region = ''): Texts {
  const set = Object.fromEntries(
    Object.entries(attributes).filter(([name, value]) => !takesAway(name, value)),
  );
  const unknown = Object.keys(attributes).find((name) => !SUBSCRIPTION_ATTRIBUTES.includes(name));
  if (unknown !== undefined) throw invalidParameter(`AttributeName: ${unknown} is not supported`);
  const { FilterPolicy, FilterPolicyScope: scope, RawMessageDelivery: raw, RedrivePolicy } = set;
  if (scope !== undefined && scope !== 'MessageAttributes' && scope !== 'MessageBody') {
    throw invalidParameter(
      `FilterPolicyScope: Invalid value [${scope}]. Please use either MessageBody or MessageAttributes`,
    );
  }
  if (raw !== undefined && !/^(true|false)$/i.test(raw)) {
    throw invalidParameter(`RawMessageDelivery: Invalid value [${raw}]. Must be true or false.`);
  }
  if (raw?.toLowerCase() === 'true' && protocol !== 'sqs') {
    throw invalidParameter(
      `RawMessageDelivery: Delivery protocol [${protocol}] does not support raw message delivery.`,
    );
  }
  if (FilterPolicy !== undefined) compileFilterPolicy(FilterPolicy, scope);
  if (RedrivePolicy !== undefined && isElsewhere(deadLetterTargetOf(RedrivePolicy), region))
    throw noDeadLetterTarget();
  return raw === undefined ? set : { ...set, RawMessageDelivery: raw.toLowerCase() };
}

const takesAway = (name: string, value: string): boolean =>
  value === '' || (name === 'FilterPolicy' && /^\s*\{\s*\}\s*$/.test(value));

/** The ARN of a redrive policy's queue. @throws AwsApiError `InvalidParameter`. */
export function deadLetterTargetOf(policy: string): string {
  try {
    const { deadLetterTargetArn, ...more } = JSON.parse(policy);
    if (/^arn:aws:sqs:/.test(deadLetterTargetArn) && Object.keys(more).length === 0)
      return deadLetterTargetArn;
  } catch {
    // Answered below.
  }
  throw noDeadLetterTarget();
}

const noDeadLetterTarget = () => invalidParameter('RedrivePolicy: deadLetterTargetArn is an invalid arn');
