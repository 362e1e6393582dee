import { CATALOGUE, type EventContract } from '@countersign/events';
import { on, queueConsumer } from '@countersign/shared';
import { archiveEvent } from '../app/archive-event.ts';
import { archivePorts, consumerPorts } from '../container.ts';

const archive = archiveEvent(archivePorts);

export const handler = queueConsumer(
  (CATALOGUE as readonly EventContract[]).map((contract) => on(contract, archive)),
  consumerPorts,
);
