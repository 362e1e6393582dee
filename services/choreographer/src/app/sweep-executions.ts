import { type ExecutionStatusChange, saysMore } from '../domain/execution-status.ts';
import type { Run } from '../domain/run.ts';
import { eachOf } from './each-of.ts';
import { overlooked } from './overlooked.ts';
import { recordExecution } from './record-execution.ts';
import type { Repositories } from './repositories.ts';
import type { SweepPorts } from './sweep.ts';

/**
 * Executions that one sweep asks for, well below the 15 a second that Step Functions answers for good. Those that services
 * work on come first, and leave some to those that wait for people. What waits to begin has none.
 */
const AT_ONCE = { running: 150, all: 200 };

const PLACES = { RUNNING: 'executions', AWAITING_REVIEW: 'executions of reviews' } as const;

const placeOf = ({ receivedAt, runId }: Run) => `${receivedAt.toISOString()} ${runId}`;

/** The runs of a status that were looked at longest ago, and keeps the place of the last. */
async function nextOf(
  { runs, bookmarks }: Repositories,
  status: keyof typeof PLACES,
  since: Date,
  limit: number,
): Promise<Run[]> {
  const [at, id] = (await bookmarks.find(PLACES[status])).split(' ');
  const after = at && id ? { at: new Date(at), id } : undefined;
  const newer = await runs.goingOnSince(status, since, { limit, after });
  const left = limit - newer.length;
  const fromFirst = after && left > 0 ? await runs.goingOnSince(status, since, { limit: left }) : [];
  const known = new Set(newer.map(({ runId }) => runId));
  const found = [...newer, ...fromFirst.filter(({ runId }) => !known.has(runId))];
  const last = found.at(-1);
  await bookmarks.save(PLACES[status], last ? placeOf(last) : '');
  return found;
}

async function nextRuns(ports: SweepPorts): Promise<Run[]> {
  return ports.transact(async (repositories) => {
    const since = overlooked(ports);
    const running = await nextOf(repositories, 'RUNNING', since, AT_ONCE.running);
    const left = AT_ONCE.all - running.length;
    return [...running, ...(await nextOf(repositories, 'AWAITING_REVIEW', since, left))];
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
