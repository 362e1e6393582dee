/** ARN of a run's execution: executions are named after their runs. */
export const executionArnOf = (stateMachineArn: string, runId: string): string =>
  `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${runId}`;
