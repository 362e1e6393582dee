import type { State } from '../definition/state.ts';
import type { Failure } from '../failure.ts';
import { containerEnded, iteration, stateAborted } from '../interpreter/history-events.ts';
import type { Execution } from '../journal/execution.ts';
import type { Frame } from '../journal/frame.ts';
import type { Json } from '../json.ts';
import { breakExecution, succeedExecution } from './end-execution.ts';
import { fillSlots } from './fill-slots.ts';
import { type Ledger, makeReady, record, recordAll } from './ledger.ts';
import { resumePoint } from './resume-point.ts';

type States = ReadonlyMap<string, State>;

const parentOf = ({ journal }: Ledger, frame: Frame): Frame | undefined =>
  frame.parentId === null ? undefined : journal.frames.get(frame.parentId);

/** The frame's flow came to its end: its parent goes on when it was the last. */
export function succeedFrame(ledger: Ledger, execution: Execution, frame: Frame, output: Json): void {
  const parent = parentOf(ledger, frame);
  if (parent === undefined) {
    succeedExecution(ledger, execution, output, frame.lastEvent);
    return;
  }
  const last = frame.item
    ? record(ledger, frame, iteration('Succeeded', parent.state, frame.item.Index))
    : frame;
  ledger.journal.frames.save({
    ...last,
    status: 'succeeded',
    input: null,
    variables: {},
    dueAt: null,
    todo: { do: 'none', output },
  });
  fillSlots(ledger, { ...parent, lastEvent: last.lastEvent });
}

/** The frame failed for good: so does the state of its parent, which aborts what else runs inside it. */
export function failFrame(
  ledger: Ledger,
  execution: Execution,
  frame: Frame,
  failure: Failure,
  states: States,
): void {
  const { frames } = ledger.journal;
  const parent = parentOf(ledger, frame);
  const resume = resumePoint(frame);
  const failed = { ...frame, status: 'failed', dueAt: null, todo: { do: 'none', resume } } as const;
  frames.save(failed);
  if (parent === undefined) {
    breakExecution(ledger, execution, 'FAILED', failure, frame.lastEvent);
    return;
  }
  let last: Frame = frame.item
    ? record(ledger, failed, iteration('Failed', parent.state, frame.item.Index))
    : failed;
  for (const sibling of frames.children(parent.id)) last = abort(ledger, sibling, parent, last, states);
  const state = states.get(parent.state);
  if (state) last = record(ledger, last, containerEnded(state, 'Failed'));
  makeReady(ledger, { ...parent, lastEvent: last.lastEvent, todo: { do: 'recover', failure } });
}

/** Aborts a frame and all inside it; answers the frame that the history goes on from. */
function abort(ledger: Ledger, frame: Frame, parent: Frame, last: Frame, states: States): Frame {
  if (frame.status !== 'ready' && frame.status !== 'waiting') return last;
  const { frames } = ledger.journal;
  let end = last;
  for (const child of frames.children(frame.id)) end = abort(ledger, child, frame, end, states);
  frames.save({ ...frame, status: 'aborted', dueAt: null });
  const state = states.get(frame.state);
  if (state && frame.todo.do !== 'begin') end = recordAll(ledger, end, stateAborted(state));
  return frame.item ? record(ledger, end, iteration('Aborted', parent.state, frame.item.Index)) : end;
}
