import { expect, it } from 'vitest';
import { createAttempts } from './attempts.ts';

it('lets five guesses pass and then doubles the wait, up to a quarter of an hour', () => {
  let now = 0;
  const attempts = createAttempts(() => now);
  const waits = Array.from({ length: 20 }, () => {
    attempts.failed('pool', 'lead');
    return attempts.waitOf('pool', 'Lead');
  });
  expect(waits.slice(0, 8)).toEqual([0, 0, 0, 0, 1, 2, 4, 8]);
  expect(waits.at(-1)).toBe(900);
  now += 899_000;
  expect(attempts.waitOf('pool', 'lead')).toBe(1);
  now += 1000;
  expect(attempts.waitOf('pool', 'lead')).toBe(0);
});

it('forgets when the password was right, and tells people apart', () => {
  const attempts = createAttempts(() => 0);
  for (let turn = 0; turn < 9; turn += 1) attempts.failed('pool', 'lead');
  expect(attempts.waitOf('pool', 'auditor')).toBe(0);
  expect(attempts.waitOf('other', 'lead')).toBe(0);
  attempts.succeeded('pool', 'lead');
  expect(attempts.waitOf('pool', 'lead')).toBe(0);
});

it('does not grow with names that somebody makes up', () => {
  const attempts = createAttempts(() => 0);
  for (let turn = 0; turn < 6; turn += 1) attempts.failed('pool', 'first');
  for (let name = 0; name < 10_000; name += 1) attempts.failed('pool', String(name));
  expect(attempts.waitOf('pool', 'first')).toBe(0);
});
