import type { Delivery } from '../../core/delivery/delivery.ts';
import { type BusEvent, ruleArn } from './event.ts';
import type { ActiveRule } from './rule-store.ts';
import type { Target } from './rules.ts';
import { targetInput } from './target-input.ts';

/** The deliveries that an event sets off on a bus with these rules. */
export function routeEvent(event: BusEvent, rules: readonly ActiveRule[]): Delivery[] {
  const fields = { ...event };
  return rules
    .filter(({ rule, matches }) => rule.State !== 'DISABLED' && matches?.(fields))
    .flatMap((active) => deliveriesOf(active, event));
}

/** The deliveries of one rule, one a target. */
export function deliveriesOf({ bus, rule, targets }: ActiveRule, event: BusEvent): Delivery[] {
  const arn = ruleArn(event.region, bus, rule.Name);
  return targets.map((target) => ({
    target: target.Arn,
    payload: targetInput(target, event, { arn, name: rule.Name }),
    origin: arn,
    ...deliveryPolicy(target),
  }));
}

/** Retries and dead letters of a target; the limits are EventBridge's own unless given. */
export function deliveryPolicy({ RetryPolicy, DeadLetterConfig, SqsParameters }: Target) {
  return {
    maxRetries: RetryPolicy?.MaximumRetryAttempts ?? 185,
    maxAgeSeconds: RetryPolicy?.MaximumEventAgeInSeconds ?? 86_400,
    ...(DeadLetterConfig?.Arn ? { deadLetterArn: DeadLetterConfig.Arn } : {}),
    ...(SqsParameters?.MessageGroupId ? { options: { messageGroupId: SqsParameters.MessageGroupId } } : {}),
  };
}
