import type { Decision } from '../interpreter/decision.ts';
import type { Turn } from '../interpreter/turn.ts';
import type { Journal } from '../journal/journal.ts';

/** The longest event history of a Standard execution (Step Functions quota). */
const MAX_EVENTS = 25_000;

/** Room for the events that one decision and the end of the execution add. */
const RESERVE = 100;

/** Lets an execution fail whose history is full: without this an endless loop would never end. */
export function limitHistory({ history }: Journal, turn: Turn, decision: Decision): Decision {
  if (history.last(turn.execution.id) < MAX_EVENTS - RESERVE) return decision;
  const cause = `The execution reached the maximum number of history events (${MAX_EVENTS}).`;
  return { kind: 'fail', failure: { error: 'States.Runtime', cause } };
}
