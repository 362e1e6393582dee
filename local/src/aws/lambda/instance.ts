import { Worker } from 'node:worker_threads';
import type { FunctionError } from '../../core/protocols/function-invoker.ts';
import type { FunctionConfiguration } from './function-configuration.ts';
import { createInbox } from './inbox.ts';
import { invocationContext } from './invocation-context.ts';

/** One call of a handler. */
export interface Invocation {
  readonly requestId: string;
  /** JSON. */
  readonly event: string;
}

/** Milliseconds of CPU that the thread took since its last call ended or since it began; unknown where it died. */
interface Spent {
  readonly cpuMs?: number;
}

/** How one call ended; the payload is JSON. */
export type InvocationOutcome = Spent &
  ({ readonly ok: true; readonly payload: string } | { readonly ok: false; readonly error: FunctionError });

/** An execution environment of a function: a worker thread that answers one invocation at a time. */
export interface Instance {
  readonly configuration: FunctionConfiguration;
  /** False once the thread ended or is about to, after a crash or a timeout. */
  readonly alive: boolean;
  /** Milliseconds until its bundle was loaded; undefined until then. */
  readonly startMs: number | undefined;
  invoke(invocation: Invocation): Promise<InvocationOutcome>;
  stop(): Promise<void>;
}

export interface InstanceOptions {
  readonly configuration: FunctionConfiguration;
  /** The whole environment. */
  readonly environment: Readonly<Record<string, string>>;
  /** Receives what the function prints. */
  readonly print: (text: string) => void;
}

type Message =
  | { readonly kind: 'ready' }
  | ({ readonly kind: 'answered'; readonly payload: string } & Spent)
  | ({ readonly kind: 'failed' | 'crashed'; readonly error: FunctionError } & Spent);

/** Time that loading the bundle may take before the first invocation; Lambda gives 10 s on a quiet machine. */
const INIT_TIMEOUT_SECONDS = 60;
/** Less costs collections, more costs memory in every worker: see ADR 0069. */
const YOUNG_GENERATION_MB = 8;

/** Starts the worker of an instance; it loads the bundle meanwhile, and the first `invoke` waits for that. */
export function startInstance(options: InstanceOptions): Instance {
  const { configuration } = options;
  const startedAt = performance.now();
  const worker = startWorker(options);
  const inbox = createInbox<Message>();
  let alive = true;
  let startMs: number | undefined;
  let initialised = false;

  worker.on('message', (message: Message) => {
    if (message.kind === 'crashed') alive = false;
    if (message.kind === 'ready') startMs = performance.now() - startedAt;
    inbox.put(message);
  });
  worker.on('error', (error) => inbox.put(crashed('Runtime.OutOfMemory', error.message)));
  worker.on('exit', (code) => {
    alive = false;
    inbox.put(crashed('Runtime.ExitError', `Runtime exited with error: exit status ${code}`));
  });

  async function stop(): Promise<void> {
    alive = false;
    await worker.terminate();
  }

  async function next(limitSeconds: number, what: string): Promise<Message> {
    const message = await inbox.take(limitSeconds * 1000);
    if (message !== undefined) return message;
    await stop();
    return crashed('Sandbox.Timedout', `${what} timed out after ${limitSeconds.toFixed(2)} seconds`);
  }

  async function invoke({ requestId, event }: Invocation): Promise<InvocationOutcome> {
    if (!initialised) {
      const first = await next(INIT_TIMEOUT_SECONDS, 'Init');
      if (first.kind !== 'ready') return outcomeOf(first, requestId);
      initialised = true;
    }
    const { timeoutSeconds } = configuration;
    worker.postMessage({ event, ...invocationContext(configuration, options.environment, requestId) });
    return outcomeOf(await next(timeoutSeconds, 'Task'), requestId);
  }

  return {
    configuration,
    get alive() {
      return alive;
    },
    get startMs() {
      return startMs;
    },
    invoke,
    stop,
  };
}

function startWorker({ configuration, environment, print }: InstanceOptions): Worker {
  const worker = new Worker(new URL('./runtime-client.mjs', import.meta.url), {
    env: { ...environment },
    workerData: { codePath: configuration.codePath, handler: configuration.handler },
    stdout: true,
    stderr: true,
    // A function's own NODE_OPTIONS may enable them, but they cost 10 MB in every worker.
    execArgv: ['--no-enable-source-maps'],
    resourceLimits: {
      maxOldGenerationSizeMb: configuration.memoryMb,
      maxYoungGenerationSizeMb: YOUNG_GENERATION_MB,
    },
  });
  for (const stream of [worker.stdout, worker.stderr]) stream.setEncoding('utf8').on('data', print);
  return worker;
}

function crashed(errorType: string, errorMessage: string): Message {
  return { kind: 'crashed', error: { errorType, errorMessage } };
}

/** Lambda names the request in the errors that are its own and not the function's. */
function outcomeOf(message: Message, requestId: string): InvocationOutcome {
  if (message.kind === 'ready') throw new Error('a worker became ready twice');
  const spent = message.cpuMs === undefined ? {} : { cpuMs: message.cpuMs };
  if (message.kind === 'answered') return { ok: true, payload: message.payload, ...spent };
  const { errorType, errorMessage, trace } = message.error;
  if (trace !== undefined) return { ok: false, error: message.error, ...spent };
  const named = { errorType, errorMessage: `RequestId: ${requestId} Error: ${errorMessage}` };
  return { ok: false, error: named, ...spent };
}
