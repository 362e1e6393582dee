import { contractFor, type Envelope, type ServiceName } from '@countersign/events';
import { answering, newEvent, type Publisher } from '@countersign/shared';
import type { FakeService } from './fake-services.ts';

interface BusPorts {
  readonly services: Readonly<Record<string, FakeService>>;
  /** Takes what a service answered to the choreographer. */
  readonly take: (answer: Envelope) => Promise<void>;
  readonly now: () => Date;
}

/** A bus that keeps every event, and hands each request to the fake service that it is for. */
export function answeringBus({ services, take, now }: BusPorts): Publisher & { readonly events: Envelope[] } {
  const events: Envelope[] = [];

  async function answer(request: Envelope): Promise<void> {
    const said = services[request.type]?.(request);
    if (!said) return;
    const service = contractFor(request.type)?.consumer as ServiceName;
    const event = newEvent(service, said, answering(request), now());
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
