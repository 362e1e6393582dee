import type { EventBridgeClient, PutEventsCommand, PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import { contractClassificationRequestedV1, type Envelope } from '@countersign/events';
import { describe, expect, it } from 'vitest';
import { newEvent, outgoing } from '../new-event.ts';
import { eventBridgePublisher, MAX_BYTES, toBatches } from './event-bridge-publisher.ts';

const text = { uri: 's3://documents/runs/run-00000001/text.json', sha256: 'a'.repeat(64), bytes: 1 };
const request = (): Envelope =>
  newEvent('choreographer', outgoing(contractClassificationRequestedV1, { text }), { runId: 'run-00000001' });

/** A bus that refuses the entries that `refuse` picks, call by call. */
function bus(refuse: (call: number, index: number) => boolean = () => false) {
  const calls: PutEventsRequestEntry[][] = [];
  const client = {
    async send(command: PutEventsCommand) {
      const entries = command.input.Entries ?? [];
      const call = calls.push(entries);
      const Entries = entries.map((_, index) =>
        refuse(call, index)
          ? { ErrorCode: 'ThrottlingException', ErrorMessage: 'slow down' }
          : { EventId: String(index) },
      );
      return { Entries, FailedEntryCount: Entries.filter((entry) => 'ErrorCode' in entry).length };
    },
  };
  return { calls, publisher: eventBridgePublisher(client as unknown as EventBridgeClient, 'bus') };
}

describe('eventBridgePublisher', () => {
  it('sends source, detail-type and the whole event', async () => {
    const { calls, publisher } = bus();
    const event = request();
    await publisher.publish([event]);
    expect(calls[0]?.[0]).toMatchObject({
      EventBusName: 'bus',
      Source: event.source,
      DetailType: event.type,
      TraceHeader: expect.stringMatching(/^Root=1-[0-9a-f]{8}-[0-9a-f]{24}$/),
    });
    expect(JSON.parse(calls[0]![0]!.Detail!)).toEqual(event);
  });

  it('sends at most ten entries a call', async () => {
    const { calls, publisher } = bus();
    await publisher.publish(Array.from({ length: 23 }, request));
    expect(calls.map((call) => call.length)).toEqual([10, 10, 3]);
  });

  it('sends only the refused entries again', async () => {
    const { calls, publisher } = bus((call, index) => call === 1 && index === 2);
    const events = Array.from({ length: 4 }, request);
    await publisher.publish(events);
    expect(calls.map((call) => call.length)).toEqual([4, 1]);
    expect(JSON.parse(calls[1]![0]!.Detail!).id).toBe(events[2]!.id);
  });

  it('throws when an entry stays refused', async () => {
    const { publisher } = bus(() => true);
    await expect(publisher.publish([request()])).rejects.toMatchObject({
      name: 'PublishFailed',
      class: 'downstream',
      message: expect.stringContaining('ThrottlingException: slow down'),
    });
  });

  it('sends nothing at all when one event breaks its contract', async () => {
    const { calls, publisher } = bus();
    const broken = { ...request(), data: { text: { ...text, sha256: 'short' } } };
    await expect(publisher.publish([request(), broken])).rejects.toMatchObject({ class: 'internal' });
    expect(calls).toEqual([]);
  });

  it('refuses a type that nobody declared', async () => {
    await expect(bus().publisher.publish([{ ...request(), type: 'contract.classified.v9' }])).rejects.toThrow(
      'contract.classified.v9 is not in the event catalogue',
    );
  });
});

describe('toBatches', () => {
  it('keeps each call below the byte limit', () => {
    const entry = { Detail: 'x'.repeat(MAX_BYTES / 2), DetailType: 't', Source: 's' };
    expect(toBatches([entry, entry, entry]).map((batch) => batch.length)).toEqual([1, 1, 1]);
  });
});
