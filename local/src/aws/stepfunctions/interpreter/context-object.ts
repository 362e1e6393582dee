import { machineNameOf } from '../arns.ts';
import type { Turn } from './turn.ts';

export interface ContextExtras {
  /** Token of the callback task that is being scheduled. */
  readonly token?: string | undefined;
}

const iso = (at: number): string => new Date(at).toISOString();

/** `$states.context`. Source: Step Functions developer guide, "Accessing execution data from the Context object". */
export function contextObject(turn: Turn, { token }: ContextExtras): object {
  const { execution, frame } = turn;
  const item = [frame, ...turn.ancestors].find((it) => it.item !== undefined)?.item;
  return {
    Execution: {
      Id: execution.arn,
      Input: JSON.parse(execution.input),
      Name: execution.name,
      RoleArn: execution.roleArn,
      StartTime: iso(execution.startedAt),
      RedriveCount: execution.redriveCount,
      ...(execution.redrivenAt === null ? {} : { RedriveTime: iso(execution.redrivenAt) }),
    },
    StateMachine: { Id: execution.machineArn, Name: machineNameOf(execution.machineArn) },
    State: {
      Name: frame.state,
      EnteredTime: iso(frame.visit.enteredAt),
      RetryCount: Object.values(frame.visit.retries).reduce((sum, used) => sum + used, 0),
    },
    ...(item === undefined ? {} : { Map: { Item: item } }),
    ...(token === undefined ? {} : { Task: { Token: token } }),
  };
}
