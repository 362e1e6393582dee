import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createStatementCounts, type StatementCounts } from './statement-counts.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('counts by role what asks for something, and tells of many at once', () => {
  const told: StatementCounts[] = [];
  const { count } = createStatementCounts((counts) => told.push(counts));
  const group = (letters: string) => Buffer.from(letters);
  count('resume', group('PBES'));
  count('resume', group('Q'));
  count(undefined, group('BES'));
  count('resume', group('p-password'));
  for (const control of ['BEGIN', 'commit', 'SET x']) count('resume', group(`Q\0\0\0\0${control}\0`));
  expect(told).toEqual([]);
  vi.runAllTimers();
  count('record', group('Q'));
  vi.runAllTimers();
  expect(told).toEqual([{ resume: 2, '': 1 }, { record: 1 }]);
});
