import type { ExecutionStatusChange } from '../domain/execution-status.ts';

/** What became of an answer that was handed to the state machine. */
export type CallbackResult = 'taken' | 'no longer waited for';

/** The state machine that orders the stages. */
export interface Workflow {
  readonly executionArnOf: (runId: string) => string;
  /** Starts the run's execution; an execution of that name that exists already is the same run. */
  start(runId: string, input: unknown): Promise<void>;
  succeed(token: string, outputJson: string): Promise<CallbackResult>;
  fail(token: string, error: string, cause: string): Promise<CallbackResult>;
  /** How the run's execution stands; undefined where there is none (any more). */
  stateOf(runId: string): Promise<ExecutionStatusChange | undefined>;
  /** How many entries the history of the run's execution has; 0 where there is none (any more). */
  entriesOf(runId: string): Promise<number>;
  /** Ends an execution; one that is over, or was never begun, stays as it is. */
  stop(executionArn: string, cause: string): Promise<void>;
  /** @throws DownstreamError `NotRedrivable` when the execution cannot be resumed (any more). */
  redrive(executionArn: string): Promise<void>;
}
