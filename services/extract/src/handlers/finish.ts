import { extractPorts, service } from '../container.ts';
import { createFinish } from './create-finish.ts';

export const handler = service.entry(createFinish(service.queue, extractPorts));
