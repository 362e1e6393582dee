import type { ErrorClass, Stage } from '@countersign/events';

/** How far a request is: `superseded` when a later attempt took its place, or nobody waits for it any more. */
export type TaskStatus = 'waiting' | 'answered' | 'failed' | 'superseded';

/** One request to one service, and the token that waits for its answer. */
export interface StageTask {
  readonly taskId: string;
  readonly runId: string;
  readonly stage: Stage;
  /** Section that the task is about; empty when it is about the whole contract. */
  readonly item: string;
  readonly round: number;
  readonly revision: number;
  /** Retries of the state before this one. */
  readonly attempt: number;
  readonly token: string;
  readonly status: TaskStatus;
  /** JSON text of the whole answer; the state machine gets what its stage makes of it. */
  readonly answer: string | null;
  readonly errorName: string | null;
  readonly errorClass: ErrorClass | null;
  readonly errorMessage: string | null;
  readonly errorRetryable: boolean | null;
  /** What it added to the cost of its run by models and Textract, in US dollars. */
  readonly costUsd: number;
  /**
   * What models and Textract asked for this task itself, each time that the work was done; null until it is told, and of
   * tasks from before it was.
   */
  readonly paidUsd: number | null;
  /** Ids of the events that told so, with spaces between them; null as well of tasks from before they were kept. */
  readonly paidBy: string | null;
  /** What the rest of the work did cost; null until it is told, and of tasks from before it was. */
  readonly workUsd: number | null;
  readonly dispatchedAt: Date;
  readonly answeredAt: Date | null;
  /** When the state machine took the answer, or it turned out that it no longer waits. */
  readonly deliveredAt: Date | null;
}
