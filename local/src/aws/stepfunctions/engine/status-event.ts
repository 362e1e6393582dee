import type { BusEntry } from '../../../core/delivery/event-sink.ts';
import type { Execution } from '../journal/execution.ts';
import { redriveStatus } from './redrive-status.ts';

/** Input and output are left out of an event when they are longer than this together (developer guide). */
const MAX_INCLUDED = 248 * 1024;

/** "Step Functions Execution Status Change", as Step Functions puts it on the default bus. */
export function statusEvent(execution: Execution): BusEntry {
  const { input, output, arn, machineArn, name, status } = execution;
  const included = input.length + (output?.length ?? 0) <= MAX_INCLUDED;
  return {
    busName: 'default',
    source: 'aws.states',
    detailType: 'Step Functions Execution Status Change',
    resources: [arn],
    time: new Date(execution.stoppedAt ?? execution.redrivenAt ?? execution.startedAt).toISOString(),
    detail: {
      executionArn: arn,
      stateMachineArn: machineArn,
      name,
      status,
      startDate: execution.startedAt,
      stopDate: execution.stoppedAt,
      input: included ? input : null,
      inputDetails: { included },
      output: included ? output : null,
      outputDetails: output === null ? null : { included },
      error: execution.error,
      cause: execution.cause,
      stateMachineVersionArn: null,
      stateMachineAliasArn: null,
      redriveCount: execution.redriveCount,
      redriveDate: execution.redrivenAt,
      ...redriveStatus(execution, execution.stoppedAt ?? execution.startedAt),
    },
  };
}
