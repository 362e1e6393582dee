import { expect, it } from 'vitest';
import { RUN } from '../testing/run.ts';
import { costOfDay, listOfRuns, roomTaken } from './run-text.ts';

it('says of a contract that has not begun what it waits for', () => {
  const waits = "the day's cost cap is reached; begins after 00:00 UTC or once MaxCostUsdPerDay is raised";
  expect(listOfRuns([{ ...RUN, status: 'RECEIVED', waits }], new Date())).toContain(`waits: ${waits}`);
  expect(listOfRuns([RUN], new Date())).not.toContain('waits:');
});

it('says what the day has cost, and what follows once it is spent', () => {
  expect(costOfDay({ costUsd: 12.344, maxCostUsd: 500 })).toBe(
    'Contracts have cost $12.34 of $500.00 today (UTC).',
  );
  expect(costOfDay({ costUsd: 500, maxCostUsd: 500 })).toMatch(/No other begins before 00:00 UTC/);
});

it.each([
  [90, 0, '$38.00'],
  [103, 3, '$38.00'],
])('says of %d at work how many are beyond what begins by itself', (atWork, beyond, left) => {
  const said = roomTaken({ atWork, places: 100, today: { costUsd: 462, maxCostUsd: 500 } });
  expect(said).toContain(`${beyond} beyond the 100`);
  expect(said).toContain(`${left} are left`);
});
