import {
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  ExecutionNotRedrivable,
  type SFNClient,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import { describe, expect, it } from 'vitest';
import { traceIdOf } from '../domain/run-id.ts';
import { stepFunctionsWorkflow } from './step-functions.ts';

const MACHINE = 'arn:aws:states:eu-central-1:000000000000:stateMachine:contract-run';
const answering = (answer: unknown) =>
  stepFunctionsWorkflow(
    {
      send: async () => {
        if (answer instanceof Error) throw answer;
        return answer;
      },
    } as unknown as SFNClient,
    MACHINE,
  );
const problem = { message: 'no', $metadata: {} };

describe('stepFunctionsWorkflow', () => {
  it('takes an execution of the same name for the same run', async () => {
    await expect(answering(new ExecutionAlreadyExists(problem)).start('run', {})).resolves.toBeUndefined();
  });

  it('starts an execution in the trace that the events of the run belong to', async () => {
    const asked: unknown[] = [];
    const client = { send: async ({ input }: { input: unknown }) => asked.push(input) };
    await stepFunctionsWorkflow(client as unknown as SFNClient, MACHINE).start('run', {});
    const header = `Root=1-${traceIdOf('run').slice(0, 8)}-${traceIdOf('run').slice(8)}`;
    expect(asked).toEqual([expect.objectContaining({ name: 'run', traceHeader: header })]);
  });

  it('tells an answer that came too late from one that failed to arrive', async () => {
    expect(await answering({}).succeed('token', '{}')).toBe('taken');
    expect(await answering(new TaskTimedOut(problem)).succeed('token', '{}')).toBe('no longer waited for');
    await expect(answering(new Error('network')).fail('token', 'E', 'c')).rejects.toThrow('network');
  });

  it('says that an execution cannot be redriven', async () => {
    const redriving = answering(new ExecutionNotRedrivable(problem)).redrive('arn');
    await expect(redriving).rejects.toMatchObject({ name: 'NotRedrivable' });
  });

  it.each([
    [{ status: 'FAILED', error: 'X', redriveCount: 1 }, 'FAILED'],
    [{ status: 'PENDING_REDRIVE' }, 'RUNNING'],
  ] as const)('tells how an execution stands: %j', async (answer, status) => {
    expect(await answering(answer).stateOf('run-1')).toMatchObject({ name: 'run-1', status });
    expect(await answering(new ExecutionDoesNotExist(problem)).stateOf('run-1')).toBeUndefined();
  });

  it('leaves an execution alone that was never begun', async () => {
    await expect(answering(new ExecutionDoesNotExist(problem)).stop('arn', 'x')).resolves.toBeUndefined();
    await expect(answering(new Error('network')).stop('arn', 'x')).rejects.toThrow('network');
  });

  it('names executions after their runs', () => {
    expect(answering({}).executionArnOf('run-1')).toBe(
      'arn:aws:states:eu-central-1:000000000000:execution:contract-run:run-1',
    );
  });
});
