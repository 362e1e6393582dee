import type { Frame } from '../journal/frame.ts';
import { breakExecution } from './end-execution.ts';
import { type Ledger, makeReady } from './ledger.ts';
import { failTask, type TaskFrame } from './settle-task.ts';

function timeOutTask(ledger: Ledger, frame: TaskFrame): void {
  const { timeoutAt = Infinity } = frame.todo;
  const error = timeoutAt <= ledger.now ? 'States.Timeout' : 'States.HeartbeatTimeout';
  failTask(ledger, frame, { error }, 'TimedOut');
}

function ringFrame(ledger: Ledger, frame: Frame): void {
  const { todo } = frame;
  if (todo.do === 'await-time') makeReady(ledger, { ...frame, todo: todo.next });
  if (todo.do === 'await-task') timeOutTask(ledger, frame as TaskFrame);
}

/** Does what is due now: ends waits, starts retries, times out tasks and executions. */
export function ring(ledger: Ledger): void {
  const { executions, frames } = ledger.journal;
  for (const execution of executions.due(ledger.now)) breakExecution(ledger, execution, 'TIMED_OUT', {});
  for (const id of frames.due(ledger.now)) {
    const frame = frames.get(id);
    if (frame) ringFrame(ledger, frame);
  }
}
