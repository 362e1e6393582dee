import { CATALOGUE, type EventContract } from '@countersign/events';
import { type EventQueuePorts, eventQueue, on } from '@countersign/shared/aws';
import { type ArchivePorts, archiveEvent } from '../app/archive-event.ts';

const ALL_EVENTS: readonly EventContract[] = CATALOGUE;

/** Archives every event there is. */
export function createArchive(queue: EventQueuePorts, ports: ArchivePorts) {
  const archive = archiveEvent(ports);
  return eventQueue(
    ALL_EVENTS.map((contract) => on(contract, archive)),
    queue,
    { together: true },
  );
}
