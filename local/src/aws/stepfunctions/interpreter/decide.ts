import { StateError } from '../expressions/state-error.ts';
import type { Failure } from '../failure.ts';
import type { Frame } from '../journal/frame.ts';
import { attempt } from './attempt.ts';
import { complete } from './complete.ts';
import type { Decision } from './decision.ts';
import { containerEnded, evaluationFailed, iteration } from './history-events.ts';
import { recover } from './recover.ts';
import { selectItem } from './states/map.ts';
import type { Turn } from './turn.ts';

async function work(turn: Turn): Promise<Decision> {
  const attempted = await attempt(turn);
  return attempted.kind === 'done' ? complete(turn, attempted.result) : attempted;
}

async function join(turn: Turn): Promise<Decision> {
  turn.events.push(...containerEnded(turn.state, 'Succeeded'));
  return complete(turn, turn.childOutputs());
}

async function begin(turn: Turn): Promise<Decision> {
  const { input, item } = turn.frame;
  if (item === undefined) return { kind: 'begin', input };
  turn.events.push(iteration('Started', owner(turn).state, item.Index));
  return { kind: 'begin', input: await selectItem(turn) };
}

/** The frame whose state the turn works for: an iteration that begins still belongs to its Map. */
const owner = ({ frame, ancestors: [parent] }: Turn): Frame =>
  frame.todo.do === 'begin' && parent ? parent : frame;

/** Says in the cause where the error arose, as Step Functions does. */
function located({ error, cause }: Failure, { state, visit }: Frame): Failure {
  const place = `the state '${state}' (entered at the event id #${visit.enteredEvent})`;
  return { error, cause: `An error occurred while executing ${place}. ${cause}` };
}

async function act(turn: Turn): Promise<Decision> {
  const { todo } = turn.frame;
  switch (todo.do) {
    case 'begin':
      return begin(turn);
    case 'attempt':
      return work(turn);
    case 'complete':
      return complete(turn, todo.result);
    case 'join':
      return join(turn);
    case 'recover':
      return recover(turn, todo.failure);
    default:
      throw new Error(`a frame that has to ${todo.do} has no turn`);
  }
}

function asStateError(error: unknown): StateError {
  if (error instanceof StateError) return error;
  const { message } = error as Error;
  return new StateError({ error: 'States.Runtime', cause: `Error of the embedded runtime: ${message}` });
}

/** Whether `Retry` and `Catch` of the state still have a say in what went wrong on this turn. */
const recoverable = ({ frame }: Turn): boolean => frame.todo.do !== 'begin' && frame.todo.do !== 'recover';

/** Decides what a frame does on its turn; adds to the turn's events. Never throws. */
export async function decide(turn: Turn): Promise<Decision> {
  try {
    return await act(turn);
  } catch (error) {
    return handle(turn, asStateError(error));
  }
}

async function handle(turn: Turn, raised: StateError): Promise<Decision> {
  const { state } = owner(turn);
  const failure = located(raised.failure, owner(turn));
  if (raised.field !== undefined) turn.events.push(evaluationFailed(state, raised.field, failure));
  if (!recoverable(turn)) return { kind: 'fail', failure };
  const again: Turn = { ...turn, frame: { ...turn.frame, todo: { do: 'recover', failure } } };
  return decide(again);
}
