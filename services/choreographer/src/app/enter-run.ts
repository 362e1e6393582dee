import type { Receipt } from '@countersign/events';
import { asReceived } from '../domain/intake/receipt.ts';
import { awaitsScan, type Run } from '../domain/run.ts';
import { sharedState } from './linked-runs.ts';
import type { Repositories } from './repositories.ts';

/** The run of the same bytes that a new one is linked to; without one, the new run owns the bytes. */
async function twinOf(repositories: Repositories, run: Run): Promise<Run | undefined> {
  const owner = await repositories.runs.ownerOf(run.contentHash, run.reportType);
  // Whom the firm acts for decides what is held against a contract.
  if (owner && owner.status !== 'FAILED' && owner.side === run.side) {
    // Whoever ends the twin, or lets it go on, at the same time collides with this and sees the linked run the next time:
    // a lock alone would let it pass with what it saw before.
    await repositories.runs.update(owner.runId, { contentHash: owner.contentHash });
    return owner;
  }
  await repositories.runs.own(run);
  return undefined;
}

/** Records a run that waits for a virus scanner, unless the object has one; nothing else is known of it yet. */
export async function enterWaiting(repositories: Repositories, run: Run): Promise<Run> {
  const known = await repositories.runs.find(run.runId);
  if (known) return known;
  await repositories.runs.insert(run);
  const { runId, receivedAt: at, via } = run;
  await repositories.history.append({ runId, at, what: 'scan-awaited', detail: via });
  return run;
}

/** A run that waited goes on as its receipt says, whoever told of the verdict and whatever became of its row. */
const goesOn = (waiting: Run, arrived: Run, receipt: Receipt): Run => ({
  ...waiting,
  ...asReceived(receipt),
  contentHash: arrived.contentHash,
  executionArn: arrived.executionArn,
  startedAt: arrived.startedAt,
});

/** Inserts the run, or takes up one that waited, linked to an earlier one of the same bytes where that is wanted. */
export async function enterRun(
  repositories: Repositories,
  arrived: Run,
  receipt: Receipt,
  mayLink: boolean,
): Promise<{ run: Run; isNew: boolean }> {
  const known = await repositories.runs.find(arrived.runId);
  if (known && !awaitsScan(known)) return { run: known, isNew: false };
  const run = known ? goesOn(known, arrived, receipt) : arrived;
  const twin = mayLink ? await twinOf(repositories, run) : undefined;
  const linked = twin && {
    ...run,
    ...sharedState(twin),
    linkedTo: twin.runId,
    executionArn: null,
    startedAt: null,
  };
  const entered = linked ?? run;
  const isNew = known ? true : await repositories.runs.insert(entered);
  if (known) await repositories.runs.update(run.runId, entered);
  const { runId, linkedTo, via } = entered;
  await repositories.history.append({
    runId,
    at: arrived.receivedAt,
    what: linkedTo ? 'linked' : 'received',
    detail: linkedTo ?? via,
  });
  return { run: entered, isNew };
}
