import type { Definition } from '../definition/parse-definition.ts';
import type { State } from '../definition/state.ts';
import type { Bindings } from '../expressions/evaluate.ts';
import type { Execution } from '../journal/execution.ts';
import type { Frame } from '../journal/frame.ts';
import type { EventDraft } from '../journal/history.ts';
import type { Json, JsonObject } from '../json.ts';
import { type ContextExtras, contextObject } from './context-object.ts';

/** All that a frame's turn may look at. Decisions depend on it, on `random` and on nothing else. */
export interface Turn {
  readonly execution: Execution;
  readonly definition: Definition;
  readonly frame: Frame;
  /** Parent, grandparent, …: their variables are in scope. */
  readonly ancestors: readonly Frame[];
  readonly state: State;
  readonly now: number;
  readonly random: () => number;
  /** A fresh id for an attempt, and the token that answers it. */
  readonly newAttempt: () => { readonly attempt: string; readonly token: string };
  /** Outputs of the finished iterations or branches of this frame. */
  readonly childOutputs: () => Json[];
  /** History events of this turn, in order. */
  readonly events: EventDraft[];
}

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
