import { quarantineRun } from './quarantine-run.ts';
import type { Candidate } from './receive-object.ts';
import { type TakeInPorts, takeIn } from './take-in.ts';

/** Takes up an object that a virus scanner has given its verdict on, whether it waited for that or was taken in before. */
export const takeVerdict =
  (ports: TakeInPorts) =>
  async (candidate: Candidate): Promise<void> => {
    const run = await takeIn(ports)(candidate);
    if (run) await quarantineRun(ports)(run, candidate.threats ?? []);
  };
