import type { ChoiceState } from '../../definition/simple-states.ts';
import { aBoolean, evaluateAs } from '../../expressions/evaluate-as.ts';
import { StateError } from '../../expressions/state-error.ts';
import { bindings } from '../bindings.ts';
import { leave } from '../complete.ts';
import type { Attempt } from '../decision.ts';
import type { Turn } from '../turn.ts';

/** The first rule whose condition holds decides; a rule brings its own `Output` and `Assign`. */
export async function attemptChoice(state: ChoiceState, turn: Turn): Promise<Attempt> {
  const scope = bindings(turn);
  for (const [index, rule] of state.Choices.entries()) {
    const place = `Choices[${index}]/`;
    if (await evaluateAs(aBoolean, rule.Condition, `${place}Condition`, scope)) {
      return leave(turn, rule, rule.Next, turn.frame.input, { place });
    }
  }
  if (state.Default !== undefined) return leave(turn, state, state.Default, turn.frame.input, {});
  throw new StateError({
    error: 'States.NoChoiceMatched',
    cause: `No rule of the Choice state '${turn.frame.state}' matched, and it has no Default.`,
  });
}
