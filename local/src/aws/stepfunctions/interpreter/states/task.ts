import { invokeArgumentProblems } from '../../definition/invoke-arguments.ts';
import { readTaskResource } from '../../definition/task-resource.ts';
import type { TaskState } from '../../definition/task-state.ts';
import { type Bindings, evaluate } from '../../expressions/evaluate.ts';
import { anInteger, evaluateAs } from '../../expressions/evaluate-as.ts';
import { StateError } from '../../expressions/state-error.ts';
import type { PendingTask } from '../../journal/frame.ts';
import { isObject, type Json } from '../../json.ts';
import { bindings } from '../bindings.ts';
import type { Attempt } from '../decision.ts';
import { limitPayload } from '../payload-limit.ts';
import type { Turn } from '../turn.ts';

const wrongArguments = (cause: string): StateError => new StateError({ error: 'States.Runtime', cause });

/** Reads the arguments of `lambda:invoke`. */
function invocation(args: Json): PendingTask['call'] {
  if (!isObject(args)) throw wrongArguments('Arguments of lambda:invoke must be an object');
  const problems = [...invokeArgumentProblems(args)];
  if (problems.length > 0) throw wrongArguments(problems.join('; '));
  const { FunctionName, Payload = {}, Qualifier = '$LATEST' } = args;
  const suffix = Qualifier === '$LATEST' ? '' : `:${Qualifier}`;
  return { functionName: `${FunctionName}${suffix}`, payload: Payload };
}

async function milliseconds(
  template: Json | undefined,
  field: string,
  scope: Bindings,
): Promise<number | undefined> {
  return template === undefined
    ? undefined
    : 1_000 * (await evaluateAs(anInteger(1), template, field, scope));
}

export async function attemptTask(state: TaskState, turn: Turn): Promise<Attempt> {
  const resource = readTaskResource(state.Resource);
  if (resource === undefined) throw wrongArguments(`unsupported resource ${state.Resource}`);
  const invoke = resource.kind === 'lambda-invoke' ? resource : undefined;
  const waitsForToken = invoke?.waitsForToken ?? false;
  const { attempt, token } = turn.newAttempt();
  const scope = bindings(turn, waitsForToken ? { token } : {});
  const args = await evaluate(state.Arguments ?? turn.frame.input, 'Arguments', scope);
  limitPayload(args, turn.frame.state);
  const timeoutMs = await milliseconds(state.TimeoutSeconds, 'TimeoutSeconds', scope);
  const heartbeatMs = waitsForToken
    ? await milliseconds(state.HeartbeatSeconds, 'HeartbeatSeconds', scope)
    : undefined;
  const task: PendingTask = {
    attempt,
    call:
      resource.kind === 'function' ? { functionName: resource.functionArn, payload: args } : invocation(args),
    resource: invoke?.resource,
    waitsForToken,
    submitted: false,
    timeoutAt: timeoutMs && turn.now + timeoutMs,
    heartbeatAt: heartbeatMs && turn.now + heartbeatMs,
    heartbeatMs,
  };
  return { kind: 'call', task };
}
