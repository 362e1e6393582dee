import type { Failure } from '../failure.ts';
import type { MapItem, PendingTask } from '../journal/frame.ts';
import type { Json, JsonObject } from '../json.ts';

/** The state ended well: the frame goes on to `next`, or its flow ends with `output`. */
export interface Move {
  readonly kind: 'move';
  readonly output: Json;
  readonly assigned: JsonObject;
  readonly next: string | undefined;
}

/** The frame fails for good. */
export interface Failed {
  readonly kind: 'fail';
  readonly failure: Failure;
}

/** A frame that a Map or Parallel state starts. */
export interface ChildPlan {
  readonly start: string;
  readonly input: Json;
  readonly item?: MapItem | undefined;
}

/** The work of the state goes on elsewhere. */
export type Suspension =
  | { readonly kind: 'sleep'; readonly until: number }
  | { readonly kind: 'call'; readonly task: PendingTask }
  | { readonly kind: 'fork'; readonly children: readonly ChildPlan[]; readonly concurrency: number };

/** What a frame's turn comes to. */
export type Decision =
  | Move
  | Suspension
  | { readonly kind: 'begin'; readonly input: Json }
  | { readonly kind: 'retry'; readonly retrier: number; readonly at: number }
  | Failed;

/** What a state's own work comes to; `done` leads on to its `Assign`, `Output` and `Next`. */
export type Attempt =
  | Move
  | Suspension
  | Failed
  | { readonly kind: 'done'; readonly result?: Json | undefined };
