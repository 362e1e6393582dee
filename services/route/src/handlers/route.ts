import { routePorts, service } from '../container.ts';
import { createRoute } from './create-route.ts';

export const handler = service.entry(createRoute(service.queue, routePorts));
