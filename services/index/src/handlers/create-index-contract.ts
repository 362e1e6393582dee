import { contractForgottenV1, contractIndexingRequestedV1 } from '@countersign/events';
import { type EventQueuePorts, eventQueue, on } from '@countersign/shared/aws';
import { type ForgetPorts, forgetContract } from '../app/forget-contract.ts';
import { type IndexPorts, indexContract } from '../app/index-contract.ts';

/** Takes the requests for this stage and answers them; forgets what is to be forgotten. */
export const createIndexContract = (queue: EventQueuePorts, ports: IndexPorts & ForgetPorts) =>
  eventQueue(
    [on(contractIndexingRequestedV1, indexContract(ports)), on(contractForgottenV1, forgetContract(ports))],
    queue,
  );
