import { awaitsScan, type Run } from '../domain/run.ts';
import { scanNotice } from '../domain/scan-notice.ts';
import { eachOf } from './each-of.ts';
import { mailOnce } from './mail-once.ts';
import { minutesAgo } from './overlooked.ts';
import type { Repositories } from './repositories.ts';
import type { SweepPorts } from './sweep.ts';

async function overdue(ports: SweepPorts): Promise<Run[]> {
  const { transact, scanMinutes } = ports;
  const since = minutesAgo(ports, scanMinutes);
  return (await transact(({ runs }) => runs.scansOverdueBefore(since))).filter(awaitsScan);
}

/** Writes it down, where no other sweep has. */
async function append({ runs, history }: Repositories, runId: string, detail: string, at: Date) {
  await runs.lock(runId);
  const isKnown = (await history.ofRun(runId)).some(({ what }) => what === 'scan-overdue');
  if (!isKnown) await history.append({ runId, at, what: 'scan-overdue', detail });
}

/** Tells operations of uploads that no scanner gave a verdict on in time, once each. They go on waiting. */
export const sweepScans = (ports: SweepPorts) => async (): Promise<number> => {
  const { scans, transact, notices, metrics, consoleUrl, now } = ports;
  if (!scans) return 0;
  const untold = await overdue(ports);
  await eachOf(untold, async (run) => {
    const { runId, bucket, objectKey: key, versionId } = run;
    const status = await scans.statusOf({ bucket, key, versionId: versionId ?? undefined });
    const notice = scanNotice(run, status, await consoleUrl());
    const send = () => notices.toOperations('downstream', notice);
    const mailed = await mailOnce(ports, { mailId: `scan-overdue ${runId}`, runId }, send);
    if (mailed === 'later') return;
    if (mailed === 'done') metrics.count('ScansOverdue');
    await transact((repositories) => append(repositories, runId, status ?? 'no verdict', now()));
  });
  return untold.length;
};
