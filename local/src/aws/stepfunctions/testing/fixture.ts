import { setImmediate } from 'node:timers/promises';
import type { BusEntry } from '../../../core/delivery/event-sink.ts';
import { AwsApiError } from '../../../core/protocols/aws-api.ts';
import type { FunctionInvoker, InvocationResult } from '../../../core/protocols/function-invoker.ts';
import { createStepFunctions, type StepFunctions } from '../index.ts';
import { createManualClock, type ManualClock } from './manual-clock.ts';

/** A fake function: answers, throws an `Error` whose `name` is the error type, or an `AwsApiError` of Lambda itself. */
export type FakeFunction = (payload: Payload) => unknown;

// biome-ignore lint/suspicious/noExplicitAny: payloads are whatever the definition under test sends
export type Payload = any;

export interface FixtureOptions {
  readonly functions?: Readonly<Record<string, FakeFunction>>;
  readonly dataDir?: string;
  readonly clock?: ManualClock;
  readonly random?: () => number;
  readonly onCommit?: () => void;
  /** Begins the names of state machines, for fixtures that share a journal. */
  readonly machinePrefix?: string;
  /** Leaves the engine stopped, as before `resume()`. */
  readonly paused?: boolean;
}

/** The embedded Step Functions with fakes around it. */
export interface Fixture {
  readonly states: StepFunctions;
  readonly clock: ManualClock;
  readonly events: BusEntry[];
  /** Calls the API; throws what it answers with as `AwsApiError`. */
  call(action: string, input?: object): Promise<Payload>;
  /** Creates a state machine of these states (with `QueryLanguage: JSONata`) and starts it; answers the ARN. */
  start(definition: object, input?: unknown): Promise<string>;
  /** Lets the engine work until the condition holds. */
  until(condition: () => boolean | Promise<boolean>): Promise<void>;
  /** Lets the engine work until the execution has ended; answers its description, the output parsed. */
  ended(arn: string): Promise<Payload>;
  history(arn: string): Promise<Payload[]>;
}

/** Turns of the event loop after which a condition is taken as never coming true. */
const PATIENCE = 20_000;

export function fakeInvoker(functions: Readonly<Record<string, FakeFunction>>): FunctionInvoker {
  return {
    async invoke(name, payload): Promise<InvocationResult> {
      const fake = functions[name.slice(name.lastIndexOf(':') + 1)];
      if (fake === undefined)
        throw new AwsApiError('ResourceNotFoundException', `Function not found: ${name}`, 404);
      try {
        return { ok: true, payload: await fake(payload) };
      } catch (error) {
        if (error instanceof AwsApiError) throw error;
        const { name: errorType, message: errorMessage } = error as Error;
        return { ok: false, error: { errorType, errorMessage } };
      }
    },
  };
}

let machines = 0;

export async function createFixture(options: FixtureOptions = {}): Promise<Fixture> {
  const {
    functions = {},
    clock = createManualClock(),
    paused = false,
    machinePrefix = 'machine',
    ...rest
  } = options;
  const events: BusEntry[] = [];
  const states = createStepFunctions({
    ...rest,
    clock,
    region: 'eu-central-1',
    invoker: fakeInvoker(functions),
    events: { put: async (entries) => void events.push(...entries) },
  });
  if (!paused) await states.resume();

  const call: Fixture['call'] = async (action, input = {}) => {
    const { status, body } = await states.api.handle({
      method: 'POST',
      path: '/',
      query: new URLSearchParams(),
      headers: { 'x-amz-target': `AWSStepFunctions.${action}` },
      body: Buffer.from(JSON.stringify(input)),
      region: 'eu-central-1',
    });
    const answer = JSON.parse(String(body));
    if (status !== 200) throw new AwsApiError(answer.__type, answer.message, status);
    return answer;
  };

  const until: Fixture['until'] = async (condition) => {
    for (let turn = 0; turn < PATIENCE; turn++) {
      if (await condition()) return;
      await setImmediate();
    }
    throw new Error('the condition did not come true');
  };

  return {
    states,
    clock,
    events,
    call,
    until,
    async start(definition, input = {}) {
      const { stateMachineArn } = await call('CreateStateMachine', {
        name: `${machinePrefix}-${++machines}`,
        roleArn: 'arn:aws:iam::000000000000:role/states',
        definition: JSON.stringify({ QueryLanguage: 'JSONata', ...definition }),
      });
      return (await call('StartExecution', { stateMachineArn, input: JSON.stringify(input) })).executionArn;
    },
    async ended(executionArn) {
      let execution: Payload;
      await until(async () => {
        execution = await call('DescribeExecution', { executionArn });
        return execution.status !== 'RUNNING';
      });
      return { ...execution, output: execution.output && JSON.parse(execution.output) };
    },
    async history(executionArn) {
      return (await call('GetExecutionHistory', { executionArn, maxResults: 1000 })).events;
    },
  };
}

/** A Task state that invokes a fake function; `more` adds fields. */
export const invoke = (functionName: string, more: object = {}) => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Arguments: { FunctionName: functionName, Payload: '{% $states.input %}' },
  Output: '{% $states.result.Payload %}',
  ...more,
});

/** A Task state that hands its token to a fake function and waits for the answer. */
export const callback = (functionName: string, more: object = {}) => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
  Arguments: {
    FunctionName: functionName,
    Payload: { token: '{% $states.context.Task.Token %}', input: '{% $states.input %}' },
  },
  ...more,
});

/** A machine of states in a row, the last one ending it. */
export function inRow(states: Record<string, object>): object {
  const names = Object.keys(states);
  const linked = names.map((name, index) => {
    const next = names[index + 1];
    return [name, { ...states[name], ...(next === undefined ? { End: true } : { Next: next }) }];
  });
  return { StartAt: names[0], States: Object.fromEntries(linked) };
}
