import { createFaultPlan, type FaultPlan } from '../faults/fault-plan.ts';
import { AwsApiError } from '../protocols/aws-api.ts';
import { type Log, logToStderr } from '../protocols/log.ts';
import { type Delivery, type DeliveryTargets, targetService } from './delivery.ts';
import { deliveryFate } from './delivery-faults.ts';
import { openDeliveryStore, type StoredDelivery } from './delivery-store.ts';
import { backoffMs, type DeliveryFailure, readFailure } from './failure.ts';
import { createSchedule } from './schedule.ts';

/** Accepts messages and hands each to its target at least once, across restarts. */
export interface DeliveryQueue {
  /** Returns once the deliveries are on disk. All are accepted or, on an exception, none. */
  send(deliveries: readonly Delivery[]): void;
  /** Begins to deliver; called when every target can be reached. */
  start(): void;
  /** Empties the log of writes, in which what was delivered stands still: a mail may quote what is to be forgotten. */
  forget(): void;
  close(): Promise<void>;
}

export interface DeliveryQueueOptions {
  readonly dataDir?: string | undefined;
  readonly targets: DeliveryTargets;
  readonly faults?: FaultPlan;
  readonly log?: Log;
}

const CONCURRENCY = 64;

export function createDeliveryQueue(options: DeliveryQueueOptions): DeliveryQueue {
  const { targets, faults = createFaultPlan(), log = logToStderr } = options;
  const store = openDeliveryStore(options.dataDir);
  const waiting = createSchedule<StoredDelivery>(pump);
  const running = new Set<Promise<void>>();
  let open = false;

  for (const stored of store.load()) waiting.add(stored.dueAt, stored);

  function pump(): void {
    while (open && running.size < CONCURRENCY) {
      const next = waiting.takeDue();
      if (next === undefined) return;
      const run = attempt(next).finally(() => {
        running.delete(run);
        pump();
      });
      running.add(run);
    }
  }

  async function attempt(stored: StoredDelivery): Promise<void> {
    const { delivery } = stored;
    const service = targetService(delivery.target);
    const target = targets.get(service);
    try {
      if (target === undefined) {
        throw new AwsApiError('ResourceNotFoundException', `Nothing delivers to ${delivery.target}`);
      }
      const fate = deliveryFate(faults, service, delivery, target);
      if (fate.delayMs > 0) return postpone(stored, fate.delayMs);
      if (!fate.lost) await fate.deliver(delivery);
      if (open) store.remove(stored.id);
    } catch (error) {
      if (open) await afterFailure(stored, readFailure(error));
    }
  }

  function postpone(stored: StoredDelivery, delayMs: number): void {
    stored.dueAt = Date.now() + delayMs;
    store.update(stored);
    waiting.add(stored.dueAt, stored);
  }

  async function afterFailure(stored: StoredDelivery, failure: DeliveryFailure): Promise<void> {
    const { delivery } = stored;
    stored.attempts += 1;
    const tooOld = Date.now() - stored.createdAt > delivery.maxAgeSeconds * 1000;
    const tooOften = stored.attempts > delivery.maxRetries;
    if (!failure.permanent && !tooOld && !tooOften) return postpone(stored, backoffMs(stored.attempts));
    const exhausted = tooOld ? 'MaximumEventAgeInSeconds' : 'MaximumRetryAttempts';
    await giveUp(stored, failure, failure.permanent ? undefined : exhausted);
  }

  async function giveUp(stored: StoredDelivery, failure: DeliveryFailure, exhausted: string | undefined) {
    const { delivery } = stored;
    const fields = {
      origin: delivery.origin,
      target: delivery.target,
      attempts: stored.attempts,
      ...failure,
    };
    const deadLetter = delivery.deadLetterArn === undefined ? undefined : targets.get('sqs');
    try {
      await deadLetter?.(deadLetterOf(delivery, failure, stored.attempts, exhausted));
      log(deadLetter ? 'a delivery went to its dead-letter queue' : 'a delivery was dropped', fields);
    } catch (error) {
      log('a delivery was dropped, as its dead-letter queue failed', { ...fields, error: String(error) });
    }
    store.remove(stored.id);
  }

  return {
    send(deliveries) {
      for (const stored of store.insert(deliveries, Date.now())) waiting.add(stored.dueAt, stored);
      if (open) setImmediate(pump);
    },
    start() {
      open = true;
      pump();
    },
    forget: () => store.emptyLog(),
    async close() {
      open = false;
      waiting.clear();
      await Promise.race([Promise.all(running), new Promise((resolve) => setTimeout(resolve, 1000))]);
      store.close();
    },
  };
}

/** The dead letter as EventBridge writes it: the payload, with the reason in message attributes. */
function deadLetterOf(
  delivery: Delivery,
  failure: DeliveryFailure,
  attempts: number,
  exhausted: string | undefined,
): Delivery {
  const reasons = {
    RULE_ARN: delivery.origin,
    TARGET_ARN: delivery.target,
    ERROR_CODE: failure.code,
    ERROR_MESSAGE: failure.message,
    RETRY_ATTEMPTS: String(attempts - 1),
    ...(exhausted ? { EXHAUSTED_RETRY_CONDITION: exhausted } : {}),
  };
  const attributes = Object.entries(reasons).map(([name, StringValue]) => [
    name,
    { DataType: 'String', StringValue },
  ]);
  const traceHeader = delivery.options?.traceHeader;
  return {
    ...delivery,
    target: delivery.deadLetterArn!,
    options: {
      messageAttributes: JSON.stringify(Object.fromEntries(attributes)),
      ...(traceHeader !== undefined && { traceHeader }),
    },
  };
}
