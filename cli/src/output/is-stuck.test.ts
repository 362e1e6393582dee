import { expect, it } from 'vitest';
import { isStuck } from './is-stuck.ts';

const NOON = new Date('2026-03-02T12:00:00.000Z');
const EARLY = '2026-03-02T11:00:00.000Z';
const JUST_NOW = '2026-03-02T11:59:00.000Z';

it.each([
  ['long in a stage', 'RUNNING', EARLY, false, true],
  ['never started', 'RECEIVED', EARLY, false, true],
  ['just in a stage', 'RUNNING', JUST_NOW, false, false],
  ['failed, to be redriven', 'FAILED', JUST_NOW, true, true],
  ['failed by its document', 'FAILED', EARLY, false, false],
  ['waiting for a person', 'AWAITING_REVIEW', EARLY, false, false],
  ['done', 'COMPLETED', EARLY, false, false],
] as const)('a run that is %s', (_, status, stageSince, redrivable, stuck) => {
  const run = { status, stageSince, redrivable };
  expect(isStuck({ ...run, linkedTo: null }, 20, NOON)).toBe(stuck);
  const linked = { ...run, linkedTo: 'the-one-that-works' };
  expect(isStuck(linked, 20, NOON)).toBe(status === 'FAILED' && stuck);
});
