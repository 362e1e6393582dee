import { contractIndexingRequestedV1 } from '@countersign/events';
import { on, queueConsumer } from '@countersign/shared';
import { indexContract } from '../app/index-contract.ts';
import { indexPorts } from '../container.ts';

const ports = indexPorts();

export const handler = queueConsumer([on(contractIndexingRequestedV1, indexContract(ports))], ports);
