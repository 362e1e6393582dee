import type { ResourceProvider } from '../../core/cloudformation/resource-provider.ts';
import type { Deliver } from '../../core/delivery/delivery.ts';
import type { DeliveryQueue } from '../../core/delivery/delivery-queue.ts';
import type { EventSink } from '../../core/delivery/event-sink.ts';
import type { AwsApi } from '../../core/protocols/aws-api.ts';
import { openDatabase } from '../../core/sqlite/database.ts';
import { archiveOperations } from './archive-operations.ts';
import { ARCHIVE_SCHEMA, createArchiveStore } from './archive-store.ts';
import { createEventBridgeCore } from './event-bridge.ts';
import { createEventsApi } from './events-api.ts';
import { eventProviders } from './providers.ts';
import { createPutEvents } from './put-events.ts';
import { REPLAY_SCHEMA, replayOperations } from './replays.ts';
import { createRuleStore, RULE_SCHEMA } from './rule-store.ts';
import { createSchedules, SCHEDULES_SCHEMA } from './schedules.ts';

export interface EventBridgeOptions {
  /** Where rules are kept; in memory without. */
  readonly dataDir?: string | undefined;
  readonly region: string;
  /** Carries what rules send to their targets. */
  readonly deliveryQueue: DeliveryQueue;
}

export interface EventBridgeService {
  readonly api: AwsApi;
  readonly providers: readonly ResourceProvider[];
  /** For events of S3, Step Functions and other services of the runtime. */
  readonly sink: EventSink;
  /** Delivers to a bus; belongs into the delivery targets as `events`. */
  readonly busTarget: Deliver;
  /** Lets schedules fire; called once all targets can be reached. */
  start(): void;
  close(): void;
}

/** EventBridge, and EventBridge Scheduler's schedules. */
export function createEventBridge(options: EventBridgeOptions): EventBridgeService {
  const schema = RULE_SCHEMA + ARCHIVE_SCHEMA + REPLAY_SCHEMA + SCHEDULES_SCHEMA;
  const database = openDatabase(options.dataDir, 'eventbridge', schema);
  const rules = createRuleStore(database);
  const archives = createArchiveStore(database);
  const schedules = createSchedules(database);
  const bridge = createEventBridgeCore(options.region, rules, archives, schedules, options.deliveryQueue);
  const putEvents = createPutEvents(rules, archives, options.deliveryQueue);
  const archiving = {
    ...archiveOperations(archives, rules),
    ...replayOperations({ database, archives, rules, deliveryQueue: options.deliveryQueue }),
  };
  return {
    api: createEventsApi(bridge, putEvents, archiving),
    providers: eventProviders(bridge),
    sink: bridge,
    busTarget: bridge.busTarget,
    start: () => schedules.start(),
    close() {
      schedules.close();
      database.close();
    },
  };
}
