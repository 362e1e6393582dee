import type { Failure } from '../failure.ts';
import { leave } from './complete.ts';
import type { Decision } from './decision.ts';
import { handles } from './error-matching.ts';
import { retryDelayMs } from './retry-delay.ts';
import type { Turn } from './turn.ts';

/** A failure as `$states.errorOutput` and as the default output of a catcher. */
const errorOutput = ({ error, cause }: Failure) => ({
  ...(error === undefined ? {} : { Error: error }),
  ...(cause === undefined ? {} : { Cause: cause }),
});

function retry(turn: Turn, { error }: Failure): Decision | undefined {
  const { state, frame } = turn;
  const retriers = ('Retry' in state && state.Retry) || [];
  const index = retriers.findIndex((retrier) => handles(retrier.ErrorEquals, error));
  const retrier = retriers[index];
  const used = frame.visit.retries[index] ?? 0;
  if (retrier === undefined || used >= retrier.MaxAttempts) return undefined;
  return { kind: 'retry', retrier: index, at: turn.now + retryDelayMs(retrier, used, turn.random) };
}

/** Decides what follows a failure of the state: its `Retry` first, then its `Catch`, else the frame fails. */
export async function recover(turn: Turn, failure: Failure): Promise<Decision> {
  const again = retry(turn, failure);
  if (again) return again;
  const catchers = ('Catch' in turn.state && turn.state.Catch) || [];
  const index = catchers.findIndex((catcher) => handles(catcher.ErrorEquals, failure.error));
  const catcher = catchers[index];
  if (catcher === undefined) return { kind: 'fail', failure };
  const output = errorOutput(failure);
  return leave(turn, catcher, catcher.Next, output, { errorOutput: output, place: `Catch[${index}]/` });
}
