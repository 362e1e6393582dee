import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { waitForWork } from '../../patience.ts';
import type { SurveyReply, SurveyRequest } from './messages.ts';

/** A bundle carries the thread's code beside itself; in the source tree it is where it was written. */
const locate = (): URL => {
  const beside = new URL('./survey-worker.mjs', import.meta.url);
  return existsSync(fileURLToPath(beside)) ? beside : new URL('./survey-worker.ts', import.meta.url);
};

/** Beside PDFium's memory, which is bounded by itself. */
const MAX_HEAP_MB = 768;

/** An idle thread is ended after this time, with what PDFium holds. */
const IDLE_MS = 15_000;

/** A thread that gets no time to work is waited for so many times as long, at the most. */
const ROUNDS = { rounds: 20, soonest: 0.25 };

/** The thread did not say anything for too long, or died. */
export class ThreadLost extends Error {
  override readonly name = 'ThreadLost';
  /** Milliseconds of work since it said something. */
  readonly workMs: number;

  constructor(workMs: number, cause: unknown) {
    super('The reading thread is lost', { cause });
    this.workMs = workMs;
  }
}

/** A thread and what it said that nobody took yet. */
class ReadingThread {
  readonly #worker = new Worker(locate(), { resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB } });
  #replies: SurveyReply[] = [];
  #died: unknown;
  #wake: () => void = () => undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor() {
    this.#worker.on('message', (reply: SurveyReply) => {
      this.#replies.push(reply);
      this.#wake();
    });
    this.#worker.on('error', (error) => this.#lose(error));
    this.#worker.on('exit', (code) => this.#lose(new Error(`exit code ${code}`)));
  }

  #lose(cause: unknown): void {
    this.#died ??= cause;
    if (idle === this) idle = undefined;
    this.#wake();
  }

  ask(request: SurveyRequest): void {
    clearTimeout(this.#timer);
    this.#replies = [];
    this.#worker.ref();
    this.#worker.postMessage(request);
  }

  /**
   * What the thread says next. Time counts while the process works: on a busy machine it takes longer.
   * @throws ThreadLost
   */
  async next(patienceMs: number): Promise<SurveyReply> {
    const work = await waitForWork(
      patienceMs,
      ROUNDS,
      (ms) => this.#said(ms),
      () => this.#replies.length > 0 || this.#died !== undefined,
    );
    const reply = this.#replies.shift();
    if (!reply) throw new ThreadLost(work, this.#died);
    return reply;
  }

  /** Waits until something is said, but no longer than that. */
  async #said(ms: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#wake = resolve;
    const timer = setTimeout(resolve, ms);
    await promise;
    clearTimeout(timer);
  }

  /** Keeps the thread for the next contract, for a while. */
  rest(): void {
    if (idle) return void this.end();
    idle = this;
    this.#worker.unref();
    this.#timer = setTimeout(() => void this.end(), IDLE_MS).unref();
  }

  async end(): Promise<void> {
    if (idle === this) idle = undefined;
    clearTimeout(this.#timer);
    await this.#worker.terminate();
  }
}

let idle: ReadingThread | undefined;

function takeThread(): ReadingThread {
  const thread = idle ?? new ReadingThread();
  idle = undefined;
  return thread;
}

/**
 * Has a thread survey a contract.
 * @param patience how long the thread may take for its next message, in milliseconds; asked before each
 * @throws ThreadLost when it takes longer or dies; the thread is ended
 */
export async function* askThread(
  request: SurveyRequest,
  patience: () => number,
): AsyncGenerator<SurveyReply, void, void> {
  const thread = takeThread();
  thread.ask(request);
  let isDone = false;
  try {
    while (!isDone) {
      const reply = await thread.next(patience());
      isDone = 'done' in reply || 'fault' in reply;
      yield reply;
    }
  } finally {
    if (isDone) thread.rest();
    else await thread.end();
  }
}
