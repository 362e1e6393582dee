import { archivePorts, service } from '../container.ts';
import { createArchive } from './create-archive.ts';

export const handler = service.entry(createArchive(service.queue, archivePorts));
