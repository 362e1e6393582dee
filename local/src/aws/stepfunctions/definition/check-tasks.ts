import { isObject } from '../json.ts';
import { isExpression } from './expression-string.ts';
import { invokeArgumentProblems } from './invoke-arguments.ts';
import type { Problem } from './problem.ts';
import type { Flow } from './state.ts';
import { readTaskResource } from './task-resource.ts';
import type { TaskState } from './task-state.ts';
import { allStates } from './walk.ts';

function* argumentProblems({ Resource, Arguments: given }: TaskState): Generator<string> {
  if (readTaskResource(Resource)?.kind !== 'lambda-invoke' || isExpression(given)) return;
  yield* invokeArgumentProblems(isObject(given) ? given : {});
}

/** Checks the arguments and times of Task states. */
export function* checkTasks(machine: Flow): Generator<Problem> {
  const code = 'SCHEMA_VALIDATION_FAILED';
  for (const { state, location } of allStates(machine)) {
    if (state.Type !== 'Task') continue;
    for (const message of argumentProblems(state)) yield { code, message, location: `${location}/Arguments` };
    const { TimeoutSeconds: timeout, HeartbeatSeconds: heartbeat } = state;
    if (typeof timeout === 'number' && typeof heartbeat === 'number' && heartbeat >= timeout) {
      const message = 'HeartbeatSeconds must be smaller than TimeoutSeconds';
      yield { code, message, location: `${location}/HeartbeatSeconds` };
    }
  }
}
