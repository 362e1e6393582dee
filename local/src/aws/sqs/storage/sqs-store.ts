import { openDatabase, transaction } from '../../../core/sqlite/database.ts';
import { createQueueSignals, type QueueSignals } from '../queue-signals.ts';
import { createDeduplicationRepository, type DeduplicationRepository } from './deduplication-repository.ts';
import { createMessageRepository, type MessageRepository } from './message-repository.ts';
import { createQueueRepository, type QueueRepository } from './queue-repository.ts';
import { SCHEMA } from './schema.ts';

/** Queues and messages, on disk or in memory, and who waits for them. */
export interface SqsStore {
  readonly queues: QueueRepository;
  readonly messages: MessageRepository;
  readonly deduplications: DeduplicationRepository;
  readonly signals: QueueSignals;
  /** Does `work` in one transaction: a message on its way to another queue is in one of the two. */
  atomically<T>(work: () => T): T;
  close(): void;
}

export function openSqsStore(dataDir: string | undefined): SqsStore {
  const database = openDatabase(dataDir, 'sqs', SCHEMA);
  return {
    queues: createQueueRepository(database),
    messages: createMessageRepository(database),
    deduplications: createDeduplicationRepository(database),
    signals: createQueueSignals(),
    atomically: (work) => transaction(database, work),
    close: () => database.close(),
  };
}
