import type { Decision, Move } from '../interpreter/decision.ts';
import { stateExited } from '../interpreter/history-events.ts';
import type { Turn } from '../interpreter/turn.ts';
import type { Frame } from '../journal/frame.ts';
import { failFrame, succeedFrame } from './end-frame.ts';
import { enterState } from './enter-state.ts';
import { appendEvents, type JournalTransaction } from './journal-transaction.ts';
import { fork, scheduleTask, sleep } from './suspend.ts';

/** Writes what a turn came to: its events, the frame as it stands now, and what that starts or ends. */
export function applyDecision(transaction: JournalTransaction, turn: Turn, decision: Decision): void {
  const frame = appendEvents(transaction, turn.frame, turn.events);
  switch (decision.kind) {
    case 'begin':
      enterState(transaction, { ...frame, input: decision.input }, turn.definition);
      break;
    case 'move':
      move(transaction, turn, frame, decision);
      break;
    case 'retry':
      retry(transaction, frame, decision.retrier, decision.at);
      break;
    case 'fail':
      failFrame(transaction, turn.execution, frame, decision.failure, turn.definition.states);
      break;
    case 'sleep':
      sleep(transaction, frame, decision.until, { do: 'complete' });
      break;
    case 'call':
      scheduleTask(transaction, frame, decision.task);
      break;
    case 'fork':
      fork(transaction, frame, decision.children, decision.concurrency);
      break;
  }
}

function move(transaction: JournalTransaction, turn: Turn, frame: Frame, decision: Move): void {
  const { output, assigned, next } = decision;
  transaction.journal.frames.deleteChildren(frame.id);
  const left = appendEvents(transaction, frame, [stateExited(turn.state, frame.state, decision)]);
  const variables = { ...frame.variables, ...assigned };
  if (next === undefined) succeedFrame(transaction, turn.execution, left, output);
  else enterState(transaction, { ...left, state: next, input: output, variables }, turn.definition);
}

/** The state starts anew at `at`; what ran inside it is forgotten, but for the history. */
function retry(transaction: JournalTransaction, frame: Frame, retrier: number, at: number): void {
  transaction.journal.frames.deleteChildren(frame.id);
  const retries = { ...frame.visit.retries, [retrier]: (frame.visit.retries[retrier] ?? 0) + 1 };
  sleep(transaction, { ...frame, visit: { ...frame.visit, retries } }, at, { do: 'attempt' });
}
