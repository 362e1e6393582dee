import { Worker } from 'node:worker_threads';
import type { ReadReply, ReadRequest } from './messages.ts';

/** Something to be read, and who is told what came of it. */
export interface Task {
  readonly document: string;
  /** 1-based; without it, the pages are counted. */
  readonly page?: number;
  bytes(): Promise<Uint8Array>;
  settle(reply: ReadReply): void;
}

/** Threads that read side by side, so that OCR holds up neither the runtime nor a short document behind a long one. */
export interface Lanes {
  /** Says that there may be something to read. */
  wake(): void;
  close(): Promise<void>;
}

export interface LaneOptions {
  /** Threads at most. */
  readonly size: number;
  /** An idle thread, with what OCR has loaded, is ended after this time. */
  readonly idleMs: number;
  /**
   * A page that takes longer is given up, and its thread with it: by the clock and by the time that this process has had on
   * processors, of which OCR has a core. On a machine that is busy with others a page takes longer, and is no other page for it.
   */
  readonly pageMs: number;
  /** What is to be read next; undefined for nothing. */
  next(): Task | undefined;
}

interface Lane {
  readonly worker: Worker;
  task?: Task | undefined;
  timer?: NodeJS.Timeout | undefined;
}

/** A thread that hangs works on nothing; after so many times the patience by the clock it is given up as well. */
const ROUNDS = 10;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Lanes that start with the work and end when there is none. */
export function lanes({ size, idleMs, pageMs, next }: LaneOptions): Lanes {
  const open = new Set<Lane>();
  let closed = false;

  function settle(lane: Lane, reply: ReadReply): void {
    const { task } = lane;
    lane.task = undefined;
    clearTimeout(lane.timer);
    task?.settle(reply);
  }

  function drop(lane: Lane, unreadable: string): void {
    open.delete(lane);
    settle(lane, { unreadable });
    void lane.worker.terminate();
    wake();
  }

  function startLane(): Lane {
    const worker = new Worker(new URL('./reader-worker.ts', import.meta.url));
    const lane: Lane = { worker };
    let cause: unknown = 'without a word';
    worker.on('message', (reply: ReadReply) => {
      settle(lane, reply);
      give(lane);
    });
    worker.on('error', (error) => {
      cause = error;
    });
    worker.on('exit', () => {
      if (open.has(lane)) drop(lane, `the reading thread died: ${messageOf(cause)}`);
    });
    open.add(lane);
    return lane;
  }

  /** Gives a page up once it has had its time. */
  function watch(lane: Lane): void {
    const before = process.cpuUsage();
    const look = (round: number): void => {
      const { user, system } = process.cpuUsage(before);
      const worked = (user + system) / 1000;
      if (worked >= pageMs || round >= ROUNDS) drop(lane, `takes longer than ${pageMs / 1000} s`);
      else lane.timer = setTimeout(look, Math.max(pageMs - worked, pageMs / 10), round + 1);
    };
    lane.timer = setTimeout(look, pageMs, 1);
  }

  async function post(lane: Lane, { document, page, bytes }: Task): Promise<void> {
    try {
      const request: ReadRequest = { document, bytes: await bytes(), ...(page !== undefined && { page }) };
      if (!open.has(lane)) return;
      watch(lane);
      lane.worker.postMessage(request);
    } catch (error) {
      settle(lane, { unreadable: messageOf(error) });
      give(lane);
    }
  }

  function give(lane: Lane): void {
    clearTimeout(lane.timer);
    lane.task = closed ? undefined : next();
    if (lane.task) {
      lane.worker.ref();
      void post(lane, lane.task);
      return;
    }
    lane.worker.unref();
    lane.timer = setTimeout(() => {
      open.delete(lane);
      void lane.worker.terminate();
    }, idleMs).unref();
  }

  function wake(): void {
    for (const lane of open) if (!lane.task) give(lane);
    const isFull = (): boolean => closed || open.size >= size || [...open].some(({ task }) => !task);
    while (!isFull()) {
      const task = next();
      if (!task) return;
      const lane = startLane();
      lane.task = task;
      void post(lane, task);
    }
  }

  return {
    wake,
    async close() {
      closed = true;
      const workers = [...open].map(({ worker }) => worker);
      for (const lane of open) clearTimeout(lane.timer);
      open.clear();
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
