import { randomUUID } from 'node:crypto';
import type { ReadPage } from '@countersign/documents';
import type { Lanes, Task } from './worker/lanes.ts';
import type { ReadReply } from './worker/messages.ts';

/** Reads documents of one page while their sender waits: before the pages of any job. */
export interface UrgentReader {
  /** @returns undefined for a document of more pages; why it cannot be read, if so */
  read(bytes: Uint8Array): Promise<{ page: ReadPage } | { unreadable: string } | undefined>;
  next(): Task | undefined;
}

/** @param lanes asked for only when there is something to read */
export function urgentReader(lanes: () => Lanes): UrgentReader {
  const queue: Task[] = [];

  function ask(document: string, bytes: Uint8Array, page?: number): Promise<ReadReply> {
    const { promise, resolve } = Promise.withResolvers<ReadReply>();
    const task = { document, bytes: () => Promise.resolve(bytes), settle: resolve };
    queue.push(page === undefined ? task : { ...task, page });
    lanes().wake();
    return promise;
  }

  return {
    async read(bytes) {
      const document = randomUUID();
      const count = await ask(document, bytes);
      if (!('pages' in count)) return 'unreadable' in count ? count : undefined;
      if (count.pages !== 1) return undefined;
      const reply = await ask(document, bytes, 1);
      return 'pages' in reply ? undefined : reply;
    },
    next: () => queue.shift(),
  };
}
