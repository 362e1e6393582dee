import { expect, test } from 'vitest';
import { handles } from './error-matching.ts';

test.each([
  ['Custom', 'Custom', true],
  ['Custom', 'custom', false],
  ['States.ALL', 'Custom', true],
  ['States.ALL', undefined, true],
  ['States.ALL', 'States.Timeout', true],
  ['States.ALL', 'States.QueryEvaluationError', true],
  ['States.ALL', 'States.DataLimitExceeded', false],
  ['States.ALL', 'States.Runtime', false],
  ['States.DataLimitExceeded', 'States.DataLimitExceeded', true],
  ['States.TaskFailed', 'Custom', true],
  ['States.TaskFailed', 'States.Timeout', false],
  ['States.TaskFailed', 'States.HeartbeatTimeout', false],
  ['States.TaskFailed', 'States.DataLimitExceeded', false],
  ['States.Timeout', 'States.HeartbeatTimeout', true],
  ['States.HeartbeatTimeout', 'States.Timeout', false],
])('%s handles %s: %s', (pattern, error, expected) => {
  expect(handles([pattern], error)).toBe(expected);
});
