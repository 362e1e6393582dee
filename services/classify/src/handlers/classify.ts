import { classifyPorts, service } from '../container.ts';
import { createClassify } from './create-classify.ts';

export const handler = service.entry(createClassify(service.queue, classifyPorts));
