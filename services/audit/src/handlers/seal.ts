import { sealArchive } from '../app/seal-archive.ts';
import { sealPorts } from '../container.ts';

export const handler = (): Promise<void> => sealArchive(sealPorts);
