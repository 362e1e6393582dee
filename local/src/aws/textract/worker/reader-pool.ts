import { Worker } from 'node:worker_threads';
import type { ReadReply } from './messages.ts';

/** Threads that read documents, so that OCR holds up nothing else. */
export interface ReaderPool {
  /** Waits for a free thread. @throws Error when the thread died over the document */
  read(bytes: Uint8Array): Promise<ReadReply>;
  close(): Promise<void>;
}

export interface ReaderPoolOptions {
  /** Threads at most. */
  readonly size: number;
  /** An idle thread, with what OCR has loaded, is ended after this time. */
  readonly idleMs: number;
}

interface Task {
  readonly bytes: Uint8Array;
  resolve(reply: ReadReply): void;
  reject(error: Error): void;
}

interface Reader {
  readonly worker: Worker;
  task?: Task | undefined;
  idle?: NodeJS.Timeout | undefined;
}

/** A pool that starts threads with the work and ends them when it is done. */
export function readerPool({ size, idleMs }: ReaderPoolOptions): ReaderPool {
  const queue: Task[] = [];
  const readers = new Set<Reader>();

  function start(): Reader {
    const worker = new Worker(new URL('./reader-worker.ts', import.meta.url));
    const reader: Reader = { worker };
    let cause: Error | undefined;
    worker.on('message', (reply: ReadReply) => {
      const { task } = reader;
      reader.task = undefined;
      task?.resolve(reply);
      next(reader);
    });
    worker.on('error', (error) => {
      cause = error;
    });
    worker.on('exit', (code) => {
      readers.delete(reader);
      clearTimeout(reader.idle);
      reader.task?.reject(new Error('The reading thread died', { cause: cause ?? `exit code ${code}` }));
      assign();
    });
    readers.add(reader);
    return reader;
  }

  function next(reader: Reader): void {
    clearTimeout(reader.idle);
    reader.task = queue.shift();
    if (reader.task) {
      reader.worker.ref();
      reader.worker.postMessage({ bytes: reader.task.bytes });
      return;
    }
    reader.worker.unref();
    reader.idle = setTimeout(() => {
      readers.delete(reader);
      void reader.worker.terminate();
    }, idleMs).unref();
  }

  function assign(): void {
    if (queue.length === 0) return;
    const free = [...readers].find((reader) => !reader.task);
    if (free) next(free);
    else if (readers.size < size) next(start());
  }

  return {
    read(bytes) {
      const { promise, resolve, reject } = Promise.withResolvers<ReadReply>();
      queue.push({ bytes, resolve, reject });
      assign();
      return promise;
    },
    async close() {
      for (const task of queue.splice(0)) task.reject(new Error('The embedded Textract was closed'));
      await Promise.all([...readers].map(({ worker }) => worker.terminate()));
    },
  };
}
