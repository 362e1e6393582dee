import type { DatabaseSync } from 'node:sqlite';
import { createSchedule } from '../../core/delivery/schedule.ts';
import { type NextFire, parseSchedule } from './schedule-expression.ts';

export const SCHEDULES_SCHEMA = `CREATE TABLE IF NOT EXISTS schedules (
  id TEXT PRIMARY KEY, expression TEXT NOT NULL, next INTEGER)`;

/** Things that happen at set times. One that came due while the runtime was down fires once at start. */
export interface Schedules {
  /** Sets or replaces; the same expression in the same zone again keeps its next time. @throws AwsApiError `ValidationException`. */
  set(id: string, expression: string, fire: () => void, timezone?: string): void;
  remove(id: string): void;
  start(): void;
  close(): void;
}

interface Running {
  readonly next: NextFire;
  readonly fire: () => void;
  at: number | undefined;
}

export function createSchedules(database: DatabaseSync): Schedules {
  const running = new Map<string, Running>();
  const clock = createSchedule<string>(fireDue);
  const save = database.prepare('INSERT OR REPLACE INTO schedules (id, expression, next) VALUES (?, ?, ?)');
  let open = false;

  /** Takes nothing while closed: what is due before the start would be gone when it begins. */
  function fireDue(): void {
    while (open) {
      const id = clock.takeDue();
      if (id === undefined) return;
      fireOne(id);
    }
  }

  function fireOne(id: string): void {
    const schedule = running.get(id);
    const now = Date.now();
    // Replaced or removed since the clock was set.
    if (schedule?.at === undefined || schedule.at > now) return;
    schedule.at = schedule.next(now);
    database.prepare('UPDATE schedules SET next = ? WHERE id = ?').run(schedule.at ?? null, id);
    schedule.fire();
    if (schedule.at !== undefined) clock.add(schedule.at, id);
  }

  return {
    set(id, given, fire, timezone = 'UTC') {
      const next = parseSchedule(given, timezone);
      const expression = timezone === 'UTC' ? given : `${given} ${timezone}`;
      const known = database
        .prepare('SELECT next FROM schedules WHERE id = ? AND expression = ?')
        .get(id, expression);
      const at = known === undefined ? next(Date.now()) : ((known.next ?? undefined) as number | undefined);
      save.run(id, expression, at ?? null);
      running.set(id, { next, fire, at });
      if (at !== undefined) clock.add(at, id);
      fireDue();
    },
    remove(id) {
      running.delete(id);
      database.prepare('DELETE FROM schedules WHERE id = ?').run(id);
    },
    start() {
      open = true;
      fireDue();
    },
    close() {
      open = false;
      clock.clear();
    },
  };
}
