import { ports, service } from '../container.ts';
import { createExecutions } from './create-executions.ts';

export const handler = service.entry(createExecutions(service.queue, ports));
