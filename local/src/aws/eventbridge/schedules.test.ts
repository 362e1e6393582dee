import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createSchedules, SCHEDULES_SCHEMA } from './schedules.ts';

const MINUTE_MS = 60_000;

let database: DatabaseSync;
let fired: string[];
beforeEach(() => {
  vi.useFakeTimers();
  database = new DatabaseSync(':memory:');
  database.exec(SCHEDULES_SCHEMA);
  fired = [];
});
afterEach(() => {
  vi.useRealTimers();
  database.close();
});

/** What a start of the runtime sets up, before it lets anything happen. */
function loaded() {
  const schedules = createSchedules(database);
  for (const [id, expression] of Object.entries({ sweep: 'rate(5 minutes)', seal: 'rate(1 hour)' }))
    schedules.set(id, expression, () => fired.push(id));
  return schedules;
}

it('fires each time, and nothing before the start', () => {
  const schedules = loaded();
  vi.advanceTimersByTime(4 * MINUTE_MS);
  schedules.start();
  vi.advanceTimersByTime(60 * MINUTE_MS);
  expect(fired.filter((id) => id === 'sweep')).toHaveLength(12);
  expect(fired.filter((id) => id === 'seal')).toHaveLength(1);
});

it('fires all that came due while the runtime was down, once, and goes on', () => {
  loaded().close();
  vi.advanceTimersByTime(180 * MINUTE_MS);
  const schedules = loaded();
  expect(fired).toEqual([]);
  schedules.start();
  expect(fired).toEqual(['sweep', 'seal']);
  vi.advanceTimersByTime(5 * MINUTE_MS);
  expect(fired).toEqual(['sweep', 'seal', 'sweep']);
});

it('fires what comes due between loading and start', () => {
  const schedules = loaded();
  vi.advanceTimersByTime(7 * MINUTE_MS);
  expect(fired).toEqual([]);
  schedules.start();
  expect(fired).toEqual(['sweep']);
});

it('fires no more once it is closed or removed', () => {
  const schedules = loaded();
  schedules.start();
  schedules.remove('sweep');
  vi.advanceTimersByTime(30 * MINUTE_MS);
  schedules.close();
  vi.advanceTimersByTime(60 * MINUTE_MS);
  expect(fired).toEqual([]);
});
