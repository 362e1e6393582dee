import type { DatabaseSync } from 'node:sqlite';
import { noSuchQueue, type Queue } from '../queue.ts';

/** The queues that exist. */
export interface QueueRepository {
  find(name: string): Queue | undefined;
  findByArn(arn: string): Queue | undefined;
  /** @throws AwsApiError `AWS.SimpleQueueService.NonExistentQueue`. */
  getByArn(arn: string): Queue;
  /** By name. */
  list(): Queue[];
  /** Makes it, or changes attributes and tags of the one that has the name. */
  save(queue: Pick<Queue, 'name' | 'arn' | 'attributes' | 'tags'>): Queue;
  /** Deletes it with its messages. */
  delete(name: string): void;
}

export function createQueueRepository(database: DatabaseSync): QueueRepository {
  const byName = database.prepare('SELECT * FROM queues WHERE name = ?');
  const byArn = database.prepare('SELECT * FROM queues WHERE arn = ?');
  const all = database.prepare('SELECT * FROM queues ORDER BY name');
  const upsert = database.prepare(`INSERT INTO queues (name, arn, attributes, tags, created_at, changed_at)
    VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (name) DO UPDATE
    SET arn = excluded.arn, attributes = excluded.attributes, tags = excluded.tags, changed_at = excluded.changed_at
    RETURNING *`);
  const remove = database.prepare('DELETE FROM queues WHERE name = ?');

  const findByArn = (arn: string) => toQueue(byArn.get(arn));
  return {
    find: (name) => toQueue(byName.get(name)),
    findByArn,
    getByArn(arn) {
      const queue = findByArn(arn);
      if (queue === undefined) throw noSuchQueue();
      return queue;
    },
    list: () => all.all().flatMap((row) => toQueue(row) ?? []),
    save({ name, arn, attributes, tags }) {
      const now = Date.now();
      const row = upsert.get(name, arn, JSON.stringify(attributes), JSON.stringify(tags), now, now);
      return toQueue(row) ?? { name, arn, attributes, tags, createdAt: now, changedAt: now };
    },
    delete: (name) => void remove.run(name),
  };
}

function toQueue(row: Readonly<Record<string, unknown>> | undefined): Queue | undefined {
  if (row === undefined) return undefined;
  return {
    name: String(row.name),
    arn: String(row.arn),
    attributes: JSON.parse(String(row.attributes)),
    tags: JSON.parse(String(row.tags)),
    createdAt: Number(row.created_at),
    changedAt: Number(row.changed_at),
  };
}
