import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { tellOfMessagesOfBefore } from './messages-of-before.ts';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'countersign-before-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

/** As the package of then made its table, but for columns that nobody looks at. */
function leave(...queues: readonly string[]): void {
  const database = new DatabaseSync(join(dataDir, 'fauxqs.db'));
  database.exec(
    'CREATE TABLE sqs_messages (message_id TEXT PRIMARY KEY, queue_name TEXT NOT NULL, body TEXT NOT NULL)',
  );
  const insert = database.prepare('INSERT INTO sqs_messages VALUES (?, ?, ?)');
  for (const [at, queue] of queues.entries()) insert.run(`m-${at}`, queue, '{}');
  database.close();
}

const told = () => {
  const lines: unknown[] = [];
  tellOfMessagesOfBefore(dataDir, (message, fields) => lines.push({ message, ...fields }));
  return lines;
};

it('names the queues of before in which messages lie, and how to see them', () => {
  leave('countersign-local-route-dlq', 'countersign-local-route', 'countersign-local-route-dlq');
  expect(told()).toMatchObject([
    {
      file: join(dataDir, 'fauxqs.db'),
      messages: { 'countersign-local-route': 1, 'countersign-local-route-dlq': 2 },
      remedy: expect.stringContaining('sqlite3'),
    },
  ]);
});

it('says nothing where none lie, or nothing of before is there', () => {
  expect(told()).toEqual([]);
  leave();
  expect(told()).toEqual([]);
});
