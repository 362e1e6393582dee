import { contractExtractionRequestedV1 } from '@countersign/events';
import { on, queueConsumer } from '@countersign/shared';
import { extractContract } from '../app/extract-contract.ts';
import { consumerPorts, extractPorts } from '../container.ts';

export const handler = queueConsumer(
  [on(contractExtractionRequestedV1, extractContract(extractPorts))],
  consumerPorts,
);
