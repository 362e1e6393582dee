import type { FunctionHandler } from '@countersign/shared/aws';
import { type SealPorts, sealArchive } from '../app/seal-archive.ts';

/** Left for the digest that was begun, and for ending. */
const RESERVE_MS = 60_000;

/** Seals by the schedule, or when somebody cannot wait for it. */
export const createSeal =
  (ports: SealPorts): FunctionHandler<unknown, void> =>
  (_event, context) =>
    sealArchive(ports, () => context.getRemainingTimeInMillis() > RESERVE_MS);
