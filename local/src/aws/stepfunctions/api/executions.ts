import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { AwsApiError } from '../../../core/protocols/aws-api.ts';
import { ignored } from '../../../core/protocols/input.ts';
import { executionArn } from '../arns.ts';
import { breakExecution } from '../engine/end-execution.ts';
import { redriveExecution as redrive } from '../engine/redrive.ts';
import { redriveStatus } from '../engine/redrive-status.ts';
import { startExecution as start } from '../engine/start-execution.ts';
import type { Execution } from '../journal/execution.ts';
import { MAX_PAYLOAD_BYTES } from '../json.ts';
import { executionByArn, machineByArn } from './lookup.ts';
import { Arn, Name, operation, seconds } from './operation.ts';
import { cutPage, paging, readPageToken } from './page-token.ts';

const ClientToken = z
  .string()
  .max(64)
  .regex(/^[!-~]+$/);

/** Checks that the input is JSON of a size that Step Functions takes. */
function checkInput(input: string): void {
  if (Buffer.byteLength(input) > MAX_PAYLOAD_BYTES) {
    throw new AwsApiError('InvalidExecutionInput', `Input is larger than ${MAX_PAYLOAD_BYTES} bytes`);
  }
  try {
    JSON.parse(input);
  } catch (error) {
    throw new AwsApiError(
      'InvalidExecutionInput',
      `Invalid State Machine Execution Input: '${(error as Error).message}'`,
    );
  }
}

const canonical = (json: string): string => JSON.stringify(JSON.parse(json));

const started = ({ arn, startedAt }: Execution) => ({ executionArn: arn, startDate: seconds(startedAt) });

/** Starting a running execution again with the same name and input answers that one. */
export const startExecution = operation(
  z.strictObject({
    stateMachineArn: Arn,
    name: Name.optional(),
    input: z.string().default('{}'),
    traceHeader: ignored,
  }),
  (engine, { stateMachineArn, name = randomUUID(), input }) => {
    const machine = machineByArn(engine, stateMachineArn);
    checkInput(input);
    const existing = engine.journal.executions.byArn(executionArn(machine.arn, name));
    if (existing === undefined) {
      const definition = engine.definition(machine.definitionHash);
      return started(engine.write((transaction) => start(transaction, machine, definition, name, input)));
    }
    if (existing.status === 'RUNNING' && canonical(existing.input) === canonical(input))
      return started(existing);
    throw new AwsApiError('ExecutionAlreadyExists', `Execution Already Exists: '${existing.arn}'`);
  },
);

const present = <Members extends object>(members: Members) =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null && value !== undefined));

const summary = (execution: Execution) => ({
  ...started(execution),
  stateMachineArn: execution.machineArn,
  name: execution.name,
  status: execution.status,
  stopDate: execution.stoppedAt && seconds(execution.stoppedAt),
  redriveCount: execution.redriveCount,
  redriveDate: execution.redrivenAt && seconds(execution.redrivenAt),
});

export const describeExecution = operation(z.strictObject({ executionArn: Arn }), (engine, input) => {
  const execution = executionByArn(engine, input.executionArn);
  const { output, error, cause } = execution;
  return present({
    ...summary(execution),
    input: execution.input,
    inputDetails: { included: true },
    output,
    outputDetails: output === null ? null : { included: true },
    error,
    cause,
    ...redriveStatus(execution, engine.now()),
  });
});

export const listExecutions = operation(
  z.strictObject({
    stateMachineArn: Arn,
    statusFilter: z
      .enum(['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED', 'PENDING_REDRIVE'])
      .optional(),
    redriveFilter: z.enum(['REDRIVEN', 'NOT_REDRIVEN']).optional(),
    ...paging(100),
  }),
  (engine, { stateMachineArn, statusFilter, redriveFilter, maxResults, nextToken }) => {
    const rows = engine.journal.executions.list({
      machineArn: machineByArn(engine, stateMachineArn).arn,
      status: statusFilter,
      redriven: redriveFilter && redriveFilter === 'REDRIVEN',
      before: Number(readPageToken(nextToken) ?? Number.MAX_SAFE_INTEGER),
      limit: maxResults + 1,
    });
    const { page, ...rest } = cutPage(rows, maxResults, ({ id }) => id);
    return { executions: page.map((execution) => present(summary(execution))), ...rest };
  },
);

/** Stopping an execution that has ended answers when it ended. */
export const stopExecution = operation(
  z.strictObject({
    executionArn: Arn,
    error: z.string().max(256).optional(),
    cause: z.string().max(32_768).optional(),
  }),
  (engine, { executionArn: arn, error, cause }) => {
    const execution = executionByArn(engine, arn);
    if (execution.status === 'RUNNING') {
      engine.write((transaction) => breakExecution(transaction, execution, 'ABORTED', { error, cause }));
    }
    return { stopDate: seconds(executionByArn(engine, arn).stoppedAt ?? engine.now()) };
  },
);

/** A request that comes again with its token is answered as before, and redrives nothing. */
export const redriveExecution = operation(
  z.strictObject({ executionArn: Arn, clientToken: ClientToken.optional() }),
  (engine, { executionArn: arn, clientToken }) => {
    const execution = executionByArn(engine, arn);
    const before = clientToken && engine.journal.redrives.find(execution.id, clientToken, engine.now());
    if (before) return { redriveDate: seconds(before) };
    const { redriveStatus: status, redriveStatusReason } = redriveStatus(execution, engine.now());
    if (status !== 'REDRIVABLE') throw new AwsApiError('ExecutionNotRedrivable', redriveStatusReason ?? '');
    const definition = engine.definition(execution.definitionHash);
    const { redrivenAt } = engine.write((transaction) => {
      const { journal, now } = transaction;
      if (clientToken) journal.redrives.add(execution.id, clientToken, now);
      return redrive(transaction, execution, definition);
    });
    return { redriveDate: seconds(redrivenAt ?? 0) };
  },
);
