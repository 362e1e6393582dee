import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import type { ResourceProvider } from '../../core/cloudformation/resource-provider.ts';
import type { Delivery } from '../../core/delivery/index.ts';
import type { FaultPlan } from '../../core/faults/index.ts';
import type { Metrics } from '../../core/metrics/index.ts';
import type { AwsApi } from '../../core/protocols/aws-api.ts';
import type { EventInvoker, FunctionInvoker } from '../../core/protocols/function-invoker.ts';
import { type Log, logToStderr } from '../../core/protocols/log.ts';
import type { QueuePoller } from '../sqs/index.ts';
import { createAsyncInvocations } from './async-invocations.ts';
import { crashing } from './crashing.ts';
import { createEventSources } from './event-sources.ts';
import { deliveriesAfter } from './failed-event.ts';
import { createFleet } from './fleet.ts';
import { type EmbeddedAws, functionEnvironment } from './function-environment.ts';
import { type FunctionLogs, noLogs } from './function-logs.ts';
import { functionOperations } from './function-operations.ts';
import { createFunctions } from './functions.ts';
import { createHost } from './host/host.ts';
import { invokeOnce } from './invoke.ts';
import { createLambdaApi } from './lambda-api.ts';
import { mappingOperations } from './mapping-operations.ts';
import { lambdaProviders } from './providers.ts';

export interface LambdaOptions {
  readonly aws: EmbeddedAws;
  readonly poller: QueuePoller;
  /** Keeps and delivers what goes to destinations and dead-letter queues. */
  readonly send: (deliveries: readonly Delivery[]) => void;
  readonly faults: FaultPlan;
  readonly metrics?: Pick<Metrics, 'invoked' | 'printed' | 'started'>;
  readonly dataDir?: string | undefined;
  readonly logs?: FunctionLogs;
  readonly log?: Log;
  /** Invocations that run at a time. */
  readonly maxRunning?: number;
  /** Worker threads, each 30 to 50 MB. */
  readonly maxInstances?: number;
  /** No function is given less time than this, whatever its template says. */
  readonly leastTimeoutSeconds?: number;
  /** Waits before the retries of an event; Lambda's one and two minutes unless given. */
  readonly retryDelaysMs?: readonly number[];
}

export interface Lambda {
  readonly api: AwsApi;
  readonly providers: readonly ResourceProvider[];
  readonly invoker: FunctionInvoker & EventInvoker;
  /** ARN of a function's role. @throws AwsApiError `ResourceNotFoundException`. */
  roleOf(functionName: string): string;
  /** Begins to poll queues and to work on kept events; called when every function exists. */
  start(): void;
  /** Takes nothing more from queues and events, and waits a moment for the batches at work. */
  drain(graceMs?: number): Promise<void>;
  /** Ends every worker, whatever it is doing. */
  close(): Promise<void>;
}

const DRAIN_GRACE_MS = 3_000;
/** With those that run, room for each function that a contract passes: none need start again for another's sake. */
const BESIDE_RUNNING = 10;

/** Lambda: functions in worker threads, with the events and queues that invoke them. */
export function createLambda(options: LambdaOptions): Lambda {
  const { logs = noLogs, log = logToStderr, maxRunning = Math.max(6, 2 * availableParallelism()) } = options;
  const functions = createFunctions();
  const host = createHost();
  const fleet = createFleet({
    maxRunning,
    maxInstances: options.maxInstances ?? maxRunning + BESIDE_RUNNING,
    start(configuration) {
      const logStream = `${new Date().toISOString().slice(0, 10).replaceAll('-', '/')}/[$LATEST]${randomUUID()}`;
      const environment = functionEnvironment(configuration, options.aws, logStream);
      const print = (text: string) => {
        logs.write(configuration.name, text);
        options.metrics?.printed(text);
      };
      options.metrics?.started(configuration.name);
      return crashing(host.start({ configuration, environment, print }), logStream, options.faults);
    },
  });
  const ports = { fleet, logs, metrics: options.metrics };

  const events = createAsyncInvocations({
    dataDir: options.dataDir,
    ...(options.retryDelaysMs === undefined ? {} : { retryDelaysMs: options.retryDelaysMs }),
    attempt: ({ functionName, requestId, event }) =>
      invokeOnce(ports, functions.get(functionName), event, { requestId }),
    settingsOf: (functionName) => functions.get(functionName).asyncInvoke,
    settled(pending, outcome, condition) {
      options.send(deliveriesAfter(functions.get(pending.functionName), pending, outcome, condition));
    },
  });

  const invoker: FunctionInvoker & EventInvoker = {
    async invoke(name, payload) {
      const outcome = await invokeOnce(ports, functions.get(name), JSON.stringify(payload));
      return outcome.ok ? { ok: true, payload: JSON.parse(outcome.payload) } : outcome;
    },
    invokeAsync(name, payload) {
      events.accept(functions.get(name).configuration.name, randomUUID(), JSON.stringify(payload));
    },
  };

  const eventSources = createEventSources({
    poller: options.poller,
    onProblem: log,
    async process(functionArn, batch, onTurn) {
      const outcome = await invokeOnce(ports, functions.get(functionArn), JSON.stringify(batch), { onTurn });
      if (outcome.ok) return JSON.parse(outcome.payload);
      throw new Error(`${outcome.error.errorType}: ${outcome.error.errorMessage}`);
    },
  });

  let stopped: Promise<void> = Promise.resolve();
  return {
    api: createLambdaApi([
      ...functionOperations({ functions, events, ...ports }),
      ...mappingOperations(functions, eventSources),
    ]),
    providers: lambdaProviders({
      functions,
      eventSources,
      fleet,
      maxRunning,
      leastTimeoutSeconds: options.leastTimeoutSeconds ?? 0,
    }),
    invoker,
    roleOf: (functionName) => functions.get(functionName).configuration.roleArn,
    start() {
      events.start();
      eventSources.start();
    },
    async drain(graceMs = DRAIN_GRACE_MS) {
      events.pause();
      stopped = eventSources.stop();
      await Promise.race([stopped, new Promise((resolve) => setTimeout(resolve, graceMs).unref())]);
    },
    async close() {
      await fleet.close();
      await host.close();
      await stopped;
      events.close();
    },
  };
}
