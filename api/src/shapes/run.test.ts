import { expect, it } from 'vitest';
import { runView } from './run.ts';

it('reads a run of a service that knew no forgetting as one that was not forgotten', () => {
  expect(runView.pick({ forgottenAt: true }).parse({})).toEqual({ forgottenAt: null });
});
