import type { WaitState } from '../../definition/simple-states.ts';
import { anInteger, aString, evaluateAs } from '../../expressions/evaluate-as.ts';
import { queryError } from '../../expressions/state-error.ts';
import { bindings } from '../bindings.ts';
import type { Attempt } from '../decision.ts';
import type { Turn } from '../turn.ts';

export async function attemptWait(state: WaitState, turn: Turn): Promise<Attempt> {
  const scope = bindings(turn);
  if (state.Seconds !== undefined) {
    const seconds = await evaluateAs(anInteger(0), state.Seconds, 'Seconds', scope);
    return { kind: 'sleep', until: turn.now + seconds * 1_000 };
  }
  const timestamp = await evaluateAs(aString, state.Timestamp ?? '', 'Timestamp', scope);
  const until = Date.parse(timestamp);
  if (Number.isNaN(until)) throw queryError('Timestamp', `'${timestamp}' is not an ISO 8601 timestamp`);
  return { kind: 'sleep', until };
}
