import type { State } from '../definition/state.ts';
import type { Failure } from '../failure.ts';
import type { Frame, PendingTask } from '../journal/frame.ts';
import type { EventDraft } from '../journal/history.ts';
import type { Json, JsonObject } from '../json.ts';
import type { Move } from './decision.ts';

/** Nothing is ever cut off here, but clients read the mark. */
const whole = { truncated: false };

export const stateEntered = (state: State, { state: name, input }: Frame): EventDraft => ({
  type: `${state.Type}StateEntered`,
  details: { stateEnteredEventDetails: { name, input: JSON.stringify(input), inputDetails: whole } },
});

const asText = (variables: JsonObject): Record<string, string> =>
  Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, JSON.stringify(value)]));

export const stateExited = (state: State, name: string, { output, assigned }: Move): EventDraft => ({
  type: `${state.Type}StateExited`,
  details: {
    stateExitedEventDetails: {
      name,
      output: JSON.stringify(output),
      outputDetails: whole,
      ...(Object.keys(assigned).length > 0
        ? { assignedVariables: asText(assigned), assignedVariablesDetails: whole }
        : {}),
    },
  },
});

const ABORTABLE = new Set(['Task', 'Wait', 'Map', 'Parallel']);

/** Step Functions has this event for the states that can wait. */
export const stateAborted = (state: State | undefined): EventDraft[] =>
  state && ABORTABLE.has(state.Type) ? [{ type: `${state.Type}StateAborted` }] : [];

export const evaluationFailed = (state: string, field: string, failure: Failure): EventDraft => ({
  type: 'EvaluationFailed',
  details: { evaluationFailedEventDetails: { ...failure, location: field, state } },
});

export const mapStarted = (length: number): EventDraft => ({
  type: 'MapStateStarted',
  details: { mapStateStartedEventDetails: { length } },
});

export const parallelStarted: EventDraft = { type: 'ParallelStateStarted' };

/** The event that the inside of a Map or Parallel state has come to its end. */
export const containerEnded = (state: State | undefined, how: 'Succeeded' | 'Failed'): EventDraft[] =>
  state ? [{ type: `${state.Type}State${how}` }] : [];

export const iteration = (
  how: 'Started' | 'Succeeded' | 'Failed' | 'Aborted',
  name: string,
  index: number,
): EventDraft => ({
  type: `MapIteration${how}`,
  details: { [`mapIteration${how}EventDetails`]: { name, index } },
});

export const executionStarted = (input: string, roleArn: string): EventDraft => ({
  type: 'ExecutionStarted',
  details: { executionStartedEventDetails: { input, inputDetails: whole, roleArn } },
});

export const executionSucceeded = (output: string): EventDraft => ({
  type: 'ExecutionSucceeded',
  details: { executionSucceededEventDetails: { output, outputDetails: whole } },
});

export const executionEnded = (how: 'Failed' | 'Aborted' | 'TimedOut', failure: Failure): EventDraft => ({
  type: `Execution${how}`,
  details: { [`execution${how}EventDetails`]: failure },
});

export const executionRedriven = (redriveCount: number): EventDraft => ({
  type: 'ExecutionRedriven',
  details: { executionRedrivenEventDetails: { redriveCount } },
});

const integration = (resource: string) => ({ resourceType: 'lambda', resource });

const seconds = (from: number, to: number | undefined): number | undefined =>
  to && Math.round((to - from) / 1000);

/** The events of a task that is handed to Lambda. */
export function taskScheduled(task: PendingTask, region: string, now: number): EventDraft[] {
  const timeoutInSeconds = seconds(now, task.timeoutAt);
  const { call, resource } = task;
  if (resource === undefined) {
    const lambdaFunctionScheduledEventDetails = {
      resource: call.functionName,
      input: JSON.stringify(call.payload),
      inputDetails: whole,
      timeoutInSeconds,
    };
    return [
      { type: 'LambdaFunctionScheduled', details: { lambdaFunctionScheduledEventDetails } },
      { type: 'LambdaFunctionStarted' },
    ];
  }
  const taskScheduledEventDetails = {
    ...integration(resource),
    region,
    parameters: JSON.stringify({ FunctionName: call.functionName, Payload: call.payload }),
    timeoutInSeconds,
    heartbeatInSeconds: task.heartbeatMs && task.heartbeatMs / 1000,
  };
  return [
    { type: 'TaskScheduled', details: { taskScheduledEventDetails } },
    { type: 'TaskStarted', details: { taskStartedEventDetails: integration(resource) } },
  ];
}

export const taskSubmitted = (resource: string, output: Json): EventDraft => ({
  type: 'TaskSubmitted',
  details: {
    taskSubmittedEventDetails: {
      ...integration(resource),
      output: JSON.stringify(output),
      outputDetails: whole,
    },
  },
});

export function taskSucceeded({ resource }: PendingTask, result: Json): EventDraft {
  const output = { output: JSON.stringify(result), outputDetails: whole };
  return resource === undefined
    ? { type: 'LambdaFunctionSucceeded', details: { lambdaFunctionSucceededEventDetails: output } }
    : {
        type: 'TaskSucceeded',
        details: { taskSucceededEventDetails: { ...integration(resource), ...output } },
      };
}

export const taskEnded = (
  how: 'Failed' | 'TimedOut',
  { resource }: PendingTask,
  failure: Failure,
): EventDraft =>
  resource === undefined
    ? { type: `LambdaFunction${how}`, details: { [`lambdaFunction${how}EventDetails`]: failure } }
    : {
        type: `Task${how}`,
        details: { [`task${how}EventDetails`]: { ...integration(resource), ...failure } },
      };
