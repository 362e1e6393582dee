import { evaluate } from '../expressions/evaluate.ts';
import type { Json, JsonObject } from '../json.ts';
import { bindings, type StatesExtras } from './bindings.ts';
import type { Move } from './decision.ts';
import { limitPayload } from './payload-limit.ts';
import type { Turn } from './turn.ts';

/** Fields that shape what leaves a state: of the state itself, of a choice rule or of a catcher. */
export interface Outcome {
  readonly Output?: Json | undefined;
  readonly Assign?: JsonObject | undefined;
}

/** Evaluates `Output` and `Assign`, both against the variables as they were, and moves on to `next`. */
export async function leave(
  turn: Turn,
  outcome: Outcome,
  next: string | undefined,
  fallback: Json,
  { place = '', ...extras }: StatesExtras & { readonly place?: string },
): Promise<Move> {
  const scope = bindings(turn, extras);
  const { state: name } = turn.frame;
  const output =
    outcome.Output === undefined ? fallback : await evaluate(outcome.Output, `${place}Output`, scope);
  const assigned = (await evaluate(outcome.Assign ?? {}, `${place}Assign`, scope)) as JsonObject;
  return { kind: 'move', output: limitPayload(output, name), assigned: limitPayload(assigned, name), next };
}

/** The state's work succeeded: `result` is undefined for states that only pass their input on. */
export async function complete(turn: Turn, result: Json | undefined): Promise<Move> {
  const { state, frame } = turn;
  if (state.Type === 'Choice' || state.Type === 'Fail') throw new Error(`${state.Type} does not complete`);
  const next = state.Type === 'Succeed' ? undefined : state.Next;
  if (result !== undefined) limitPayload(result, frame.state);
  const extras = result === undefined ? {} : { result };
  return leave(turn, state, next, result ?? frame.input, extras);
}
