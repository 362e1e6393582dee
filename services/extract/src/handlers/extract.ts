import { extractPorts, service } from '../container.ts';
import { createExtract } from './create-extract.ts';

export const handler = service.entry(createExtract(service.queue, extractPorts));
