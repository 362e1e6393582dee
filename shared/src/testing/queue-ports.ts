import type { ServiceName } from '@countersign/events';
import { memoryLogger } from './memory-logger.ts';
import { memoryPublisher } from './memory-publisher.ts';

/** Ports of a queue that keep what was published, hidden, buried, counted and logged; each can be made to fail. */
export function memoryQueue(
  service: ServiceName,
  failing: { readonly publish?: Error; readonly bury?: Error } = {},
) {
  const publisher = memoryPublisher();
  const dead: { body: string; reason: string }[] = [];
  const counted: string[] = [];
  const hidden: { body: string; seconds: number }[] = [];
  const logger = memoryLogger();
  const ports = {
    service,
    publisher: failing.publish ? { publish: () => Promise.reject(failing.publish) } : publisher,
    deadLetters: {
      async send({ body }: { readonly body: string }, reason: string) {
        if (failing.bury) throw failing.bury;
        dead.push({ body, reason });
      },
    },
    visibility: {
      async hide({ body }: { readonly body: string }, seconds: number) {
        hidden.push({ body, seconds });
      },
    },
    metrics: { count: (metric: string) => void counted.push(metric) },
    logger,
  };
  return { ports, published: publisher.events, dead, hidden, counted, lines: logger.lines };
}
