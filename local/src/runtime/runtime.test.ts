import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { DescribeExecutionCommand, SFNClient } from '@aws-sdk/client-sfn';
import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterEach, expect, test } from 'vitest';
import { openAccessKeys, operatorKeyOf } from '../core/iam/access-keys.ts';
import { measure, platform } from './fixtures/stacks.ts';
import { type Runtime, startRuntime } from './runtime.ts';

const SOON = { timeout: 20_000 };

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

const EXECUTIONS = 'arn:aws:states:eu-central-1:000000000000:execution:measure';

function clients({ endpoint, operatorKey: credentials }: Pick<Runtime, 'endpoint' | 'operatorKey'>) {
  const config = { endpoint, region: 'eu-central-1', credentials };
  const sqs = new SQSClient(config);
  const s3 = new S3Client({ ...config, forcePathStyle: true });
  const states = new SFNClient(config);
  const lambda = new LambdaClient(config);
  return {
    drop: (key: string, text: string) =>
      s3.send(new PutObjectCommand({ Bucket: 'trial-inbox', Key: key, Body: text })),
    async status(name: string) {
      const command = new DescribeExecutionCommand({ executionArn: `${EXECUTIONS}:${name}` });
      const found = await states.send(command).catch((error: Error) => ({ status: error.name }));
      return found.status;
    },
    async result() {
      const QueueUrl = `${endpoint}/000000000000/results`;
      const { Messages } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 10 }));
      return JSON.parse(Messages?.[0]?.Body ?? '{}').detail;
    },
    invoke: (name: string, event: unknown) =>
      lambda.send(new InvokeCommand({ FunctionName: name, Payload: JSON.stringify(event) })),
  };
}

async function temporaryFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-runtime-'));
  cleanups.push(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function start(dataDir?: string) {
  const runtime = await startRuntime({ port: 0, dataDir, packages: [measure, platform], log: () => {} });
  cleanups.push(() => runtime.stop());
  return { runtime, ...clients(runtime) };
}

test('an object that lands goes through rule, queue, functions, state machine and bus', async () => {
  const { drop, result, status } = await start();
  await drop('nda.txt', '0 this agreement is made');
  expect(await result()).toEqual({ key: 'nda.txt', words: 5 });
  await expect.poll(() => status('nda-txt'), SOON).toBe('SUCCEEDED');
});

test('a function puts only the events that its role allows', async () => {
  const { invoke } = await start();
  const { Payload } = await invoke('announce', { source: 'trial.other', result: {} });
  const error = JSON.parse(Buffer.from(Payload ?? '').toString());
  expect(error.errorType).toBe('AccessDeniedException');
  expect(error.errorMessage).toContain('is not authorized to perform: events:PutEvents');
});

test('work that was under way when the process was killed is done by the next one', async () => {
  const dataDir = await temporaryFolder();
  const first = spawn(process.execPath, [join(import.meta.dirname, 'fixtures', 'run.ts'), dataDir]);
  cleanups.push(() => first.kill('SIGKILL'));
  const endpoint = await firstLine(first);
  const before = clients({ endpoint, operatorKey: operatorKeyOf(openAccessKeys(dataDir)) });
  await before.drop('long.txt', '2000 milliseconds is how long this takes');
  await expect.poll(() => before.status('long-txt'), SOON).toBe('RUNNING');
  first.kill('SIGKILL');
  await once(first, 'exit');

  const after = await start(dataDir);
  expect(await after.result()).toEqual({ key: 'long.txt', words: 7 });
  await expect.poll(() => after.status('long-txt'), SOON).toBe('SUCCEEDED');
});

test('stopping and starting again keeps what is in the buckets and what was published', async () => {
  const dataDir = await temporaryFolder();
  const first = await start(dataDir);
  await first.runtime.stop();
  const second = await start(dataDir);
  expect(second.runtime.parameter('/trial/bus')).toBe('trial');
  await second.drop('nda.txt', '0 words');
  expect(await second.result()).toEqual({ key: 'nda.txt', words: 2 });
});

test('what is kept is for nobody else on the machine', async () => {
  const dataDir = join(await temporaryFolder(), 'data');
  const { drop, result } = await start(dataDir);
  await drop('nda.txt', '0 words');
  await result();
  const entries = await readdir(dataDir, { recursive: true, withFileTypes: true });
  const open: string[] = [];
  for (const path of [dataDir, ...entries.map(({ parentPath, name }) => join(parentPath, name))]) {
    const { mode } = await stat(path);
    if ((mode & 0o077) !== 0) open.push(path);
  }
  expect(entries.length).toBeGreaterThan(10);
  expect(open).toEqual([]);
});

test('stacks that cannot run leave nothing behind', async () => {
  const odd = { ...platform, name: 'odd', template: { Resources: { X: { Type: 'AWS::DynamoDB::Table' } } } };
  await expect(startRuntime({ port: 0, packages: [odd] })).rejects.toThrow('odd: X (AWS::DynamoDB::Table)');
});

async function firstLine(child: ChildProcess): Promise<string> {
  child.stderr?.pipe(process.stderr);
  const [chunk] = await once(child.stdout!, 'data');
  return String(chunk).trim();
}
