import { contractClassificationRequestedV1 } from '@countersign/events';
import { type EventQueuePorts, eventQueue, on } from '@countersign/shared/aws';
import { type ClassifyPorts, classifyContract } from '../app/classify-contract.ts';

/** Takes the requests for this stage and answers them. */
export const createClassify = (queue: EventQueuePorts, ports: ClassifyPorts) =>
  eventQueue([on(contractClassificationRequestedV1, classifyContract(ports))], queue);
