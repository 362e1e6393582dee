/** The error name and cause that a state, a task or an execution failed with; either may be missing. */
export interface Failure {
  readonly error?: string | undefined;
  readonly cause?: string | undefined;
}
