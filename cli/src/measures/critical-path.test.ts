import { expect, it } from 'vitest';
import { criticalPath } from './critical-path.ts';

const SECONDS = new Map([
  ['extract', 2],
  ['classify', 1],
  ['summarize', 10],
  ['route', 1],
  ['assemble', 3],
  ['index', 1],
  ['audit-archive', 50],
]);

it.each([
  [1, 8 + 10],
  [2, 8 + 6],
  [4, 8 + 4],
  [16, 8 + 4],
])('waits for rounds of sections, %i at a time, and for each other stage once', (atATime, seconds) => {
  expect(criticalPath(SECONDS, 4, atATime)).toBeCloseTo(seconds, 9);
});
