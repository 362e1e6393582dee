import type { Definition } from '../definition/parse-definition.ts';
import type { State } from '../definition/state.ts';
import type { Execution } from '../journal/execution.ts';
import type { Frame } from '../journal/frame.ts';
import type { EventDraft } from '../journal/history.ts';
import type { Json } from '../json.ts';

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
