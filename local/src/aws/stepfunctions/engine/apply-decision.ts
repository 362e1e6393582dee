import type { Decision, Move } from '../interpreter/decision.ts';
import { stateExited } from '../interpreter/history-events.ts';
import type { Turn } from '../interpreter/turn.ts';
import type { Frame } from '../journal/frame.ts';
import { failFrame, succeedFrame } from './end-frame.ts';
import { enterState } from './enter-state.ts';
import { type Ledger, recordAll } from './ledger.ts';
import { fork, scheduleTask, sleep } from './suspend.ts';

/** Writes what a turn came to: its events, the frame as it stands now, and what that starts or ends. */
export function applyDecision(ledger: Ledger, turn: Turn, decision: Decision): void {
  const frame = recordAll(ledger, turn.frame, turn.events);
  switch (decision.kind) {
    case 'begin':
      enterState(ledger, { ...frame, input: decision.input }, turn.definition);
      break;
    case 'move':
      move(ledger, turn, frame, decision);
      break;
    case 'retry':
      retry(ledger, frame, decision.retrier, decision.at);
      break;
    case 'fail':
      failFrame(ledger, turn.execution, frame, decision.failure, turn.definition.states);
      break;
    case 'sleep':
      sleep(ledger, frame, decision.until, { do: 'complete' });
      break;
    case 'call':
      scheduleTask(ledger, frame, decision.task);
      break;
    case 'fork':
      fork(ledger, frame, decision.children, decision.concurrency);
      break;
  }
}

function move(ledger: Ledger, turn: Turn, frame: Frame, decision: Move): void {
  const { output, assigned, next } = decision;
  ledger.journal.frames.deleteChildren(frame.id);
  const left = recordAll(ledger, frame, [stateExited(turn.state, frame.state, decision)]);
  const variables = { ...frame.variables, ...assigned };
  if (next === undefined) succeedFrame(ledger, turn.execution, left, output);
  else enterState(ledger, { ...left, state: next, input: output, variables }, turn.definition);
}

/** The state starts anew at `at`; what ran inside it is forgotten, but for the history. */
function retry(ledger: Ledger, frame: Frame, retrier: number, at: number): void {
  ledger.journal.frames.deleteChildren(frame.id);
  const retries = { ...frame.visit.retries, [retrier]: (frame.visit.retries[retrier] ?? 0) + 1 };
  sleep(ledger, { ...frame, visit: { ...frame.visit, retries } }, at, { do: 'attempt' });
}
