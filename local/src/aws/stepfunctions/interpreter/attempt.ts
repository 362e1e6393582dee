import type { Attempt } from './decision.ts';
import { attemptChoice } from './states/choice.ts';
import { attemptFail } from './states/fail.ts';
import { attemptMap } from './states/map.ts';
import { attemptParallel } from './states/parallel.ts';
import { attemptTask } from './states/task.ts';
import { attemptWait } from './states/wait.ts';
import type { Turn } from './turn.ts';

/** Does the state's own work, or says where it goes on. */
export async function attempt(turn: Turn): Promise<Attempt> {
  const { state } = turn;
  switch (state.Type) {
    case 'Pass':
    case 'Succeed':
      return { kind: 'done' };
    case 'Wait':
      return attemptWait(state, turn);
    case 'Choice':
      return attemptChoice(state, turn);
    case 'Fail':
      return attemptFail(state, turn);
    case 'Task':
      return attemptTask(state, turn);
    case 'Map':
      return attemptMap(state, turn);
    case 'Parallel':
      return attemptParallel(state, turn);
  }
}
