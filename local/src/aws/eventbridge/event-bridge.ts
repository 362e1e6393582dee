import { randomUUID } from 'node:crypto';
import type { Deliver, Delivery } from '../../core/delivery/delivery.ts';
import type { DeliveryQueue } from '../../core/delivery/delivery-queue.ts';
import type { BusEntry, EventSink } from '../../core/delivery/event-sink.ts';
import { parseExactJson } from '../../core/event-patterns/exact-json.ts';
import { ACCOUNT_ID, AwsApiError } from '../../core/protocols/aws-api.ts';
import type { ArchiveStore } from './archive-store.ts';
import { checkTarget } from './check-target.ts';
import { type BusEvent, busNameOf, eventTime, ruleArn } from './event.ts';
import { deliveriesOf, routeEvent } from './route-event.ts';
import type { ActiveRule, RuleStore } from './rule-store.ts';
import type { Rule, Target } from './rules.ts';
import { checkRuleSchedule } from './schedule-expression.ts';
import type { Schedules } from './schedules.ts';
import { checkTargetInput } from './target-input.ts';

/** https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html */
const MOST_TARGETS = 5;

/** What rules do, beyond keeping them: schedules that fire, events of the runtime's own services. */
export interface EventBridge extends EventSink {
  readonly rules: RuleStore;
  readonly archives: ArchiveStore;
  /** @throws AwsApiError `ValidationException`, `InvalidEventPatternException`. */
  putRule(bus: string, rule: Rule): void;
  /** @throws AwsApiError for a target that cannot be delivered to. */
  putTargets(bus: string, name: string, targets: readonly Target[]): void;
  deleteRule(bus: string, name: string): void;
  /** Delivers to another bus. */
  readonly busTarget: Deliver;
  /** Schedules that are not rules (EventBridge Scheduler). */
  setSchedule(id: string, expression: string, delivery: Delivery, timezone?: string): void;
}

export function createEventBridgeCore(
  region: string,
  rules: RuleStore,
  archives: ArchiveStore,
  schedules: Schedules,
  deliveryQueue: DeliveryQueue,
): EventBridge {
  function schedule({ bus, rule }: ActiveRule): void {
    const id = ruleArn(region, bus, rule.Name);
    if (rule.ScheduleExpression === undefined || rule.State === 'DISABLED') {
      schedules.remove(id);
      return;
    }
    schedules.set(id, rule.ScheduleExpression, () => {
      const event = newEvent({
        source: 'aws.events',
        detailType: 'Scheduled Event',
        detail: {},
        resources: [id],
      });
      deliveryQueue.send(deliveriesOf(rules.get(bus, rule.Name), event));
    });
  }

  function newEvent(entry: Omit<BusEntry, 'busName'>): BusEvent {
    return {
      version: '0',
      id: randomUUID(),
      'detail-type': entry.detailType,
      source: entry.source,
      account: ACCOUNT_ID,
      time: entry.time ?? eventTime(new Date()),
      region,
      resources: entry.resources ?? [],
      detail: entry.detail,
    };
  }

  /** What an event sets off; archives keep it first. */
  function accept(event: BusEvent, bus: string): Delivery[] {
    const deliveries = routeEvent(event, rules.rules(bus));
    archives.save(bus, event);
    return deliveries;
  }

  for (const bus of rules.buses()) for (const active of rules.rules(bus)) schedule(active);

  return {
    rules,
    archives,
    putRule(bus, rule) {
      if (rule.EventPattern === undefined && rule.ScheduleExpression === undefined) {
        throw new AwsApiError(
          'ValidationException',
          'Parameter(s) EventPattern or ScheduleExpression must be specified.',
        );
      }
      if (rule.ScheduleExpression !== undefined && bus !== 'default') {
        throw new AwsApiError(
          'ValidationException',
          'ScheduleExpression is supported only on the default event bus.',
        );
      }
      if (rule.ScheduleExpression !== undefined) checkRuleSchedule(rule.ScheduleExpression);
      schedule(rules.putRule(bus, rule));
    },
    putTargets(bus, name, targets) {
      if (targets.length > MOST_TARGETS)
        throw new AwsApiError(
          'LimitExceededException',
          `The requested resource exceeds the maximum number allowed: a rule has at most ${MOST_TARGETS} targets.`,
        );
      for (const target of targets) {
        checkTargetInput(target);
        checkTarget(target, region);
      }
      rules.putTargets(bus, name, targets);
    },
    deleteRule(bus, name) {
      rules.deleteRule(bus, name);
      schedules.remove(ruleArn(region, bus, name));
    },
    async put(entries) {
      deliveryQueue.send(
        entries.flatMap((entry) => accept(newEvent(entry), busNameOf(entry.busName, region))),
      );
    },
    async busTarget({ target, payload }) {
      deliveryQueue.send(accept(parseExactJson(payload) as BusEvent, busNameOf(target, region)));
    },
    setSchedule(id, expression, delivery, timezone) {
      schedules.set(id, expression, () => deliveryQueue.send([delivery]), timezone);
    },
  };
}
