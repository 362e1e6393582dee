import type { FailState } from '../../definition/simple-states.ts';
import { aString, evaluateAs } from '../../expressions/evaluate-as.ts';
import { bindings } from '../bindings.ts';
import type { Attempt } from '../decision.ts';
import type { Turn } from '../turn.ts';

export async function attemptFail(state: FailState, turn: Turn): Promise<Attempt> {
  const scope = bindings(turn);
  const text = async (field: 'Error' | 'Cause'): Promise<string | undefined> => {
    const template = state[field];
    return template === undefined ? undefined : evaluateAs(aString, template, field, scope);
  };
  return { kind: 'fail', failure: { error: await text('Error'), cause: await text('Cause') } };
}
