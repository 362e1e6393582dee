import { contractFor, type Envelope, type ServiceName } from '@countersign/events';
import { answering, newEvent, type Outgoing, type Publisher } from '@countersign/shared';
import type { FakeService } from './fake-services.ts';

interface BusPorts {
  readonly services: Readonly<Record<string, FakeService>>;
  /** What a service has written down before it answers, and how its answer names it. */
  readonly filed: (request: Envelope, said: Outgoing) => Promise<Outgoing>;
  /** Takes what a service answered to the choreographer. */
  readonly take: (answer: Envelope) => Promise<void>;
  readonly now: () => Date;
}

/** A bus that keeps every event, and hands each request to the fake service that it is for. */
export function answeringBus({
  services,
  filed,
  take,
  now,
}: BusPorts): Publisher & { readonly events: Envelope[] } {
  const events: Envelope[] = [];

  async function answer(request: Envelope): Promise<void> {
    const said = services[request.type]?.(request);
    if (!said) return;
    const service = contractFor(request.type)?.consumer as ServiceName;
    const event = newEvent(service, await filed(request, said), answering(request), now());
    events.push(event);
    await take(event);
  }

  return {
    events,
    async publish(more) {
      for (const event of more) contractFor(event.type)?.schema.parse(event);
      events.push(...more);
      for (const event of more) setImmediate(() => void answer(event));
    },
  };
}
