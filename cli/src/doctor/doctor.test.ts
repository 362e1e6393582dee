import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CreateBucketCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { CreateQueueCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Run } from '@countersign/api';
import { createS3 } from '@countersign/local/aws/s3/index';
import { createQueues } from '@countersign/local/aws/sqs/index';
import { clientConfig, openTestGateway } from '@countersign/local/core/gateway/testing';
import type { AwsApi } from '@countersign/local/core/protocols/aws-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Deployment } from '../embedded/connect.ts';
import { ROOT } from '../embedded/start-embedded.ts';
import { type Examination, examine, type Requirement, remedyFor } from './requirement.ts';
import { CONCURRENT } from './requirements/account.ts';
import { requirements, sampleContract } from './requirements/index.ts';

// biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of the Serverless Framework
const OWN_NAME = '${self:service}';

let close: () => Promise<void>;
let deployment: Deployment;
let parameters: Map<string, string>;
/** What services that are not here would answer, by the operation's part of the path or its target. */
let answers: Map<string, { status?: number; body: unknown }>;

/** An API whose answers a test sets. */
const answering = (signingName: string): AwsApi => ({
  signingNames: [signingName],
  operationOf: () => signingName,
  async handle() {
    const { status = 200, body } = answers.get(signingName) ?? { status: 500, body: { message: 'down' } };
    return { status, headers: {}, body: typeof body === 'string' ? body : JSON.stringify(body) };
  },
});

beforeEach(async () => {
  const gateway = await openTestGateway();
  const s3 = await createS3({ secretOf: () => 'test' });
  const queues = createQueues({ url: gateway.url });
  const others = ['lambda', 'bedrock', 'es', 'cognito-idp', 'sagemaker', 'sts'].map(answering);
  gateway.serve({ apis: [s3.api, queues.api, ...others] });
  close = async () => {
    await gateway.close();
    queues.close();
  };
  parameters = new Map();
  answers = new Map();
  deployment = {
    stage: 'trial',
    aws: clientConfig(gateway),
    async parameter(name) {
      const value = parameters.get(name);
      if (value === undefined) throw new Error(`there is no ${name}`);
      return value;
    },
    api: () => Promise.reject(new Error('Set COUNTERSIGN_TOKEN')),
  };
});
afterEach(() => close());

async function finding(what: string, all: readonly Requirement[] = requirements()): Promise<Examination> {
  const check = all.find((each) => each.what === what)!;
  const [found] = await examine(deployment, [check]);
  return found!;
}

const runs = (found: readonly Partial<Run>[]): Deployment => ({
  ...deployment,
  api: () =>
    Promise.resolve({
      newestRuns: async () => found,
      listRuns: async () => found,
    } as unknown as Awaited<ReturnType<Deployment['api']>>),
});

/** Names of parameters that a service's resources make. */
function publishedBy(file: string): string[] {
  const service = basename(dirname(file));
  const resources = globSync(join(dirname(file), 'resources/*.yml'), { cwd: ROOT });
  const [own = '', ...others] = [file, ...resources].map((each) => readFileSync(join(ROOT, each), 'utf8'));
  const api = own.includes('deploy/http-api.yml')
    ? readFileSync(join(ROOT, 'deploy/http-api.yml'), 'utf8')
    : '';
  const names = /\bName: "?\/countersign\/\$\{sls:stage\}\/([^",\s]+)/g;
  return [own, ...others, api].flatMap((text) =>
    [...text.matchAll(names)].map(([, name = '']) => name.replace(OWN_NAME, service)),
  );
}

