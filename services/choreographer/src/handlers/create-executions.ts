import { readMessage } from '@countersign/shared';
import { type QueuePorts, queue } from '@countersign/shared/aws';
import type { FailRunPorts } from '../app/fail-run.ts';
import { recordExecution } from '../app/record-execution.ts';
import { executionStatusChange } from '../domain/execution-status.ts';

/** Follows the status of the executions. */
export function createExecutions(queuePorts: QueuePorts, ports: FailRunPorts) {
  const record = recordExecution(ports);
  return queue((body) => record(readMessage(executionStatusChange, body).detail), queuePorts);
}
