import type { FunctionConfiguration } from './function-configuration.ts';
import type { Instance, Invocation, InvocationOutcome } from './instance.ts';
import { createPatience } from './patience.ts';

export interface FleetOptions {
  readonly start: (configuration: FunctionConfiguration) => Instance;
  /** Invocations that run at a time; the others wait their turn. */
  readonly maxRunning: number;
  /** Instances kept, running or warm; more than `maxRunning`. */
  readonly maxInstances: number;
  /** A warm instance ends after this long without work. */
  readonly idleMs?: number;
  readonly now?: () => number;
}

/** How an invocation gets its turn. */
export interface Admission {
  /** It does not wait: its caller is an invocation itself and would hold its place while waiting. */
  readonly urgent?: boolean;
  /** Called when its turn has come. */
  readonly onTurn?: () => void;
}

/** All instances of all functions. */
export interface Fleet {
  /** Runs one invocation, when its turn comes, on a warm instance or a new one. */
  run(
    configuration: FunctionConfiguration,
    invocation: Invocation,
    admission?: Admission,
  ): Promise<InvocationOutcome>;
  /** Ends the warm instances of a function, whose configuration changed. */
  retire(functionName: string): Promise<void>;
  /** Ends every instance; what waits for its turn and what comes later is rejected. */
  close(): Promise<void>;
}

interface Waiting {
  readonly configuration: FunctionConfiguration;
  readonly since: number;
  readonly begin: (instance: Instance) => void;
  readonly reject: (error: Error) => void;
}

const IDLE_MS = 60_000;
/** Starting an instance costs more than many invocations: one that idled for less is worth keeping. */
const KEEP_WARM_MS = 30_000;
/** How often it is looked whether somebody has waited long enough for a busy one. */
const LOOK_MS = 250;

/** Of the idle instances whose function has another one, that which idles longest. */
function spareOf(idle: readonly Instance[], busy: Iterable<Instance>): Instance | undefined {
  const all = [...idle, ...busy];
  return idle.find(
    ({ configuration }) => all.filter((each) => each.configuration === configuration).length > 1,
  );
}

/** Takes the instance of a function that idles for the shortest time, if one is alive. */
function takeWarm(idle: Map<Instance, number>, configuration: FunctionConfiguration): Instance | undefined {
  for (const instance of idle.keys()) if (!instance.alive) idle.delete(instance);
  const warm = [...idle.keys()].findLast((instance) => instance.configuration === configuration);
  if (warm !== undefined) idle.delete(warm);
  return warm;
}

export function createFleet(options: FleetOptions): Fleet {
  const { start, maxRunning, maxInstances, idleMs = IDLE_MS, now = Date.now } = options;
  /** Warm instances and since when, the one that idles longest first. */
  const idle = new Map<Instance, number>();
  const busy = new Set<Instance>();
  const queue = new Set<Waiting>();
  const patience = createPatience();
  let closed = false;
  const sweeper = setInterval(() => void endAll(idleLongerThan(idleMs)), idleMs / 2).unref();
  const looker = setInterval(advance, LOOK_MS).unref();

  /** Lets everything begin that can, in the order in which it came. */
  function advance(): void {
    for (const waiting of queue) {
      if (busy.size >= maxRunning) return;
      const instance = findInstance(waiting);
      if (instance === undefined) continue;
      queue.delete(waiting);
      waiting.begin(instance);
    }
  }

  /**
   * A warm instance, or a new one. A function with a busy instance waits for that one a moment first. When there is
   * no room, a function without an instance takes the place of a spare one, else of the one that idles longest; a
   * function that has one goes on waiting, unless something idled for a while.
   */
  function findInstance({ configuration, since }: Waiting): Instance | undefined {
    const warm = takeWarm(idle, configuration);
    if (warm !== undefined) return warm;
    const hasInstance = [...busy].some((instance) => instance.configuration === configuration);
    if (hasInstance && now() - since < patience.with(configuration)) return undefined;
    if (idle.size + busy.size < maxInstances) return start(configuration);
    const [oldest] = hasInstance ? idleLongerThan(KEEP_WARM_MS) : idle.keys();
    const victim = spareOf([...idle.keys()], busy) ?? oldest;
    if (victim === undefined) return undefined;
    void endAll([victim]);
    return start(configuration);
  }

  function idleLongerThan(milliseconds: number): Instance[] {
    return [...idle].filter(([, since]) => now() - since > milliseconds).map(([instance]) => instance);
  }

  async function endAll(instances: Iterable<Instance>): Promise<void> {
    const ending = [...instances];
    for (const instance of ending) idle.delete(instance);
    await Promise.all(ending.map((instance) => instance.stop()));
  }

  async function use(
    instance: Instance,
    invocation: Invocation,
    onTurn?: () => void,
  ): Promise<InvocationOutcome> {
    busy.add(instance);
    onTurn?.();
    try {
      return await instance.invoke(invocation);
    } finally {
      busy.delete(instance);
      patience.learn(instance);
      if (instance.alive) idle.set(instance, now());
      advance();
    }
  }

  return {
    async run(configuration, invocation, { urgent = false, onTurn } = {}) {
      if (closed) throw stopping();
      if (urgent) return use(takeWarm(idle, configuration) ?? start(configuration), invocation, onTurn);
      const { promise, resolve, reject } = Promise.withResolvers<InvocationOutcome>();
      const waiting: Waiting = {
        configuration,
        since: now(),
        begin: (instance) => resolve(use(instance, invocation, onTurn)),
        reject,
      };
      queue.add(waiting);
      advance();
      return promise;
    },
    retire: (functionName) =>
      endAll([...idle.keys()].filter((instance) => instance.configuration.name === functionName)),
    async close() {
      closed = true;
      clearInterval(sweeper);
      clearInterval(looker);
      for (const waiting of queue) waiting.reject(stopping());
      queue.clear();
      await endAll([...idle.keys(), ...busy]);
    },
  };
}

function stopping(): Error {
  return new Error('the runtime is stopping');
}
