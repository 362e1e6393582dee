import { awaitsScan, type Run } from '../domain/run.ts';
import { scanNotice } from '../domain/scan-notice.ts';
import { eachOf } from './each-of.ts';
import { mailOnce } from './mail-once.ts';
import { minutesAgo } from './overlooked.ts';
import type { SweepPorts } from './sweep.ts';

async function overdue(ports: SweepPorts): Promise<Run[]> {
  const { transact, scanMinutes } = ports;
  const since = minutesAgo(ports, scanMinutes);
  return (await transact(({ runs }) => runs.scansOverdueBefore(since))).filter(awaitsScan);
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
    if (!(await mailOnce(ports, { mailId: `scan-overdue ${runId}`, runId }, send))) return;
    metrics.count('ScansOverdue');
    await transact(({ history }) =>
      history.append({ runId, at: now(), what: 'scan-overdue', detail: status ?? 'no verdict' }),
    );
  });
  return untold.length;
};
