import { contractAssemblyRequestedV1 } from '@countersign/events';
import { type EventQueuePorts, eventQueue, on } from '@countersign/shared/aws';
import { type AssemblePorts, assembleReport } from '../app/assemble-report.ts';

/** Takes the requests for this stage and answers them. */
export const createAssemble = (queue: EventQueuePorts, ports: AssemblePorts) =>
  eventQueue([on(contractAssemblyRequestedV1, assembleReport(ports))], queue);
