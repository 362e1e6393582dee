import type { Failure } from '../failure.ts';
import { taskEnded, taskSubmitted, taskSucceeded } from '../interpreter/history-events.ts';
import type { Frame, PendingTask } from '../journal/frame.ts';
import type { Json } from '../json.ts';
import { type Ledger, makeReady, record } from './ledger.ts';
import { taskDue } from './suspend.ts';

/** A frame that waits for the task it scheduled. */
export type TaskFrame = Frame & { readonly todo: { readonly do: 'await-task' } & PendingTask };

/** The frame, if it still waits for this very attempt. */
export function pendingTask({ journal }: Ledger, frameId: number, attempt: string): TaskFrame | undefined {
  const frame = journal.frames.get(frameId);
  if (frame?.status !== 'waiting' || frame.todo.do !== 'await-task') return undefined;
  return frame.todo.attempt === attempt ? (frame as TaskFrame) : undefined;
}

export function succeedTask(ledger: Ledger, frame: TaskFrame, result: Json): void {
  const ended = record(ledger, frame, taskSucceeded(frame.todo, result));
  makeReady(ledger, { ...ended, todo: { do: 'complete', result } });
}

export function failTask(
  ledger: Ledger,
  frame: TaskFrame,
  failure: Failure,
  how: 'Failed' | 'TimedOut' = 'Failed',
): void {
  const ended = record(ledger, frame, taskEnded(how, frame.todo, failure));
  makeReady(ledger, { ...ended, todo: { do: 'recover', failure } });
}

/** The function of a callback task has returned; the frame goes on waiting for its token. */
export function submitTask(ledger: Ledger, frame: TaskFrame, response: Json): void {
  const submitted = record(ledger, frame, taskSubmitted(frame.todo.resource ?? '', response));
  ledger.journal.frames.save({ ...submitted, todo: { ...frame.todo, submitted: true } });
}

export function heartbeat(ledger: Ledger, frame: TaskFrame): void {
  const { heartbeatMs } = frame.todo;
  const todo = { ...frame.todo, heartbeatAt: heartbeatMs && ledger.now + heartbeatMs };
  ledger.journal.frames.save({ ...frame, todo, dueAt: taskDue(todo) });
}
