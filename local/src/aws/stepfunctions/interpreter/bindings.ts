import type { Bindings } from '../expressions/evaluate.ts';
import type { Json, JsonObject } from '../json.ts';
import { type ContextExtras, contextObject } from './context-object.ts';
import type { Turn } from './turn.ts';

/** What `$states` holds beside the context. */
export interface StatesExtras extends ContextExtras {
  readonly input?: Json | undefined;
  readonly result?: Json | undefined;
  readonly errorOutput?: JsonObject | undefined;
}

/** The variables that expressions of this turn see; those of inner frames hide those of outer ones. */
export function bindings(turn: Turn, { token, ...extras }: StatesExtras = {}): Bindings {
  const scopes = [...turn.ancestors].reverse().map((ancestor) => ancestor.variables);
  return {
    ...Object.assign({}, ...scopes, turn.frame.variables),
    states: { input: turn.frame.input, ...extras, context: contextObject(turn, { token }) },
  };
}
