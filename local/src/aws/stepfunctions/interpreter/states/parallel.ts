import type { ParallelState } from '../../definition/state.ts';
import { evaluate } from '../../expressions/evaluate.ts';
import { bindings } from '../bindings.ts';
import type { Attempt } from '../decision.ts';
import { parallelStarted } from '../history-events.ts';
import { limitPayload } from '../payload-limit.ts';
import type { Turn } from '../turn.ts';

/** One frame per branch, all at once. */
export async function attemptParallel(state: ParallelState, turn: Turn): Promise<Attempt> {
  const input = await evaluate(state.Arguments ?? turn.frame.input, 'Arguments', bindings(turn));
  limitPayload(input, turn.frame.state);
  turn.events.push(parallelStarted);
  const children = state.Branches.map(({ StartAt }) => ({ start: StartAt, input }));
  return { kind: 'fork', concurrency: children.length, children };
}
