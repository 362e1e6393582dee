import type { Failure } from '../failure.ts';
import { taskEnded, taskSubmitted, taskSucceeded } from '../interpreter/history-events.ts';
import type { Frame, PendingTask } from '../journal/frame.ts';
import type { Json } from '../json.ts';
import { appendEvent, type JournalTransaction, makeReady } from './journal-transaction.ts';
import { taskDue } from './suspend.ts';

/** A frame that waits for the task it scheduled. */
export type TaskFrame = Frame & { readonly todo: { readonly do: 'await-task' } & PendingTask };

/** The frame, if it still waits for this very attempt. */
export function pendingTask(
  { journal }: JournalTransaction,
  frameId: number,
  attempt: string,
): TaskFrame | undefined {
  const frame = journal.frames.get(frameId);
  if (frame?.status !== 'waiting' || frame.todo.do !== 'await-task') return undefined;
  return frame.todo.attempt === attempt ? (frame as TaskFrame) : undefined;
}

export function succeedTask(transaction: JournalTransaction, frame: TaskFrame, result: Json): void {
  const ended = appendEvent(transaction, frame, taskSucceeded(frame.todo, result));
  makeReady(transaction, { ...ended, todo: { do: 'complete', result } });
}

export function failTask(
  transaction: JournalTransaction,
  frame: TaskFrame,
  failure: Failure,
  how: 'Failed' | 'TimedOut' = 'Failed',
): void {
  const ended = appendEvent(transaction, frame, taskEnded(how, frame.todo, failure));
  makeReady(transaction, { ...ended, todo: { do: 'recover', failure } });
}

/** The function of a callback task has returned; the frame goes on waiting for its token. */
export function submitTask(transaction: JournalTransaction, frame: TaskFrame, response: Json): void {
  const submitted = appendEvent(transaction, frame, taskSubmitted(frame.todo.resource ?? '', response));
  transaction.journal.frames.save({ ...submitted, todo: { ...frame.todo, submitted: true } });
}

export function heartbeat(transaction: JournalTransaction, frame: TaskFrame): void {
  const { heartbeatMs } = frame.todo;
  const todo = { ...frame.todo, heartbeatAt: heartbeatMs && transaction.now + heartbeatMs };
  transaction.journal.frames.save({ ...frame, todo, dueAt: taskDue(todo) });
}
