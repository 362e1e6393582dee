import { contractRoutingRequestedV1 } from '@countersign/events';
import { type EventQueuePorts, eventQueue, on } from '@countersign/shared/aws';
import { type RoutePorts, routeRun } from '../app/route-run.ts';

/** Takes the requests for this stage and answers them. */
export const createRoute = (queue: EventQueuePorts, ports: RoutePorts) =>
  eventQueue([on(contractRoutingRequestedV1, routeRun(ports))], queue);
