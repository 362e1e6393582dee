import { sweepForgetting } from '../app/erase-run.ts';
import { erasePorts, service } from '../container.ts';

/** Runs on a schedule: what was to be forgotten and is not yet. */
export const handler = service.entry(sweepForgetting(erasePorts));
