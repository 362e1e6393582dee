import { expect, it } from 'vitest';
import { instant } from './instant-option.ts';

it.each([
  ['2026-11-28T14:00:00Z', '2026-11-28T14:00:00.000Z'],
  ['2026-11-28T14:00:00.250+01:00', '2026-11-28T13:00:00.250Z'],
  ['2026-11-28', '2026-11-28T00:00:00.000Z'],
  ['2028-02-29', '2028-02-29T00:00:00.000Z'],
])('reads %s as %s wherever it is asked', (text, read) => {
  expect(instant(text).toISOString()).toBe(read);
});

it.each([
  ['a time of no place', '2026-11-28T14:00:00'],
  ['a day that no calendar has', '2026-11-31'],
  ['such a day with a time', '2026-02-29T14:00:00Z'],
  ['words after a day', '2026-11-28 (Bob)'],
  ['a space for the T', '2026-11-28 14:00:00Z'],
  ['an hour that no day has', '2026-11-28T25:00:00Z'],
  ['a time without its seconds', '2026-11-28T14:00Z'],
  ['a year alone', '2026'],
  ['nothing', ''],
])('does not guess what is meant by %s: %j', (_, text) => {
  expect(() => instant(text)).toThrow('2026-11-28T14:00:00Z');
});
