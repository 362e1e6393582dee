import { AwsApiError } from '../../../core/protocols/aws-api.ts';
import type { Engine } from '../engine/engine.ts';
import type { Execution } from '../journal/execution.ts';
import type { Machine } from '../journal/machines.ts';

const ARN = /^arn:[^:]+:states:[^:]*:[^:]*:(stateMachine|execution):.+$/;

/** @throws AwsApiError `InvalidArn`. */
export function checkArn(arn: string): void {
  if (!ARN.test(arn)) throw new AwsApiError('InvalidArn', `Invalid Arn: '${arn}'`);
}

export function machineByArn({ journal }: Engine, arn: string): Machine {
  checkArn(arn);
  const machine = journal.machines.get(arn);
  if (machine) return machine;
  throw new AwsApiError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);
}

export function executionByArn({ journal }: Engine, arn: string): Execution {
  checkArn(arn);
  const execution = journal.executions.byArn(arn);
  if (execution) return execution;
  throw new AwsApiError('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
}
