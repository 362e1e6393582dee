import { type ExecutionStatusChange, saysMore } from '../domain/execution-status.ts';
import type { Run } from '../domain/run.ts';
import { eachOf } from './each-of.ts';
import { overlooked } from './overlooked.ts';
import { recordExecution } from './record-execution.ts';
import type { SweepPorts } from './sweep.ts';

/** Executions that one sweep asks for, well below the 15 a second that Step Functions answers for good. */
const AT_ONCE = 200;
const PLACE = 'executions';

/** The next runs that go on, after which the place is kept; from the oldest again after the newest. */
async function nextRuns(ports: SweepPorts): Promise<Run[]> {
  return ports.transact(async ({ runs, bookmarks }) => {
    const [at, id] = (await bookmarks.find(PLACE)).split(' ');
    const after = at && id ? { at: new Date(at), id } : undefined;
    const found = await runs.goingOnSince(overlooked(ports), { limit: AT_ONCE, after });
    const last = found.length === AT_ONCE ? found.at(-1) : undefined;
    await bookmarks.save(PLACE, last ? `${last.receivedAt.toISOString()} ${last.runId}` : '');
    return found;
  });
}

/** Compares runs that go on with their executions, and writes down what a notice that got lost would have told. */
export const sweepExecutions = (ports: SweepPorts) => async (): Promise<number> => {
  let mended = 0;
  await eachOf(await nextRuns(ports), async (run) => {
    const state: ExecutionStatusChange | undefined = await ports.workflow.stateOf(run.runId);
    if (!state || !saysMore(state, run)) return;
    await recordExecution(ports)(state);
    mended += 1;
  });
  return mended;
};
