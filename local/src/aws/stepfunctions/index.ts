import type { ResourceProvider } from '../../core/cloudformation/resource-provider.ts';
import type { EventSink } from '../../core/delivery/event-sink.ts';
import type { AwsApi } from '../../core/protocols/aws-api.ts';
import type { FunctionInvoker } from '../../core/protocols/function-invoker.ts';
import { createStatesApi } from './api/states-api.ts';
import { type Clock, systemClock } from './clock.ts';
import { createEngine } from './engine/engine.ts';
import { openJournal } from './journal/journal.ts';
import { stateMachineProvider } from './state-machine-provider.ts';

export type { Clock } from './clock.ts';

export interface StepFunctionsOptions {
  /** Folder of the journal `states.sqlite`; without it the journal is in memory. */
  readonly dataDir?: string | undefined;
  readonly invoker: FunctionInvoker;
  /** @throws unless the role of a state machine may invoke the function. */
  readonly authorizeInvoke?: (roleArn: string, functionArn: string) => void;
  /** Takes "Step Functions Execution Status Change" events. */
  readonly events: EventSink;
  readonly region: string;
  readonly clock?: Clock;
  /** Numbers in [0, 1) for the jitter of retries. */
  readonly random?: () => number;
  /** Called after every committed change of the journal. */
  readonly onCommit?: () => void;
}

/** The embedded AWS Step Functions. */
export interface StepFunctions {
  readonly api: AwsApi;
  readonly providers: ResourceProvider[];
  /**
   * Starts work, with what the journal holds from before: call it once, when Lambda is ready.
   * Until then the API answers and executions can be started, but none moves.
   */
  resume(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the journal; see `resume` for when executions begin to move. */
export function createStepFunctions(options: StepFunctionsOptions): StepFunctions {
  const { dataDir, onCommit, clock = systemClock, random = Math.random, ...ports } = options;
  const engine = createEngine({ ...ports, clock, random, journal: openJournal(dataDir, onCommit) });
  return {
    api: createStatesApi(engine),
    providers: [stateMachineProvider(engine)],
    resume: async () => engine.resume(),
    close: () => engine.close(),
  };
}
