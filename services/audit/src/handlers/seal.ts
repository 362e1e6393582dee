import { sealArchive } from '../app/seal-archive.ts';
import { sealPorts, service } from '../container.ts';

export const handler = service.entry(() => sealArchive(sealPorts));
