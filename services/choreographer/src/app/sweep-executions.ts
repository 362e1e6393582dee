import { type ExecutionStatusChange, saysMore } from '../domain/execution-status.ts';
import { redriveBegun } from '../domain/redrive.ts';
import type { Run } from '../domain/run.ts';
import { eachOf } from './each-of.ts';
import { nextInTurn } from './next-in-turn.ts';
import { overlooked } from './overlooked.ts';
import { recordExecution } from './record-execution.ts';
import type { SweepPorts } from './sweep.ts';

/**
 * Executions that one sweep asks for, well below the 15 a second that Step Functions answers for good. Those that services
 * work on come first, and leave some to those that wait for people. What waits to begin has none.
 */
const AT_ONCE = { running: 150, all: 200 };

const PLACES = { RUNNING: 'executions', AWAITING_REVIEW: 'executions of reviews' } as const;

async function nextRuns(ports: SweepPorts): Promise<Run[]> {
  return ports.transact(async (repositories) => {
    const since = overlooked(ports);
    const next = (status: keyof typeof PLACES, limit: number) =>
      nextInTurn(repositories, PLACES[status], limit, (part) =>
        repositories.runs.goingOnSince(status, since, part),
      );
    const running = await next('RUNNING', AT_ONCE.running);
    return [...running, ...(await next('AWAITING_REVIEW', AT_ONCE.all - running.length))];
  });
}

/** Takes back what was to be told of a redrive that was begun and, as its execution says, not made. */
async function withdraw({ transact }: SweepPorts, run: Run, { redriveCount }: ExecutionStatusChange) {
  if ((redriveCount ?? 0) > run.redrives) return;
  await transact(({ announcements }) => announcements.remove(redriveBegun(run)));
}

/** Compares runs that go on with their executions, and writes down what a notice that got lost would have told. */
export const sweepExecutions = (ports: SweepPorts) => async (): Promise<number> => {
  let mended = 0;
  await eachOf(await nextRuns(ports), async (run) => {
    const state: ExecutionStatusChange | undefined = await ports.workflow.stateOf(run.runId);
    if (!state || !saysMore(state, run)) return;
    await withdraw(ports, run, state);
    await recordExecution(ports)(state);
    mended += 1;
  });
  return mended;
};
