import { setImmediate } from 'node:timers/promises';

/** How many turns are taken before other work of the process gets its chance. */
const TURNS_AT_ONCE = 8;

/** Takes the turns of ready frames one after another, so that no two of them see the journal half changed. */
export interface Agenda {
  add(frameIds: readonly number[]): void;
  /** Resolves when the turn under way has ended; no other begins. */
  stop(): Promise<void>;
}

export function createAgenda(takeTurn: (frameId: number) => Promise<void>): Agenda {
  let waiting: number[] = [];
  let running: Promise<void> | undefined;
  let stopped = false;

  async function run(): Promise<void> {
    for (let turns = 1; waiting.length > 0; ) {
      const batch = waiting;
      waiting = [];
      for (const frameId of batch) {
        if (stopped) return;
        await takeTurn(frameId);
        if (turns++ % TURNS_AT_ONCE === 0) await setImmediate();
      }
    }
    running = undefined;
  }

  return {
    add(frameIds) {
      waiting.push(...frameIds);
      if (!stopped && waiting.length > 0) running ??= setImmediate().then(run);
    },
    async stop() {
      stopped = true;
      await running;
    },
  };
}
