import type { ChildPlan } from '../interpreter/decision.ts';
import { taskScheduled } from '../interpreter/history-events.ts';
import { type Frame, noVisit, type PendingTask, type Todo } from '../journal/frame.ts';
import { fillSlots } from './fill-slots.ts';
import { appendEvents, type JournalTransaction } from './journal-transaction.ts';

const waiting = (frame: Frame, todo: Todo, dueAt: number | null): Frame => ({
  ...frame,
  status: 'waiting',
  todo,
  dueAt,
});

/** Lets the frame wait until a moment and then do `next`. */
export function sleep(transaction: JournalTransaction, frame: Frame, until: number, next: Todo): void {
  transaction.journal.frames.save(waiting(frame, { do: 'await-time', next }, until));
}

/** When the next deadline of a task passes. */
export function taskDue({ timeoutAt = Infinity, heartbeatAt = Infinity }: PendingTask): number | null {
  const due = Math.min(timeoutAt, heartbeatAt);
  return due === Infinity ? null : due;
}

/** Lets the frame wait for a task that is handed to Lambda once this is committed. */
export function scheduleTask(transaction: JournalTransaction, frame: Frame, task: PendingTask): void {
  const scheduled = appendEvents(
    transaction,
    frame,
    taskScheduled(task, transaction.region, transaction.now),
  );
  transaction.journal.frames.save(waiting(scheduled, { do: 'await-task', ...task }, taskDue(task)));
  transaction.calls.push(frame.id);
}

/** Lets the frame wait for frames inside its Map or Parallel state. */
export function fork(
  transaction: JournalTransaction,
  frame: Frame,
  children: readonly ChildPlan[],
  concurrency: number,
): void {
  for (const [position, { start, input, item }] of children.entries()) {
    transaction.journal.frames.insert({
      executionId: frame.executionId,
      parentId: frame.id,
      position,
      status: 'queued',
      state: start,
      lastEvent: frame.lastEvent,
      dueAt: null,
      input,
      variables: {},
      item,
      visit: noVisit,
      todo: { do: 'begin' },
    });
  }
  const visit = { ...frame.visit, concurrency };
  fillSlots(transaction, waiting({ ...frame, visit }, { do: 'await-frames' }, null));
}
