import type { FunctionConfiguration } from './function-configuration.ts';
import type { Instance, Invocation, Outcome } from './instance.ts';

export interface FleetOptions {
  readonly start: (configuration: FunctionConfiguration) => Instance;
  /** Invocations that run at a time; the others wait their turn. */
  readonly maxRunning: number;
  /** Instances kept, running or warm; the one that idled longest makes room. */
  readonly maxInstances: number;
  /** A warm instance ends after this long without work. */
  readonly idleMs?: number;
}

/** How an invocation gets its turn. */
export interface Turn {
  /** It does not wait: its caller is an invocation itself and would hold its place while waiting. */
  readonly urgent?: boolean;
  /** Called when its turn has come. */
  readonly onTurn?: () => void;
}

/** All instances of all functions. */
export interface Fleet {
  /** Runs one invocation, when its turn comes, on a warm instance or a new one. */
  run(configuration: FunctionConfiguration, invocation: Invocation, turn?: Turn): Promise<Outcome>;
  /** Ends the warm instances of a function, whose configuration changed. */
  retire(functionName: string): Promise<void>;
  /** Ends every instance; what waits for its turn and what comes later is rejected. */
  close(): Promise<void>;
}

const IDLE_MS = 60_000;

export function createFleet(options: FleetOptions): Fleet {
  const { start, maxRunning, maxInstances, idleMs = IDLE_MS } = options;
  /** Warm instances, the one that idles longest first. */
  const idle = new Map<Instance, { since: number }>();
  const busy = new Set<Instance>();
  const queue: (() => void)[] = [];
  let running = 0;
  let closed = false;
  const sweeper = setInterval(() => void sweep(), idleMs / 2).unref();

  async function enter(urgent: boolean): Promise<void> {
    if (urgent || running < maxRunning) running += 1;
    else await new Promise<void>((resolve) => queue.push(resolve));
  }

  /** The next in the queue takes over the place. */
  function leave(): void {
    const next = running <= maxRunning ? queue.shift() : undefined;
    if (next === undefined) running -= 1;
    else next();
  }

  function takeWarm(configuration: FunctionConfiguration): Instance | undefined {
    const warm = [...idle.keys()].findLast((instance) => instance.configuration === configuration);
    if (warm !== undefined) idle.delete(warm);
    return warm;
  }

  async function makeRoom(): Promise<void> {
    const excess = [...idle.keys()].slice(0, Math.max(0, idle.size + busy.size - maxInstances + 1));
    await Promise.all(excess.map(end));
  }

  async function end(instance: Instance): Promise<void> {
    idle.delete(instance);
    await instance.stop();
  }

  async function sweep(): Promise<void> {
    const before = Date.now() - idleMs;
    await Promise.all([...idle].filter(([, { since }]) => since < before).map(([instance]) => end(instance)));
  }

  return {
    async run(configuration, invocation, { urgent = false, onTurn } = {}) {
      await enter(urgent);
      onTurn?.();
      try {
        if (closed) throw new Error('the runtime is stopping');
        for (const instance of idle.keys()) if (!instance.alive) idle.delete(instance);
        let instance = takeWarm(configuration);
        if (instance === undefined) {
          await makeRoom();
          instance = start(configuration);
        }
        busy.add(instance);
        const outcome = await instance.invoke(invocation);
        busy.delete(instance);
        if (instance.alive) idle.set(instance, { since: Date.now() });
        return outcome;
      } finally {
        leave();
      }
    },
    async retire(functionName) {
      const old = [...idle.keys()].filter((instance) => instance.configuration.name === functionName);
      await Promise.all(old.map(end));
    },
    async close() {
      closed = true;
      clearInterval(sweeper);
      await Promise.all([...idle.keys(), ...busy].map(end));
    },
  };
}
