import { contractExtractionRequestedV1 } from '@countersign/events';
import { type EventQueuePorts, eventQueue, on } from '@countersign/shared/aws';
import { type ExtractPorts, extractContract } from '../app/extract-contract.ts';

/** Takes the requests for this stage and answers them. */
export const createExtract = (queue: EventQueuePorts, ports: ExtractPorts) =>
  eventQueue([on(contractExtractionRequestedV1, extractContract(ports))], queue);
