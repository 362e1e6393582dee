export type ExecutionStatus = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';

/** One run of a state machine. Times are milliseconds since the epoch; input and output are JSON text. */
export interface Execution {
  readonly id: number;
  readonly arn: string;
  readonly name: string;
  readonly machineArn: string;
  readonly definitionHash: string;
  readonly roleArn: string;
  readonly status: ExecutionStatus;
  readonly input: string;
  readonly output: string | null;
  readonly error: string | null;
  readonly cause: string | null;
  readonly startedAt: number;
  readonly stoppedAt: number | null;
  readonly redriveCount: number;
  readonly redrivenAt: number | null;
  /** When `TimeoutSeconds` of the state machine runs out. */
  readonly dueAt: number | null;
}
