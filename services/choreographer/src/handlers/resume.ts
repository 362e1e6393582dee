import { ports, service } from '../container.ts';
import { createResume } from './create-resume.ts';

export const handler = service.entry(createResume(service.queue, ports));
