import { contractClassificationRequestedV1 } from '@countersign/events';
import { on, queueConsumer } from '@countersign/shared';
import { classifyContract } from '../app/classify-contract.ts';
import { classifyPorts, consumerPorts } from '../container.ts';

export const handler = queueConsumer(
  [on(contractClassificationRequestedV1, classifyContract(classifyPorts))],
  consumerPorts,
);
