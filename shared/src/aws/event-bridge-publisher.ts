import {
  type EventBridgeClient,
  PutEventsCommand,
  type PutEventsRequestEntry,
} from '@aws-sdk/client-eventbridge';
import type { Envelope } from '@countersign/events';
import { DownstreamError } from '../errors.ts';
import { checkedEvent, type Publisher } from '../publisher.ts';
import { traceHeader } from './trace-header.ts';

/** Limits of one PutEvents call. */
const MAX_ENTRIES = 10;
export const MAX_BYTES = 1_000_000;

const MAX_ATTEMPTS = 3;

function toEntry(busName: string, event: Envelope): PutEventsRequestEntry {
  return {
    EventBusName: busName,
    Source: event.source,
    DetailType: event.type,
    Time: new Date(event.time),
    Detail: JSON.stringify(checkedEvent(event)),
    // EventBridge hands it on to queues, by which X-Ray links what a function does with a message.
    ...(event.traceparent && { TraceHeader: traceHeader(event.traceparent) }),
  };
}

const entryBytes = (entry: PutEventsRequestEntry) =>
  Buffer.byteLength(entry.Detail ?? '') + (entry.DetailType?.length ?? 0) + (entry.Source?.length ?? 0) + 14;

/** Splits entries into calls that keep both limits. */
export function toBatches(entries: readonly PutEventsRequestEntry[]): PutEventsRequestEntry[][] {
  const batches: PutEventsRequestEntry[][] = [];
  let size = MAX_BYTES;
  for (const entry of entries) {
    const bytes = entryBytes(entry);
    const last = batches.at(-1);
    if (!last || last.length === MAX_ENTRIES || size + bytes > MAX_BYTES) {
      batches.push([entry]);
      size = bytes;
    } else {
      last.push(entry);
      size += bytes;
    }
  }
  return batches;
}

/**
 * The one publisher: validates each event strictly, sends at most 10 entries or 1 MB a call,
 * and sends the entries again that EventBridge refused.
 * @throws InternalError for an event that breaks its contract; nothing is sent then.
 * @throws DownstreamError `PublishFailed` when entries are still refused after three attempts.
 */
export function eventBridgePublisher(client: EventBridgeClient, busName: string): Publisher {
  async function send(batch: PutEventsRequestEntry[], attempt = 1): Promise<void> {
    const { Entries = [], FailedEntryCount } = await client.send(new PutEventsCommand({ Entries: batch }));
    if (!FailedEntryCount) return;
    const refused = batch.filter((_, index) => Entries[index]?.ErrorCode);
    if (attempt < MAX_ATTEMPTS) return send(refused, attempt + 1);
    const first = Entries.find((entry) => entry.ErrorCode);
    throw new DownstreamError(
      'PublishFailed',
      `EventBridge refused ${refused.length} of ${batch.length} events: ${first?.ErrorCode}: ${first?.ErrorMessage}`,
    );
  }

  return {
    async publish(events) {
      const entries = events.map((event) => toEntry(busName, event));
      for (const batch of toBatches(entries)) await send(batch);
    },
  };
}
