import type { State } from '../definition/state.ts';
import type { Failure } from '../failure.ts';
import { containerEnded, iteration, stateAborted } from '../interpreter/history-events.ts';
import type { Execution } from '../journal/execution.ts';
import type { Frame } from '../journal/frame.ts';
import type { EventDraft } from '../journal/history.ts';
import type { Json } from '../json.ts';
import { breakExecution, succeedExecution } from './end-execution.ts';
import { fillSlots } from './fill-slots.ts';
import { appendEvents, type JournalTransaction, type Line, makeReady } from './journal-transaction.ts';
import { resumePoint } from './resume-point.ts';

type States = ReadonlyMap<string, State>;

const parentOf = ({ journal }: JournalTransaction, frame: Frame): Frame | undefined =>
  frame.parentId === null ? undefined : journal.frames.get(frame.parentId);

/** The event that an iteration ended; branches of a Parallel have none. */
const iterationEnded = (
  how: 'Succeeded' | 'Failed' | 'Aborted',
  { item }: Frame,
  parent: Frame,
): EventDraft[] => (item ? [iteration(how, parent.state, item.Index)] : []);

/** The frame's flow came to its end: its parent goes on when it was the last. */
export function succeedFrame(
  transaction: JournalTransaction,
  execution: Execution,
  frame: Frame,
  output: Json,
): void {
  const parent = parentOf(transaction, frame);
  if (parent === undefined) {
    succeedExecution(transaction, execution, output, frame.lastEvent);
    return;
  }
  const last = appendEvents(transaction, frame, iterationEnded('Succeeded', frame, parent));
  transaction.journal.frames.save({
    ...last,
    status: 'succeeded',
    input: null,
    variables: {},
    dueAt: null,
    todo: { do: 'none', output },
  });
  fillSlots(transaction, { ...parent, lastEvent: last.lastEvent });
}

/** The frame failed for good: so does the state of its parent, which aborts what else runs inside it. */
export function failFrame(
  transaction: JournalTransaction,
  execution: Execution,
  frame: Frame,
  failure: Failure,
  states: States,
): void {
  const { frames } = transaction.journal;
  frames.save({ ...frame, status: 'failed', dueAt: null, todo: { do: 'none', resume: resumePoint(frame) } });
  const parent = parentOf(transaction, frame);
  if (parent === undefined) {
    breakExecution(transaction, execution, 'FAILED', failure, frame.lastEvent);
    return;
  }
  let line = appendEvents<Line>(transaction, frame, iterationEnded('Failed', frame, parent));
  for (const sibling of frames.children(parent.id)) line = abort(transaction, sibling, parent, line, states);
  const { lastEvent } = appendEvents(transaction, line, containerEnded(states.get(parent.state), 'Failed'));
  makeReady(transaction, { ...parent, lastEvent, todo: { do: 'recover', failure } });
}

/** Aborts a frame and all inside it, innermost first. */
function abort(
  transaction: JournalTransaction,
  frame: Frame,
  parent: Frame,
  line: Line,
  states: States,
): Line {
  if (frame.status !== 'ready' && frame.status !== 'waiting') return line;
  const { frames } = transaction.journal;
  let end = line;
  for (const child of frames.children(frame.id)) end = abort(transaction, child, frame, end, states);
  frames.save({ ...frame, status: 'aborted', dueAt: null });
  const inside = frame.todo.do === 'begin' ? [] : stateAborted(states.get(frame.state));
  return appendEvents(transaction, end, [...inside, ...iterationEnded('Aborted', frame, parent)]);
}
