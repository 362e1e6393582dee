import { service, sweepPorts } from '../container.ts';
import { createSweep } from './create-sweep.ts';

export const handler = service.entry(createSweep(sweepPorts, service.queue.logger));
