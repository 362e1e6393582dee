import type { DatabaseSync } from 'node:sqlite';

/** How long a FIFO queue knows a deduplication id. */
const INTERVAL_MS = 5 * 60_000;

/** A message that was sent under a deduplication id. */
export interface SentMessage {
  readonly messageId: string;
  readonly row: number;
}

/** Which deduplication ids FIFO queues saw in the last five minutes. */
export interface DeduplicationRepository {
  find(queue: string, key: string, now: number): SentMessage | undefined;
  save(queue: string, key: string, sent: SentMessage, now: number): void;
}

export function createDeduplicationRepository(database: DatabaseSync): DeduplicationRepository {
  const forget = database.prepare('DELETE FROM deduplications WHERE queue = ? AND sent_at <= ?');
  const find = database.prepare('SELECT message_id, row FROM deduplications WHERE queue = ? AND key = ?');
  const insert = database.prepare(
    'INSERT INTO deduplications (queue, key, message_id, row, sent_at) VALUES (?, ?, ?, ?, ?)',
  );
  return {
    find(queue, key, now) {
      forget.run(queue, now - INTERVAL_MS);
      const found = find.get(queue, key);
      return found && { messageId: String(found.message_id), row: Number(found.row) };
    },
    save: (queue, key, { messageId, row }, now) => void insert.run(queue, key, messageId, row, now),
  };
}
