import type { Definition } from '../definition/parse-definition.ts';
import { executionRedriven } from '../interpreter/history-events.ts';
import type { Execution } from '../journal/execution.ts';
import type { Frame } from '../journal/frame.ts';
import { fillSlots } from './fill-slots.ts';
import { type JournalTransaction, makeReady } from './journal-transaction.ts';
import { resumePoint } from './resume-point.ts';
import { statusEvent } from './status-event.ts';

function redriveFrame(transaction: JournalTransaction, frame: Frame, lastEvent: number): void {
  if (frame.status !== 'failed' && frame.status !== 'aborted') return;
  const { frames } = transaction.journal;
  const visit = { ...frame.visit, retries: {} };
  const children = frames.children(frame.id);
  if (children.length === 0) {
    makeReady(transaction, { ...frame, visit, lastEvent, todo: resumePoint(frame) });
    return;
  }
  for (const child of children) redriveFrame(transaction, child, lastEvent);
  fillSlots(transaction, { ...frame, visit, lastEvent, status: 'waiting', todo: { do: 'await-frames' } });
}

/** Takes a failed execution up where it failed; what succeeded, iterations of a Map too, is kept. */
export function redriveExecution(
  transaction: JournalTransaction,
  execution: Execution,
  { machine }: Definition,
): Execution {
  const { journal, now } = transaction;
  const redriven: Execution = {
    ...execution,
    status: 'RUNNING',
    error: null,
    cause: null,
    stoppedAt: null,
    redriveCount: execution.redriveCount + 1,
    redrivenAt: now,
    dueAt: machine.TimeoutSeconds === undefined ? null : now + machine.TimeoutSeconds * 1_000,
  };
  journal.executions.save(redriven);
  const previous = journal.history.last(execution.id);
  const event = journal.history.append(execution.id, now, previous, executionRedriven(redriven.redriveCount));
  const root = journal.frames.root(execution.id);
  if (root) redriveFrame(transaction, root, event);
  journal.pendingEvents.add(statusEvent(redriven));
  return redriven;
}
