import { contractAssemblyRequestedV1 } from '@countersign/events';
import { on, queueConsumer } from '@countersign/shared';
import { assembleReport } from '../app/assemble-report.ts';
import { assemblePorts, consumerPorts } from '../container.ts';

export const handler = queueConsumer(
  [on(contractAssemblyRequestedV1, assembleReport(assemblePorts))],
  consumerPorts,
);
