import type { Run } from '../domain/run.ts';
import { sharedEnd } from './end-linked-runs.ts';
import type { Repositories } from './repositories.ts';

/** The run of the same bytes that a new one is linked to; without one, the new run owns the bytes. */
async function twinOf(repositories: Repositories, run: Run): Promise<Run | undefined> {
  const owner = await repositories.runs.ownerOf(run.contentHash, run.reportType);
  // Whom the firm acts for decides what is held against a contract.
  if (owner && owner.status !== 'FAILED' && owner.side === run.side) {
    // Holds the twin still, so that it cannot end unnoticed while this run is linked to it.
    await repositories.runs.lock(owner.runId);
    return owner;
  }
  await repositories.runs.own(run);
  return undefined;
}

/** Inserts the run, linked to an earlier one of the same bytes where that is wanted. */
export async function enterRun(
  repositories: Repositories,
  run: Run,
  mayLink: boolean,
): Promise<{ run: Run; isNew: boolean }> {
  const known = await repositories.runs.find(run.runId);
  if (known) return { run: known, isNew: false };
  const twin = mayLink ? await twinOf(repositories, run) : undefined;
  const linked = twin && {
    ...run,
    ...sharedEnd(twin),
    linkedTo: twin.runId,
    executionArn: null,
    startedAt: null,
  };
  const entered = linked ?? run;
  const isNew = await repositories.runs.insert(entered);
  const { runId, receivedAt: at, linkedTo, via } = entered;
  const what = linkedTo ? 'linked' : 'received';
  await repositories.history.append({
    runId,
    at,
    what,
    detail: linkedTo ?? via,
  });
  return { run: entered, isNew };
}
