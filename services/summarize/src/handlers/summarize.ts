import { briefPorts, service, summarizePorts } from '../container.ts';
import { createSummarize } from './create-summarize.ts';

export const handler = service.entry(createSummarize(service.queue, { ...summarizePorts, ...briefPorts }));
