import { memoryObjectStore } from '@countersign/shared/testing';
import { expect, it } from 'vitest';
import { isAlertMark } from '../../services/audit/src/app/verify/alert-mark.ts';
import { alertOnce } from '../../services/route/src/app/alert-once.ts';

it.each<[string, () => Promise<'sent' | 'unknown'>, string]>([
  ['is sent', async () => 'sent', '1/claimed sent'],
  ['is refused', () => Promise.reject(new Error('no')), '1/claimed 1/failed'],
  ['is sent for all that is known', async () => 'unknown', '1/claimed 1/unknown'],
])('audit knows every mark that route leaves of an alert that %s', async (_, send, names) => {
  const store = memoryObjectStore();
  const written: string[] = [];
  const noting: typeof store = {
    ...store,
    putOnce: (key, ...rest) => {
      written.push(key);
      return store.putOnce(key, ...rest);
    },
  };
  const ports = { store: noting, now: () => new Date(), claimSeconds: 60 };
  await alertOnce(ports, 'run-1', 'critical-finding', send).catch(() => undefined);
  expect(written.filter((key) => !isAlertMark(key))).toEqual([]);
  expect(written.map((key) => key.split('critical-finding/')[1]?.replace('.json', '')).join(' ')).toBe(names);
});
