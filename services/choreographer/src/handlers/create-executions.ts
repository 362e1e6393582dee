import { readMessage } from '@countersign/shared';
import { type QueuePorts, queue } from '@countersign/shared/aws';
import { type AdmitPorts, admitRuns } from '../app/admit-runs.ts';
import { type AfterCommitPorts, afterCommit } from '../app/after-commit.ts';
import type { FailRunPorts } from '../app/fail-run.ts';
import { recordExecution } from '../app/record-execution.ts';
import { executionStatusChange } from '../domain/execution-status.ts';

/** Follows the status of the executions; what waits has the place of one that failed. */
export function createExecutions(
  queuePorts: QueuePorts,
  ports: FailRunPorts & AdmitPorts & AfterCommitPorts,
) {
  const record = recordExecution(ports);
  return queue(async (body) => {
    const change = readMessage(executionStatusChange, body).detail;
    await record(change);
    if (change.status !== 'RUNNING') await afterCommit(ports, `Place of ${change.name}`, admitRuns(ports));
  }, queuePorts);
}