describe('the doctor', () => {
  it('tells which parameters a stack did not publish, and how it would', async () => {
    parameters.set('console-url', 'http://127.0.0.1/');
    const { ok, found, remedy } = await finding('parameters of console');
    expect([ok, found]).toEqual([false, 'not published: console-bucket']);
    expect(remedyFor(remedy!, deployment)).toBe('cd services/console && npx serverless deploy --stage trial');
    parameters.set('console-bucket', 'console');
    expect(await finding('parameters of console')).toMatchObject({ ok: true, found: '2 published' });
  });

  it('looks for every parameter that a stack publishes', async () => {
    const written = new Set(globSync('services/*/serverless.yml', { cwd: ROOT }).flatMap(publishedBy));
    const asked = new Set<string>();
    const parameter = async (name: string) => {
      asked.add(name);
      return 'published';
    };
    await examine(
      { ...deployment, parameter },
      requirements().filter(({ what }) => what.startsWith('parameters of')),
    );
    expect([...asked].toSorted()).toEqual([...written].toSorted());
  });

  it('tells a queue that is missing from one that holds dead letters and from a sound one', async () => {
    expect(await finding('queue of route')).toMatchObject({
      ok: false,
      found: expect.stringContaining('QueueDoesNotExist'),
    });
    const sqs = new SQSClient(deployment.aws);
    await sqs.send(new CreateQueueCommand({ QueueName: 'countersign-trial-route' }));
    const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: 'countersign-trial-route-dlq' }));
    expect(await finding('queue of route')).toMatchObject({ ok: true, found: '0 waiting' });
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: 'x' }));
    expect(await finding('queue of route')).toMatchObject({ ok: false, found: '1 dead letters' });
  });

  it('finds queues that no rule may fill', async () => {
    const gateway = await openTestGateway();
    const QueueUrl = `${gateway.url}/queue`;
    gateway.serve({ apis: [answering('sqs')] });
    try {
      deployment = { ...deployment, aws: clientConfig(gateway) };
      answers.set('sqs', { body: { QueueUrl, Attributes: {} } });
      expect(await finding('policies of the queues')).toMatchObject({
        ok: false,
        found: expect.stringContaining('no rule of the bus may send to the queue of choreographer, extract'),
      });
      const Policy = '{"Statement":[{"Principal":{"Service":"events.amazonaws.com"}}]}';
      answers.set('sqs', { body: { QueueUrl, Attributes: { Policy } } });
      expect(await finding('policies of the queues')).toMatchObject({ ok: true });
    } finally {
      await gateway.close();
    }
  });

  it('misses the pages of the console until they are uploaded', async () => {
    const s3 = new S3Client({ ...deployment.aws, forcePathStyle: true });
    await s3.send(new CreateBucketCommand({ Bucket: 'console' }));
    parameters.set('console-bucket', 'console').set('console-url', 'http://127.0.0.1/');
    expect(await finding('pages of the console')).toMatchObject({
      ok: false,
      remedy: expect.stringContaining('npm run upload'),
    });
    await s3.send(new PutObjectCommand({ Bucket: 'console', Key: 'index.html', Body: 'x' }));
    expect(await finding('pages of the console')).toMatchObject({ ok: true, found: 'http://127.0.0.1/' });
  });

  it('goes on with the others when a service does not answer at all', async () => {
    const findings = await examine(
      deployment,
      requirements(undefined, () => Promise.reject(new Error('away'))),
    );
    expect(findings).toHaveLength(requirements().length);
    expect(findings.every(({ ok, remedy }) => ok || remedy !== undefined)).toBe(true);
  });

  it('asks the embedded runtime for nothing that only an account has', async () => {
    const findings = await examine({ ...deployment, dataDir: '/data' }, requirements());
    const asked = findings.map(({ what }) => what);
    expect(asked).not.toContain('concurrent functions');
    expect(asked).toContain('user pool');
  });
});

