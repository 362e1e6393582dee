import type { Failure } from '../failure.ts';
import { executionEnded, executionSucceeded } from '../interpreter/history-events.ts';
import type { Execution } from '../journal/execution.ts';
import type { EventDraft } from '../journal/history.ts';
import type { Json } from '../json.ts';
import type { JournalTransaction } from './journal-transaction.ts';
import { statusEvent } from './status-event.ts';

const EVENTS = { FAILED: 'Failed', ABORTED: 'Aborted', TIMED_OUT: 'TimedOut' } as const;

function close(
  transaction: JournalTransaction,
  ended: Execution,
  event: EventDraft,
  previousEvent: number,
): void {
  const { journal, now } = transaction;
  journal.history.append(ended.id, now, previousEvent, event);
  const closed = { ...ended, stoppedAt: now, dueAt: null };
  journal.executions.save(closed);
  journal.pendingEvents.add(statusEvent(closed));
}

/** Ends an execution well; nothing but its row and its history is kept. */
export function succeedExecution(
  transaction: JournalTransaction,
  execution: Execution,
  output: Json,
  lastEvent: number,
): void {
  const text = JSON.stringify(output);
  close(
    transaction,
    { ...execution, status: 'SUCCEEDED', output: text },
    executionSucceeded(text),
    lastEvent,
  );
  transaction.journal.frames.deleteOf(execution.id);
}

/**
 * Ends an execution otherwise; its frames stay, so that it can be redriven.
 * An end from outside follows no event: `lastEvent` is 0.
 */
export function breakExecution(
  transaction: JournalTransaction,
  execution: Execution,
  status: keyof typeof EVENTS,
  failure: Failure,
  lastEvent = 0,
): void {
  for (const frame of transaction.journal.frames.open(execution.id)) {
    transaction.journal.frames.save({ ...frame, status: 'aborted', dueAt: null });
  }
  const { error = null, cause = null } = failure;
  const told = status === 'TIMED_OUT' ? { error: 'States.Timeout' } : failure;
  close(transaction, { ...execution, status, error, cause }, executionEnded(EVENTS[status], told), lastEvent);
}
