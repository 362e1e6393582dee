import type { Definition } from '../definition/parse-definition.ts';
import { executionRedriven } from '../interpreter/history-events.ts';
import type { Execution } from '../journal/execution.ts';
import type { Frame } from '../journal/frame.ts';
import { fillSlots } from './fill-slots.ts';
import { type Ledger, makeReady } from './ledger.ts';
import { resumePoint } from './resume-point.ts';
import { statusEvent } from './status-event.ts';

function redriveFrame(ledger: Ledger, frame: Frame, lastEvent: number): void {
  if (frame.status !== 'failed' && frame.status !== 'aborted') return;
  const { frames } = ledger.journal;
  const visit = { ...frame.visit, retries: {} };
  const children = frames.children(frame.id);
  if (children.length === 0) {
    makeReady(ledger, { ...frame, visit, lastEvent, todo: resumePoint(frame) });
    return;
  }
  for (const child of children) redriveFrame(ledger, child, lastEvent);
  fillSlots(ledger, { ...frame, visit, lastEvent, status: 'waiting', todo: { do: 'await-frames' } });
}

/** Takes a failed execution up where it failed; what succeeded, iterations of a Map too, is kept. */
export function redriveExecution(ledger: Ledger, execution: Execution, { machine }: Definition): Execution {
  const { journal, now } = ledger;
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
  if (root) redriveFrame(ledger, root, event);
  journal.outbox.add(statusEvent(redriven));
  return redriven;
}
