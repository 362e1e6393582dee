import { ports, service } from '../container.ts';
import { createDispatch } from './create-dispatch.ts';

export const handler = service.entry(createDispatch(ports, service.queue.logger));
