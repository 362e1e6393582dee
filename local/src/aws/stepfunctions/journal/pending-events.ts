import type { BusEntry } from '../../../core/delivery/event-sink.ts';
import type { Database } from './database.ts';

/** Events that must still reach the bus: written with the change they tell of, so that none is lost. */
export interface PendingEvents {
  add(entry: BusEntry): void;
  /** The oldest entry. */
  first(): { readonly id: number; readonly entry: BusEntry } | undefined;
  remove(id: number): void;
}

export function createPendingEvents({ sql }: Database): PendingEvents {
  return {
    add(entry) {
      sql.run`insert into outbox (entry) values (${JSON.stringify(entry)})`;
    },
    first() {
      const row = sql.get`select id, entry from outbox order by id limit 1`;
      return row && { id: row.id as number, entry: JSON.parse(row.entry as string) };
    },
    remove(id) {
      sql.run`delete from outbox where id = ${id}`;
    },
  };
}
