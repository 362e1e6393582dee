import { type Run, untold } from '../domain/run.ts';
import { joinQueue } from './join-queue.ts';
import { AS_RECEIVED } from './new-run.ts';
import type { Repositories } from './repositories.ts';
import type { Workflow } from './workflow.ts';

const byArrival = (a: Run, b: Run) =>
  a.receivedAt.getTime() - b.receivedAt.getTime() || (a.runId < b.runId ? -1 : 1);

/**
 * Lets those who brought the bytes of a run that is cancelled have their review all the same: the first of them begins it,
 * the others end as that ends. In a transaction of the caller's, before the run is ended; whoever starts what waits starts
 * it, or its own intake where that is not through.
 */
export async function handOver(
  repositories: Repositories,
  run: Run,
  { executionArnOf }: Pick<Workflow, 'executionArnOf'>,
  now: Date,
): Promise<void> {
  const { runs, history } = repositories;
  const [heir, ...others] = (await runs.linkedTo(run.runId)).toSorted(byArrival);
  if (!heir) return;
  const { runId } = heir;
  const place = heir.announced === null ? {} : await joinQueue(repositories, heir);
  const own = { linkedTo: null, executionArn: executionArnOf(runId), ...place };
  await runs.update(runId, { ...AS_RECEIVED, ...untold(heir), ...own, stageSince: now });
  const owner = await runs.ownerOf(heir.contentHash, heir.reportType);
  if (owner?.runId === run.runId) await runs.own(heir);
  await history.append({ runId, at: now, what: 'unlinked', detail: run.runId });
  for (const other of others) {
    const linked = { ...AS_RECEIVED, ...untold(other), linkedTo: runId, stageSince: now };
    await runs.update(other.runId, linked);
    await history.append({ runId: other.runId, at: now, what: 'linked', detail: runId });
  }
}
