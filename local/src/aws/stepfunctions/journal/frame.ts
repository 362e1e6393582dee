import type { Failure } from '../failure.ts';
import type { Json, JsonObject } from '../json.ts';

/** `queued` iterations wait for a slot of their Map; `ready` frames wait for their turn; `waiting` ones for the world. */
export type FrameStatus = 'queued' | 'ready' | 'waiting' | 'succeeded' | 'failed' | 'aborted';

/** One line of control of an execution: all that is needed to go on after a restart. */
export interface Frame {
  readonly id: number;
  readonly executionId: number;
  /** The frame whose Map or Parallel state this one is an iteration or branch of. */
  readonly parentId: number | null;
  readonly position: number | null;
  readonly status: FrameStatus;
  readonly state: string;
  readonly lastEvent: number;
  readonly dueAt: number | null;
  readonly input: Json;
  /** The variables assigned in this frame; those of the parents are visible too. */
  readonly variables: JsonObject;
  readonly item?: MapItem | undefined;
  readonly visit: Visit;
  readonly todo: Todo;
}

export interface MapItem {
  readonly Index: number;
  readonly Value: Json;
}

/** What is remembered while the frame stays in one state. */
export interface Visit {
  readonly enteredAt: number;
  /** Id of the event that told of it. */
  readonly enteredEvent: number;
  /** Retries used, by position of the retrier. */
  readonly retries: Readonly<Record<number, number>>;
  /** How many iterations of this Map may run at once. */
  readonly concurrency?: number | undefined;
}

/** What the frame does on its turn, or what it waits for. */
export type Todo =
  | { readonly do: 'begin' }
  | { readonly do: 'attempt' }
  | { readonly do: 'complete'; readonly result?: Json | undefined }
  | { readonly do: 'join' }
  | { readonly do: 'recover'; readonly failure: Failure }
  | { readonly do: 'await-time'; readonly next: Todo }
  | { readonly do: 'await-frames' }
  | ({ readonly do: 'await-task' } & PendingTask)
  | { readonly do: 'none'; readonly output?: Json | undefined; readonly resume?: Todo | undefined };

/** A task that was scheduled and has not ended. */
export interface PendingTask {
  /** Tells this attempt from earlier ones of the same frame. */
  readonly attempt: string;
  readonly call: { readonly functionName: string; readonly payload: Json };
  /** The resource as history events name it; undefined for a function ARN. */
  readonly resource?: string | undefined;
  readonly waitsForToken: boolean;
  /** The function of a callback task has returned: after a restart it is not called again. */
  readonly submitted: boolean;
  readonly timeoutAt?: number | undefined;
  readonly heartbeatAt?: number | undefined;
  readonly heartbeatMs?: number | undefined;
}

/** The visit of a frame that has entered no state yet. */
export const noVisit: Visit = { enteredAt: 0, enteredEvent: 0, retries: {} };
