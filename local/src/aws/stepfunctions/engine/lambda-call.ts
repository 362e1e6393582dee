import { randomUUID } from 'node:crypto';
import { AwsApiError } from '../../../core/protocols/aws-api.ts';
import type { FunctionInvoker, InvocationResult } from '../../../core/protocols/function-invoker.ts';
import type { Failure } from '../failure.ts';
import { dataLimitExceeded } from '../interpreter/payload-limit.ts';
import type { PendingTask } from '../journal/frame.ts';
import { type Json, jsonBytes, MAX_PAYLOAD_BYTES } from '../json.ts';
import type { JournalTransaction } from './journal-transaction.ts';
import { failTask, pendingTask, submitTask, succeedTask } from './settle-task.ts';

type Outcome =
  | { readonly ok: true; readonly payload: Json }
  | { readonly ok: false; readonly failure: Failure };

/** Names what `invoke` threw as the Lambda integration does: `Lambda.` and the error code. */
function serviceFailure(error: unknown): Failure {
  const code = error instanceof AwsApiError ? error.code : 'SdkClientException';
  return { error: `Lambda.${code}`, cause: (error as Error).message };
}

function read(result: InvocationResult): Outcome {
  if (result.ok) return { ok: true, payload: (result.payload ?? null) as Json };
  return { ok: false, failure: { error: result.error.errorType, cause: JSON.stringify(result.error) } };
}

interface InvocationPorts {
  readonly invoker: FunctionInvoker;
  readonly authorizeInvoke?: (roleArn: string, functionArn: string) => void;
}

/** Invokes the function of a task. Never rejects. */
export async function invoke(
  { invoker, authorizeInvoke }: InvocationPorts,
  roleArn: string,
  { call }: PendingTask,
): Promise<Outcome> {
  try {
    authorizeInvoke?.(roleArn, call.functionName);
    return read(await invoker.invoke(call.functionName, call.payload));
  } catch (error) {
    return { ok: false, failure: serviceFailure(error) };
  }
}

/** What `lambda:invoke` answers, as `$states.result` shows it. */
function response(payload: Json): Json {
  return {
    ExecutedVersion: '$LATEST',
    Payload: payload,
    SdkHttpMetadata: { HttpStatusCode: 200 },
    SdkResponseMetadata: { RequestId: randomUUID() },
    StatusCode: 200,
  };
}

/** Brings the outcome of a call to the task that made it, if that still waits. */
export function settleCall(
  transaction: JournalTransaction,
  frameId: number,
  attempt: string,
  outcome: Outcome,
): void {
  const frame = pendingTask(transaction, frameId, attempt);
  if (frame === undefined) return;
  if (!outcome.ok) {
    failTask(transaction, frame, outcome.failure);
    return;
  }
  const result = frame.todo.resource === undefined ? outcome.payload : response(outcome.payload);
  if (jsonBytes(result) > MAX_PAYLOAD_BYTES) failTask(transaction, frame, dataLimitExceeded(frame.state));
  else if (frame.todo.waitsForToken) submitTask(transaction, frame, result);
  else succeedTask(transaction, frame, result);
}
