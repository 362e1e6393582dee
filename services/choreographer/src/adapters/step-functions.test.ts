import { SFNClient } from '@aws-sdk/client-sfn';
import {
  callback,
  createFixture,
  type Fixture,
  inRow,
} from '@countersign/local/aws/stepfunctions/testing/fixture';
import type { Gateway } from '@countersign/local/core/gateway/gateway';
import { clientConfig, openTestGateway } from '@countersign/local/core/gateway/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Workflow } from '../app/workflow.ts';
import { traceIdOf } from '../domain/run-id.ts';
import { stepFunctionsWorkflow } from './step-functions.ts';

const MACHINE = 'arn:aws:states:eu-central-1:000000000000:stateMachine:contract-run';
const executionArn = MACHINE.replace('stateMachine', 'execution').concat(':run-1');

describe('stepFunctionsWorkflow, against the embedded Step Functions', () => {
  let gateway: Gateway;
  let client: SFNClient;
  let fixture: Fixture;
  let workflow: Workflow;
  let tokens: string[];
  const away = new SFNClient({
    region: 'eu-central-1',
    endpoint: 'http://127.0.0.1:9',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  });
  const unreachable = stepFunctionsWorkflow(away, MACHINE);
  beforeEach(async () => {
    tokens = [];
    fixture = await createFixture({ functions: { ask: ({ token }) => void tokens.push(token) } });
    await fixture.call('CreateStateMachine', {
      name: 'contract-run',
      roleArn: 'arn:aws:iam::000000000000:role/states',
      definition: JSON.stringify({ QueryLanguage: 'JSONata', ...inRow({ Ask: callback('ask') }) }),
    });
    gateway = await openTestGateway();
    gateway.serve({ apis: [fixture.states.api] });
    client = new SFNClient({ ...clientConfig(gateway), maxAttempts: 1 });
    workflow = stepFunctionsWorkflow(client, MACHINE);
  });
  afterEach(async () => {
    client.destroy();
    await gateway.close();
    await fixture.states.close();
  });

  /** Starts the run and waits until it asks; answers its token. */
  async function startAsking(): Promise<string> {
    await workflow.start('run-1', { run: 1 });
    await fixture.until(() => tokens.length > 0);
    return tokens.at(-1) ?? '';
  }

  it('names executions after their runs', () => {
    expect(workflow.executionArnOf('run-1')).toBe(executionArn);
  });

  it('starts one execution for a run, with whatever input it is asked for again', async () => {
    await workflow.start('run-1', { run: 1 });
    await workflow.start('run-1', { run: 1, attempt: 2 });
    const { input } = await fixture.call('DescribeExecution', { executionArn });
    expect(JSON.parse(input)).toEqual({ run: 1 });
  });

  it('starts an execution in the trace that the events of the run belong to', async () => {
    const asked: unknown[] = [];
    client.middlewareStack.add(
      (next) => (args) => {
        asked.push(args.input);
        return next(args);
      },
      { step: 'initialize' },
    );
    await workflow.start('run-1', {});
    const traceId = traceIdOf('run-1');
    expect(asked).toEqual([
      expect.objectContaining({ traceHeader: `Root=1-${traceId.slice(0, 8)}-${traceId.slice(8)}` }),
    ]);
  });

  it('tells an answer that came too late from one that failed to arrive', async () => {
    const token = await startAsking();
    expect(await workflow.succeed(token, '{}')).toBe('taken');
    await fixture.ended(executionArn);
    expect(await workflow.succeed(token, '{}')).toBe('no longer waited for');
    expect(await workflow.fail('nobody’s token', 'E', 'c')).toBe('no longer waited for');
    await expect(unreachable.fail(token, 'E', 'c')).rejects.toThrow('ECONNREFUSED');
  });

  it('tells how an execution stands, from its start to its end', async () => {
    expect(await workflow.stateOf('run-1')).toBeUndefined();
    const token = await startAsking();
    expect(await workflow.stateOf('run-1')).toMatchObject({
      ...{ executionArn, name: 'run-1', status: 'RUNNING', redriveCount: 0 },
    });
    await workflow.fail(token, 'Broken', 'the cause');
    await fixture.ended(executionArn);
    expect(await workflow.stateOf('run-1')).toMatchObject({
      ...{ status: 'FAILED', error: 'Broken', cause: 'the cause' },
    });
  });

  it('redrives what failed, and says what cannot be redriven', async () => {
    const token = await startAsking();
    await expect(workflow.redrive(executionArn)).rejects.toMatchObject({ name: 'NotRedrivable' });
    await expect(workflow.redrive(`${executionArn}-0`)).rejects.toMatchObject({ name: 'NotRedrivable' });
    await workflow.fail(token, 'Broken', 'the cause');
    await fixture.ended(executionArn);
    await workflow.redrive(executionArn);
    await fixture.until(() => tokens.length === 2);
    expect(await workflow.stateOf('run-1')).toMatchObject({ status: 'RUNNING', redriveCount: 1 });
  });

  it('counts what stands in the history, whatever is asked of it again', async () => {
    expect(await workflow.entriesOf('run-1')).toBe(0);
    const token = await startAsking();
    const before = await workflow.entriesOf('run-1');
    expect(before).toBeGreaterThan(3);
    await workflow.fail(token, 'Broken', 'the cause');
    await fixture.ended(executionArn);
    const { events } = await fixture.call('GetExecutionHistory', { executionArn, maxResults: 1000 });
    expect(await workflow.entriesOf('run-1')).toBe(events.length);
    await workflow.redrive(executionArn);
    await fixture.until(() => tokens.length === 2);
    expect(await workflow.entriesOf('run-1')).toBeGreaterThan(events.length);
    await expect(unreachable.entriesOf('run-1')).rejects.toThrow('ECONNREFUSED');
  });

  it('ends what is under way, and leaves alone what is over or was never begun', async () => {
    await expect(workflow.stop(executionArn, 'x')).resolves.toBeUndefined();
    await startAsking();
    await workflow.stop(executionArn, 'nobody wants it');
    await workflow.stop(executionArn, 'again');
    expect(await workflow.stateOf('run-1')).toMatchObject({ status: 'ABORTED', cause: 'nobody wants it' });
    await expect(unreachable.stop(executionArn, 'x')).rejects.toThrow('ECONNREFUSED');
  });

  it('cuts a cause that is longer than Step Functions takes', async () => {
    const token = await startAsking();
    expect(await workflow.fail(token, 'Broken', 'x'.repeat(40_000))).toBe('taken');
    await fixture.ended(executionArn);
    expect((await workflow.stateOf('run-1'))?.cause).toHaveLength(32_000);
  });
});
