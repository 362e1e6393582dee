import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Log, logToStderr } from '../../../core/protocols/log.ts';

/** Where versions before ADR 35 kept queues and their messages. */
const FILE = 'fauxqs.db';

/**
 * Says which messages an earlier version left in a file that this one does not read: the sweep takes up what has no end,
 * while a dead letter of then is known to nobody else.
 */
export function tellOfMessagesOfBefore(dataDir: string | undefined, log: Log = logToStderr): void {
  if (dataDir === undefined) return;
  const file = join(dataDir, FILE);
  if (!existsSync(file)) return;
  const database = new DatabaseSync(file);
  try {
    const counted =
      'SELECT queue_name AS queue, count(*) AS messages FROM sqs_messages GROUP BY 1 ORDER BY 1';
    const queues = database.prepare(counted).all() as unknown as { queue: string; messages: number }[];
    if (queues.length === 0) return;
    log('messages of an earlier version are not read', {
      file,
      messages: Object.fromEntries(queues.map(({ queue, messages }) => [queue, messages])),
      remedy: `what has no end is begun again by itself; to see the dead letters: sqlite3 ${file} "select queue_name, body, message_attributes from sqs_messages where queue_name like '%-dlq'"; delete the file to hear no more of it`,
    });
  } finally {
    database.close();
  }
}
