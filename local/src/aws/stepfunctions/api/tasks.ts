import * as z from 'zod';
import { AwsApiError } from '../../../core/protocols/aws-api.ts';
import type { Engine } from '../engine/engine.ts';
import type { JournalTransaction } from '../engine/journal-transaction.ts';
import { failTask, heartbeat, pendingTask, succeedTask, type TaskFrame } from '../engine/settle-task.ts';
import { decodeToken } from '../engine/task-token.ts';
import { type Json, MAX_PAYLOAD_BYTES } from '../json.ts';
import { operation } from './operation.ts';

const taskToken = z.string().min(1).max(2_048);

/** Finds the task that a token answers and answers it. @throws the three errors that clients tell apart. */
function answer(
  engine: Engine,
  token: string,
  work: (transaction: JournalTransaction, frame: TaskFrame) => void,
): object {
  const address = decodeToken(token);
  if (address === undefined) throw new AwsApiError('InvalidToken', "Invalid Token: 'Invalid token'");
  if (engine.journal.executions.get(address.executionId) === undefined) {
    throw new AwsApiError(
      'TaskDoesNotExist',
      "Task Does Not Exist: 'The execution of the task does not exist'",
    );
  }
  engine.write((transaction) => {
    const frame = pendingTask(transaction, address.frameId, address.attempt);
    if (frame === undefined || (frame.dueAt ?? Infinity) <= transaction.now) throw taskTimedOut();
    work(transaction, frame);
  });
  return {};
}

const taskTimedOut = (): AwsApiError =>
  new AwsApiError('TaskTimedOut', "Task Timed Out: 'Provided task does not exist anymore'");

function readOutput(output: string): Json {
  if (Buffer.byteLength(output) > MAX_PAYLOAD_BYTES) {
    throw new AwsApiError('InvalidOutput', `Output is larger than ${MAX_PAYLOAD_BYTES} bytes`);
  }
  try {
    return JSON.parse(output);
  } catch (error) {
    throw new AwsApiError('InvalidOutput', `Invalid Output: '${(error as Error).message}'`);
  }
}

export const sendTaskSuccess = operation(
  z.strictObject({ taskToken, output: z.string() }),
  (engine, input) => {
    const output = readOutput(input.output);
    return answer(engine, input.taskToken, (transaction, frame) => succeedTask(transaction, frame, output));
  },
);

export const sendTaskFailure = operation(
  z.strictObject({
    taskToken,
    error: z.string().max(256).optional(),
    cause: z.string().max(32_768).optional(),
  }),
  (engine, { taskToken: token, error, cause }) =>
    answer(engine, token, (transaction, frame) => failTask(transaction, frame, { error, cause })),
);

export const sendTaskHeartbeat = operation(z.strictObject({ taskToken }), (engine, input) =>
  answer(engine, input.taskToken, heartbeat),
);
