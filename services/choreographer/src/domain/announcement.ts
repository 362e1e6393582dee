import type { EventContract, EventOf } from '@countersign/events';
import { newEvent, type Outgoing, sha256 } from '@countersign/shared';
import { traceparentOf } from './run-id.ts';

/** Derived from what an event tells of a run, and of which occasion. */
export const announcementId = (runId: string, { type }: EventContract, occasion: string): string =>
  sha256([runId, type, occasion].join('\n')).slice(0, 32);

/**
 * An event about a run that may be published again after a crash: its id is derived from what it says,
 * so that whoever gets it twice sees that it is the same.
 */
export function announcement<C extends EventContract>(
  runId: string,
  outgoing: Outgoing<C>,
  occasion = '',
  now = new Date(),
): EventOf<C> {
  const event = newEvent('choreographer', outgoing, { runId, traceparent: traceparentOf(runId) }, now);
  return { ...event, id: announcementId(runId, outgoing.contract, occasion) };
}
