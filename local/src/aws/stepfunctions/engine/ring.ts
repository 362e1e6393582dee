import type { Frame } from '../journal/frame.ts';
import { breakExecution } from './end-execution.ts';
import { type JournalTransaction, makeReady } from './journal-transaction.ts';
import { failTask, type TaskFrame } from './settle-task.ts';

function timeOutTask(transaction: JournalTransaction, frame: TaskFrame): void {
  const { timeoutAt = Infinity } = frame.todo;
  const error = timeoutAt <= transaction.now ? 'States.Timeout' : 'States.HeartbeatTimeout';
  failTask(transaction, frame, { error }, 'TimedOut');
}

function ringFrame(transaction: JournalTransaction, frame: Frame): void {
  const { todo } = frame;
  if (todo.do === 'await-time') makeReady(transaction, { ...frame, todo: todo.next });
  if (todo.do === 'await-task') timeOutTask(transaction, frame as TaskFrame);
}

/** Does what is due now: ends waits, starts retries, times out tasks and executions. */
export function ring(transaction: JournalTransaction): void {
  const { executions, frames } = transaction.journal;
  for (const execution of executions.due(transaction.now))
    breakExecution(transaction, execution, 'TIMED_OUT', {});
  for (const id of frames.due(transaction.now)) {
    const frame = frames.get(id);
    if (frame) ringFrame(transaction, frame);
  }
}
