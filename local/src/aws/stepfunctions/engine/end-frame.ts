import type { State } from '../definition/state.ts';
import type { Failure } from '../failure.ts';
import { containerEnded, iteration, stateAborted } from '../interpreter/history-events.ts';
import type { Execution } from '../journal/execution.ts';
import type { Frame } from '../journal/frame.ts';
import type { EventDraft } from '../journal/history.ts';
import type { Json } from '../json.ts';
import { breakExecution, succeedExecution } from './end-execution.ts';
import { fillSlots } from './fill-slots.ts';
import { type Ledger, type Line, makeReady, recordAll } from './ledger.ts';
import { resumePoint } from './resume-point.ts';

type States = ReadonlyMap<string, State>;

const parentOf = ({ journal }: Ledger, frame: Frame): Frame | undefined =>
  frame.parentId === null ? undefined : journal.frames.get(frame.parentId);

/** The event that an iteration ended; branches of a Parallel have none. */
const iterationEnded = (
  how: 'Succeeded' | 'Failed' | 'Aborted',
  { item }: Frame,
  parent: Frame,
): EventDraft[] => (item ? [iteration(how, parent.state, item.Index)] : []);

/** The frame's flow came to its end: its parent goes on when it was the last. */
export function succeedFrame(ledger: Ledger, execution: Execution, frame: Frame, output: Json): void {
  const parent = parentOf(ledger, frame);
  if (parent === undefined) {
    succeedExecution(ledger, execution, output, frame.lastEvent);
    return;
  }
  const last = recordAll(ledger, frame, iterationEnded('Succeeded', frame, parent));
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
  frames.save({ ...frame, status: 'failed', dueAt: null, todo: { do: 'none', resume: resumePoint(frame) } });
  const parent = parentOf(ledger, frame);
  if (parent === undefined) {
    breakExecution(ledger, execution, 'FAILED', failure, frame.lastEvent);
    return;
  }
  let line = recordAll<Line>(ledger, frame, iterationEnded('Failed', frame, parent));
  for (const sibling of frames.children(parent.id)) line = abort(ledger, sibling, parent, line, states);
  const { lastEvent } = recordAll(ledger, line, containerEnded(states.get(parent.state), 'Failed'));
  makeReady(ledger, { ...parent, lastEvent, todo: { do: 'recover', failure } });
}

/** Aborts a frame and all inside it, innermost first. */
function abort(ledger: Ledger, frame: Frame, parent: Frame, line: Line, states: States): Line {
  if (frame.status !== 'ready' && frame.status !== 'waiting') return line;
  const { frames } = ledger.journal;
  let end = line;
  for (const child of frames.children(frame.id)) end = abort(ledger, child, frame, end, states);
  frames.save({ ...frame, status: 'aborted', dueAt: null });
  const inside = frame.todo.do === 'begin' ? [] : stateAborted(states.get(frame.state));
  return recordAll(ledger, end, [...inside, ...iterationEnded('Aborted', frame, parent)]);
}
