import { assemblePorts, service } from '../container.ts';
import { createAssemble } from './create-assemble.ts';

export const handler = service.entry(createAssemble(service.queue, assemblePorts));
