import type { Run } from '../domain/run.ts';
import { admitRuns } from './admit-runs.ts';
import { type AfterCommitPorts, afterCommit } from './after-commit.ts';
import { type Candidate, type ReceivePorts, receiveObject } from './receive-object.ts';
import { type StartRunPorts, startRun } from './start-run.ts';

export type TakeInPorts = ReceivePorts & StartRunPorts & AfterCommitPorts;

/**
 * Takes an object in: one run for each version of each object, however often and by whichever way intake
 * learns of it. Each step may be done twice, so a redelivery goes on where a crash has left it.
 * Answers the run; undefined when the object is gone.
 */
export const takeIn =
  (ports: TakeInPorts) =>
  async (candidate: Candidate): Promise<Run | undefined> => {
    const received = await receiveObject(ports, candidate);
    if (received?.mine) return startRun(ports, received);
    // Whoever came first may have died before it was started.
    if (received && candidate.redelivered)
      await afterCommit(ports, `Place for ${received.run.runId}`, admitRuns(ports));
    return received?.run;
  };

/** Takes an object in for a person: once the run is recorded it is answered, and the sweep does what fails then. */
export const takeInForPerson =
  (ports: TakeInPorts) =>
  async (candidate: Candidate): Promise<Run | undefined> => {
    const received = await receiveObject(ports, candidate);
    if (!received?.mine) return received?.run;
    const started = await afterCommit(ports, `Start of ${received.run.runId}`, () =>
      startRun(ports, received),
    );
    return started ?? received.run;
  };
