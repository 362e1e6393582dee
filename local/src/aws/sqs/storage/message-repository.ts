import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { Message, MessageAttributes } from '../message.ts';
import { isFifo, type Queue, seconds } from '../queue.ts';
import type { Receipt } from '../receipt-handle.ts';
import { toMessage } from './message-row.ts';

/** What a sender says of a message. */
export interface NewMessage {
  readonly body: string;
  readonly attributes: MessageAttributes;
  readonly groupId?: string | undefined;
  readonly deduplicationId?: string | undefined;
  readonly traceHeader?: string | undefined;
  readonly delaySeconds: number;
}

/** How many messages wait, are held by consumers, and are delayed. */
export interface MessageCounts {
  readonly visible: number;
  readonly held: number;
  readonly delayed: number;
}

/** The messages of all queues. Times are epoch milliseconds. */
export interface MessageRepository {
  insert(queue: Queue, message: NewMessage, now: number): Message;
  /** Those that can be received, in order, after a row; of a FIFO group none while one before it is held. */
  visible(queue: Queue, now: number, afterRow: number, limit: number): Message[];
  /** Hides a message until `visibleAt` and counts that it was received; the answer identifies the receipt. */
  hold(
    queue: Queue,
    message: Message,
    now: number,
    visibleAt: number,
  ): { message: Message; receipt: Receipt };
  /** Deletes what the receipt stands for, if it is the last of its message. */
  delete(receipt: Receipt): void;
  /** Hides a held message until another time. Answers whether it is still there and held. */
  changeVisibility(receipt: Receipt, now: number, visibleAt: number): 'changed' | 'gone' | 'not-held';
  /** Puts a message into another queue, visible at once. */
  move(
    message: Message,
    to: Queue,
    change: { sourceArn: string | null; receiveCount: number },
    now: number,
  ): void;
  /** Deletes what is older than the queue's retention period. */
  deleteExpired(queue: Queue, now: number): void;
  deleteAll(queue: Queue): void;
  counts(queue: Queue, now: number): MessageCounts;
  /** When the next hidden message becomes visible. */
  nextVisibleAt(queue: Queue, now: number): number | undefined;
  /** Makes visible whatever a consumer holds, in every queue. */
  releaseHeld(now: number): void;
}

export function createMessageRepository(database: DatabaseSync): MessageRepository {
  const statement = (sql: string) => database.prepare(sql);
  const insert =
    statement(`INSERT INTO messages (queue, message_id, body, attributes, group_id, deduplication_id,
    trace_header, sent_at, visible_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING *`);
  const visible = statement(`SELECT * FROM messages
    WHERE queue = ? AND row > ? AND visible_at <= ? ORDER BY row LIMIT ?`);
  const visibleInGroups = statement(`SELECT * FROM messages m
    WHERE queue = ? AND row > ? AND visible_at <= ? AND NOT EXISTS (SELECT 1 FROM messages earlier
      WHERE earlier.queue = m.queue AND earlier.group_id = m.group_id AND earlier.visible_at > ? AND earlier.row < m.row)
    ORDER BY row LIMIT ?`);
  const hold = statement(`UPDATE messages SET visible_at = ?, receipt = ?, receive_count = receive_count + 1,
    first_received_at = coalesce(first_received_at, ?) WHERE row = ? RETURNING *`);
  const remove = statement('DELETE FROM messages WHERE queue = ? AND row = ? AND receipt = ?');
  const held = statement('SELECT visible_at FROM messages WHERE queue = ? AND row = ? AND receipt = ?');
  const hide = statement('UPDATE messages SET visible_at = ? WHERE row = ?');
  const move = statement(`UPDATE messages SET queue = ?, source_arn = ?, visible_at = ?, receive_count = ?,
    receipt = NULL WHERE row = ?`);
  const expire = statement('DELETE FROM messages WHERE queue = ? AND sent_at < ?');
  const purge = statement('DELETE FROM messages WHERE queue = ?');
  const count = statement(`SELECT count(*) FILTER (WHERE visible_at <= $now) AS visible,
    count(*) FILTER (WHERE visible_at > $now AND receipt IS NOT NULL) AS held,
    count(*) FILTER (WHERE visible_at > $now AND receipt IS NULL) AS delayed FROM messages WHERE queue = $queue`);
  const next = statement('SELECT min(visible_at) AS at FROM messages WHERE queue = ? AND visible_at > ?');
  const release = statement(
    'UPDATE messages SET visible_at = ? WHERE receipt IS NOT NULL AND visible_at > ?',
  );

  return {
    insert(queue, message, now) {
      const { groupId = null, deduplicationId = null, traceHeader = null } = message;
      const attributes = JSON.stringify(message.attributes);
      const visibleAt = now + message.delaySeconds * 1000;
      return required(
        insert.get(
          ...[queue.name, randomUUID(), message.body, attributes],
          ...[groupId, deduplicationId, traceHeader, now, visibleAt],
        ),
      );
    },
    visible(queue, now, afterRow, limit) {
      const rows = isFifo(queue)
        ? visibleInGroups.all(queue.name, afterRow, now, now, limit)
        : visible.all(queue.name, afterRow, now, limit);
      return rows.map(toMessage);
    },
    hold(queue, { row }, now, visibleAt) {
      const nonce = randomUUID();
      const message = required(hold.get(visibleAt, nonce, now, row));
      return { message, receipt: { queue: queue.name, row, nonce } };
    },
    delete: ({ queue, row, nonce }) => void remove.run(queue, row, nonce),
    changeVisibility({ queue, row, nonce }, now, visibleAt) {
      const found = held.get(queue, row, nonce);
      if (found === undefined) return 'gone';
      if (Number(found.visible_at) <= now) return 'not-held';
      hide.run(visibleAt, row);
      return 'changed';
    },
    move: ({ row }, to, { sourceArn, receiveCount }, now) =>
      void move.run(to.name, sourceArn, now, receiveCount, row),
    deleteExpired(queue, now) {
      expire.run(queue.name, now - seconds(queue, 'MessageRetentionPeriod') * 1000);
    },
    deleteAll: ({ name }) => void purge.run(name),
    counts({ name }, now) {
      const row = count.get({ now, queue: name });
      return { visible: Number(row?.visible), held: Number(row?.held), delayed: Number(row?.delayed) };
    },
    nextVisibleAt({ name }, now) {
      const at = next.get(name, now)?.at;
      return typeof at === 'number' ? at : undefined;
    },
    releaseHeld: (now) => void release.run(now, now),
  };
}

function required(row: Readonly<Record<string, unknown>> | undefined): Message {
  if (row === undefined) throw new Error('the message is no longer there');
  return toMessage(row);
}
