import { isObject } from '../json.ts';
import { isExpression } from './expression-string.ts';
import type { Problem } from './problem.ts';
import type { Flow } from './state.ts';
import { readTaskResource } from './task-resource.ts';
import type { TaskState } from './task-state.ts';
import { allStates } from './walk.ts';

/** Arguments of `lambda:invoke` that the embedded runtime honours. */
const INVOKE_ARGUMENTS = new Set(['FunctionName', 'Payload', 'Qualifier', 'InvocationType']);

function* argumentProblems({ Resource, Arguments: given }: TaskState): Generator<string> {
  if (readTaskResource(Resource)?.kind !== 'lambda-invoke' || isExpression(given)) return;
  const args = isObject(given) ? given : {};
  if (!('FunctionName' in args)) yield 'lambda:invoke needs a FunctionName';
  for (const name of Object.keys(args)) {
    if (!INVOKE_ARGUMENTS.has(name)) yield `the embedded runtime does not support the argument "${name}"`;
  }
  const { InvocationType: type = 'RequestResponse' } = args;
  if (type !== 'RequestResponse') yield `the embedded runtime does not support the InvocationType "${type}"`;
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
