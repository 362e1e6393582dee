import { contractRoutingRequestedV1 } from '@countersign/events';
import { on, queueConsumer } from '@countersign/shared';
import { routeRun } from '../app/route-run.ts';
import { consumerPorts, routePorts } from '../container.ts';

export const handler = queueConsumer([on(contractRoutingRequestedV1, routeRun(routePorts))], consumerPorts);
