import type { DatabaseSync } from 'node:sqlite';
import { emptyLog, openDatabase, transaction } from '../sqlite/database.ts';
import type { Delivery } from './delivery.ts';

/** A delivery that was accepted and is not settled. */
export interface StoredDelivery {
  readonly id: number;
  readonly delivery: Delivery;
  readonly createdAt: number;
  attempts: number;
  /** Epoch milliseconds before which it is not tried. */
  dueAt: number;
}

const SCHEMA = `CREATE TABLE IF NOT EXISTS deliveries (
  id INTEGER PRIMARY KEY, delivery TEXT NOT NULL, created_at INTEGER NOT NULL,
  attempts INTEGER NOT NULL, due_at INTEGER NOT NULL)`;

/** Deliveries that survive the process. */
export interface DeliveryStore {
  load(): StoredDelivery[];
  /** Accepts all or, on an error, none. */
  insert(deliveries: readonly Delivery[], now: number): StoredDelivery[];
  update(stored: StoredDelivery): void;
  remove(id: number): void;
  /** What was removed stands in it still. */
  emptyLog(): void;
  close(): void;
}

export function openDeliveryStore(dataDir: string | undefined): DeliveryStore {
  const database: DatabaseSync = openDatabase(dataDir, 'deliveries', SCHEMA);
  const insert = database.prepare(
    'INSERT INTO deliveries (delivery, created_at, attempts, due_at) VALUES (?, ?, 0, ?)',
  );
  const update = database.prepare('UPDATE deliveries SET attempts = ?, due_at = ? WHERE id = ?');
  const remove = database.prepare('DELETE FROM deliveries WHERE id = ?');
  return {
    load: () => database.prepare('SELECT * FROM deliveries ORDER BY id').all().map(fromRow),
    insert: (deliveries, now) =>
      transaction(database, () =>
        deliveries.map((delivery) => {
          const { lastInsertRowid } = insert.run(JSON.stringify(delivery), now, now);
          return { id: Number(lastInsertRowid), delivery, createdAt: now, attempts: 0, dueAt: now };
        }),
      ),
    update: (stored) => update.run(stored.attempts, stored.dueAt, stored.id),
    remove: (id) => remove.run(id),
    emptyLog: () => emptyLog(database),
    close: () => database.close(),
  };
}

function fromRow(row: Record<string, unknown>): StoredDelivery {
  return {
    id: Number(row.id),
    delivery: JSON.parse(String(row.delivery)) as Delivery,
    createdAt: Number(row.created_at),
    attempts: Number(row.attempts),
    dueAt: Number(row.due_at),
  };
}
