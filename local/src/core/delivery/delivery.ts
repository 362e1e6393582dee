/** One message on its way to one target. */
export interface Delivery {
  /** ARN, or `mailto:` address. */
  readonly target: string;
  readonly payload: string;
  /** What the kind of target needs besides, e.g. `subject`, `messageGroupId`, `messageAttributes` as JSON. */
  readonly options?: Readonly<Record<string, string>>;
  /** ARN of the rule or subscription that sends it. */
  readonly origin: string;
  readonly deadLetterArn?: string;
  readonly maxRetries: number;
  readonly maxAgeSeconds: number;
}

/**
 * Hands a delivery to its target; resolves once the target has it for good.
 * An `AwsApiError` below 500 that is not about throttling is permanent, any other rejection is retried.
 */
export type Deliver = (delivery: Delivery) => Promise<void>;

/** How each kind of target is reached, by the service in its ARN (`sqs`, `lambda`, `states`, …) or `mailto`. */
export type DeliveryTargets = Map<string, Deliver>;

/** The key of a target in `DeliveryTargets`. */
export function targetService(target: string): string {
  return target.startsWith('arn:') ? (target.split(':')[2] ?? '') : (target.split(':')[0] ?? '');
}
