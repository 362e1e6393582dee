import { ports, service } from '../container.ts';
import { createIntake } from './create-intake.ts';

export const handler = service.entry(createIntake(service.queue, ports));
