import type { FailState } from '../../definition/simple-states.ts';
import { aString, evaluateAs } from '../../expressions/evaluate-as.ts';
import { StateError } from '../../expressions/state-error.ts';
import { bindings, type Turn } from '../turn.ts';

export async function attemptFail(state: FailState, turn: Turn): Promise<never> {
  const scope = bindings(turn);
  const text = async (field: 'Error' | 'Cause'): Promise<string | undefined> => {
    const template = state[field];
    return template === undefined ? undefined : evaluateAs(aString, template, field, scope);
  };
  throw new StateError({ error: await text('Error'), cause: await text('Cause') });
}
