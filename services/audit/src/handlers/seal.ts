import { sealPorts, service } from '../container.ts';
import { createSeal } from './create-seal.ts';

export const handler = service.entry(createSeal(sealPorts));
