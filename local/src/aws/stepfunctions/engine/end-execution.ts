import type { Failure } from '../failure.ts';
import { executionEnded, executionSucceeded } from '../interpreter/history-events.ts';
import type { Execution } from '../journal/execution.ts';
import type { EventDraft } from '../journal/history.ts';
import type { Json } from '../json.ts';
import type { Ledger } from './ledger.ts';
import { statusEvent } from './status-event.ts';

const EVENTS = { FAILED: 'Failed', ABORTED: 'Aborted', TIMED_OUT: 'TimedOut' } as const;

function close(ledger: Ledger, ended: Execution, event: EventDraft, previousEvent: number): void {
  const { journal, now } = ledger;
  journal.history.append(ended.id, now, previousEvent, event);
  const closed = { ...ended, stoppedAt: now, dueAt: null };
  journal.executions.save(closed);
  journal.outbox.add(statusEvent(closed));
}

/** Ends an execution well; nothing but its row and its history is kept. */
export function succeedExecution(
  ledger: Ledger,
  execution: Execution,
  output: Json,
  lastEvent: number,
): void {
  const text = JSON.stringify(output);
  close(ledger, { ...execution, status: 'SUCCEEDED', output: text }, executionSucceeded(text), lastEvent);
  ledger.journal.frames.deleteOf(execution.id);
}

/**
 * Ends an execution otherwise; its frames stay, so that it can be redriven.
 * An end from outside follows no event: `lastEvent` is 0.
 */
export function breakExecution(
  ledger: Ledger,
  execution: Execution,
  status: keyof typeof EVENTS,
  failure: Failure,
  lastEvent = 0,
): void {
  for (const frame of ledger.journal.frames.open(execution.id)) {
    ledger.journal.frames.save({ ...frame, status: 'aborted', dueAt: null });
  }
  const { error = null, cause = null } = failure;
  const told = status === 'TIMED_OUT' ? { error: 'States.Timeout' } : failure;
  close(ledger, { ...execution, status, error, cause }, executionEnded(EVENTS[status], told), lastEvent);
}
