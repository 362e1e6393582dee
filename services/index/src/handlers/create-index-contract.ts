import { contractIndexingRequestedV1 } from '@countersign/events';
import { type EventQueuePorts, eventQueue, on } from '@countersign/shared/aws';
import { type IndexPorts, indexContract } from '../app/index-contract.ts';

/** Takes the requests for this stage and answers them. */
export const createIndexContract = (queue: EventQueuePorts, ports: IndexPorts) =>
  eventQueue([on(contractIndexingRequestedV1, indexContract(ports))], queue);
