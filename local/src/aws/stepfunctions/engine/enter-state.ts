import type { Definition } from '../definition/parse-definition.ts';
import { stateEntered } from '../interpreter/history-events.ts';
import type { Frame } from '../journal/frame.ts';
import { appendEvent, type JournalTransaction, makeReady } from './journal-transaction.ts';

/** Lets a frame enter the state that it names, with the input it holds. */
export function enterState(transaction: JournalTransaction, frame: Frame, { states }: Definition): void {
  const state = states.get(frame.state);
  if (state === undefined) throw new Error(`the definition has no state '${frame.state}'`);
  const entered = appendEvent(transaction, frame, stateEntered(state, frame));
  const visit = { enteredAt: transaction.now, enteredEvent: entered.lastEvent, retries: {} };
  makeReady(transaction, { ...entered, visit, todo: { do: 'attempt' } });
}
