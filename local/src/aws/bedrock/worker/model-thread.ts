import { Worker } from 'node:worker_threads';
import type { Question } from '@countersign/models/section-writer/answer';
import type { WorkerReply } from './messages.ts';

/** The embedded model in a thread of its own, so that reading a contract holds up nothing else. */
export interface ModelThread {
  /** @throws Error when the model failed or its thread died. */
  ask(question: Question): Promise<string | undefined>;
  close(): Promise<void>;
}

interface Waiting {
  resolve(answer: string | undefined): void;
  reject(error: Error): void;
}

/** Starts the thread with the first question; a thread that died is started again with the next. */
export function modelThread(): ModelThread {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let lastId = 0;

  function settle({ id, answer, error }: WorkerReply): void {
    const asker = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) worker?.unref();
    if (error === undefined) asker?.resolve(answer);
    else asker?.reject(new Error(`The embedded model failed: ${error}`));
  }

  function died(reason: string): void {
    worker = undefined;
    for (const asker of waiting.values()) asker.reject(new Error(`The embedded model died: ${reason}`));
    waiting.clear();
  }

  function start(): Worker {
    const started = new Worker(new URL('./model-worker.ts', import.meta.url));
    started.on('message', settle);
    started.on('error', (error) => died(error.message));
    started.on('exit', (code) => started === worker && died(`exit code ${code}`));
    return started;
  }

  return {
    ask(question) {
      worker ??= start();
      worker.ref();
      const id = ++lastId;
      const { promise, resolve, reject } = Promise.withResolvers<string | undefined>();
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, question });
      return promise;
    },
    async close() {
      await worker?.terminate();
      worker = undefined;
    },
  };
}