describe('the doctor, of an account', () => {
  it('knows how many functions the queues may call at once', () => {
    const files = globSync('services/*/serverless.yml', { cwd: ROOT });
    const all = files.flatMap((file) => [
      ...readFileSync(join(ROOT, file), 'utf8').matchAll(/maximumConcurrency: (\d+)/g),
    ]);
    expect(all.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(CONCURRENT);
  });

  it.each([
    [10, false, '10, and the queues call up to'],
    [1000, true, '1000'],
  ])('with %i concurrent functions says so', async (ConcurrentExecutions, ok, found) => {
    answers.set('lambda', { body: { AccountLimit: { ConcurrentExecutions } } });
    expect(await finding('concurrent functions')).toMatchObject({
      ok,
      found: expect.stringContaining(found),
    });
  });

  const MODEL = 'model that writes the sections';

  it('asks the model of the deployed function', async () => {
    answers.set('lambda', { body: { Environment: { Variables: { MODEL_ID: 'eu.some-model' } } } });
    const message = { role: 'assistant', content: [{ text: 'y' }] };
    answers.set('bedrock', { body: { output: { message }, stopReason: 'max_tokens' } });
    expect(await finding(MODEL)).toMatchObject({ ok: true, found: 'eu.some-model answers' });
  });

  it('asks the model that is named, and tells how access is got', async () => {
    answers.set('bedrock', { status: 403, body: { message: "You don't have access to the model" } });
    expect(await finding(MODEL, requirements('some-model'))).toMatchObject({
      ok: false,
      found: expect.stringContaining("You don't have access"),
      remedy: expect.stringContaining('request access'),
    });
  });

  it('names buckets whose names are gone before a first deployment, and none of a stage that stands', async () => {
    const Account = '<GetCallerIdentityResult><Account>1234</Account></GetCallerIdentityResult>';
    answers.set('sts', { body: `<GetCallerIdentityResponse>${Account}</GetCallerIdentityResponse>` });
    expect(await finding('names of buckets')).toMatchObject({ ok: true, found: 'free' });
    const s3 = new S3Client({ ...deployment.aws, forcePathStyle: true });
    const Bucket = `countersign-trial-audit-1234-${await s3.config.region()}`;
    await s3.send(new CreateBucketCommand({ Bucket }));
    expect(await finding('names of buckets')).toMatchObject({
      ok: false,
      found: `taken: ${Bucket} (this account)`,
    });
    parameters.set('inbox-bucket', 'inbox');
    expect(await finding('names of buckets')).toMatchObject({ ok: true, found: 'in use by the stage' });
  });
});

describe('the doctor, of what a stage keeps', () => {
  it.each([
    [{ Deleted: true }, 'it is being deleted'],
    [{ Processing: true }, 'it is being made and has no endpoint yet'],
    [{ Endpoint: 'x', DomainProcessingStatus: 'Isolated' }, 'it is isolated: nobody reaches it'],
  ])('names a search domain that nobody can search: %j', async (DomainStatus, found) => {
    answers.set('es', { body: { DomainStatus } });
    expect(await finding('search domain')).toMatchObject({ ok: false, found });
  });

  it('takes a search domain that is being changed, which answers meanwhile', async () => {
    const DomainStatus = { Endpoint: 'x', Processing: true, EngineVersion: 'OpenSearch_2.19' };
    answers.set('es', { body: { DomainStatus } });
    expect(await finding('search domain')).toMatchObject({ ok: true, found: 'OpenSearch_2.19, Processing' });
  });

  it('finds a user pool without people', async () => {
    parameters.set('token-issuer', 'https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_abc');
    answers.set('cognito-idp', { body: { Users: [] } });
    expect(await finding('user pool')).toMatchObject({
      ok: false,
      found: 'eu-central-1_abc has nobody who could sign in',
    });
    answers.set('cognito-idp', { body: { Users: [{ Username: 'jo' }] } });
    expect(await finding('user pool')).toMatchObject({ ok: true, found: 'eu-central-1_abc, 1 people' });
  });

  it('reads the database through the API, which wants a token', async () => {
    expect(await finding('database')).toMatchObject({ ok: false, found: 'Set COUNTERSIGN_TOKEN' });
    deployment = runs([{ runId: 'r1' }]);
    expect(await finding('database')).toMatchObject({ ok: true, found: 'answers, newest run r1' });
  });
});

describe('the doctor, with a contract', () => {
  const patience = { seconds: 0.02, everySeconds: 0.01 };
  const contract = async (found: readonly Partial<Run>[]) => {
    const s3 = new S3Client({ ...deployment.aws, forcePathStyle: true });
    await s3.send(new CreateBucketCommand({ Bucket: 'inbox' }));
    parameters.set('inbox-bucket', 'inbox');
    deployment = runs(found);
    return finding('a contract of the samples', [sampleContract(patience)]);
  };

  it.each<[string, readonly Partial<Run>[], boolean, string]>([
    ['no run', [], false, 'no run began after 0.02 s'],
    [
      'a run that hangs',
      [{ runId: 'r', status: 'RUNNING', stage: 'extract' }],
      false,
      'r is RUNNING at extract after',
    ],
    ['a run that failed', [{ runId: 'r', status: 'FAILED', stage: null }], false, 'r is FAILED'],
    ['a report', [{ runId: 'r', status: 'COMPLETED', stage: null }], true, 'r has its report'],
  ])('tells of %s', async (_, found, ok, words) => {
    expect(await contract(found)).toMatchObject({ ok, found: expect.stringContaining(words) });
  });
});
