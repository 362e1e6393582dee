import type { Definition } from '../definition/parse-definition.ts';
import { stateEntered } from '../interpreter/history-events.ts';
import type { Frame } from '../journal/frame.ts';
import { type Ledger, makeReady, record } from './ledger.ts';

/** Lets a frame enter the state that it names, with the input it holds. */
export function enterState(ledger: Ledger, frame: Frame, { states }: Definition): void {
  const state = states.get(frame.state);
  if (state === undefined) throw new Error(`the definition has no state '${frame.state}'`);
  const entered = record(ledger, frame, stateEntered(state, frame));
  const visit = { enteredAt: ledger.now, enteredEvent: entered.lastEvent, retries: {} };
  makeReady(ledger, { ...entered, visit, todo: { do: 'attempt' } });
}
