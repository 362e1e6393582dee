import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CreateBucketCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { CreateQueueCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Run } from '@countersign/api';
import { clientConfig, openTestGateway } from '@countersign/local/core/gateway/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Deployment } from '../embedded/connect.ts';
import { ROOT } from '../embedded/start-embedded.ts';
import { examine, type Requirement, remedyFor } from './requirement.ts';
import { requirements, sampleContract } from './requirements/index.ts';
import { type Answers, answering, findingOf, openTrial } from './testing.ts';

// biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of the Serverless Framework
const OWN_NAME = '${self:service}';
// biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of the Serverless Framework, too
const OWN_SCHEDULE = '${self:custom.scheduled.name}';

let close: () => Promise<void>;
let deployment: Deployment;
let parameters: Map<string, string>;
let answers: Answers;
beforeEach(async () => {
  ({ deployment, parameters, answers, close } = await openTrial());
});
afterEach(() => close());

const finding = (what: string, all?: readonly Requirement[]) => findingOf(deployment, what, all);

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

/** Names of queues after `countersign-<stage>-` that the stacks make. */
function queuesInStacks(): string[] {
  const names = /QueueName: countersign-\$\{sls:stage\}-(\S+)/g;
  return globSync('services/*/serverless.yml', { cwd: ROOT }).flatMap((file) => {
    const service = basename(dirname(file));
    const own = readFileSync(join(ROOT, file), 'utf8');
    const shared = [...own.matchAll(/\.\.\/\.\.\/(deploy\/[\w-]+\.yml)\)(?!:)/g)].map(
      ([, path = '']) => path,
    );
    const others = globSync('{,resources/}*.yml', { cwd: join(ROOT, dirname(file)) });
    const texts = [...shared, ...others.map((path) => join(dirname(file), path))].map((path) =>
      readFileSync(join(ROOT, path), 'utf8'),
    );
    const [, schedule = ''] = /scheduled: \{ name: (\w+)/.exec(own) ?? [];
    return texts.flatMap((text) =>
      [...text.matchAll(names)].map(([, name = '']) =>
        name.replace(OWN_NAME, service).replace(OWN_SCHEDULE, schedule),
      ),
    );
  });
}

describe('the doctor', () => {
  it('tells which parameters a stack did not publish, and how it would', async () => {
    parameters.set('console-url', 'http://127.0.0.1/');
    const { ok, found, remedy } = await finding('parameters of console');
    expect([ok, found]).toEqual([false, `not published in ${deployment.aws.region}: console-bucket`]);
    expect(remedyFor(remedy!, deployment)).toContain(
      'cd services/console && npx serverless deploy --stage trial; deployed elsewhere: AWS_REGION',
    );
    parameters.set('console-bucket', 'console');
    expect(await finding('parameters of console')).toMatchObject({ ok: true, found: '2 published' });
  });

  it('takes no parameter for missing that nobody may read', async () => {
    const refused = Object.assign(new Error('Could not load credentials'), {
      name: 'CredentialsProviderError',
    });
    deployment = { ...deployment, parameter: () => Promise.reject(refused) };
    expect(await finding('parameters of console')).toMatchObject({
      ok: false,
      found: 'CredentialsProviderError: Could not load credentials',
    });
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
    expect(await finding('queues of route')).toMatchObject({
      ok: false,
      found: 'there is no countersign-trial-route',
    });
    const sqs = new SQSClient(deployment.aws);
    await sqs.send(new CreateQueueCommand({ QueueName: 'countersign-trial-route' }));
    expect(await finding('queues of route')).toMatchObject({
      found: 'there is no countersign-trial-route-dlq',
    });
    const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: 'countersign-trial-route-dlq' }));
    expect(await finding('queues of route')).toMatchObject({ ok: true, found: '0 waiting' });
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: 'x' }));
    expect(await finding('queues of route')).toMatchObject({ ok: false, found: '1 dead letters' });
  });

  it('looks at every queue that a stack has', async () => {
    const gateway = await openTestGateway();
    const asked = new Set<string>();
    gateway.serve({
      apis: [
        {
          ...answering('sqs', answers),
          async handle({ body }) {
            const { QueueName } = JSON.parse(String(body));
            if (QueueName) asked.add(QueueName.replace('countersign-trial-', ''));
            const answer = {
              QueueUrl: `${gateway.url}/queue`,
              Attributes: { ApproximateNumberOfMessages: '0' },
            };
            return { status: 200, headers: {}, body: JSON.stringify(answer) };
          },
        },
      ],
    });
    try {
      deployment = { ...deployment, aws: clientConfig(gateway) };
      await examine(
        deployment,
        requirements().filter(({ what }) => what.startsWith('queues of')),
      );
    } finally {
      await gateway.close();
    }
    expect([...asked].toSorted()).toEqual(queuesInStacks().toSorted());
  });

  it('finds queues that no rule may fill', async () => {
    const gateway = await openTestGateway();
    const QueueUrl = `${gateway.url}/queue`;
    gateway.serve({ apis: [answering('sqs', answers)] });
    try {
      deployment = { ...deployment, aws: clientConfig(gateway) };
      answers.set('sqs', { body: { QueueUrl, Attributes: {} } });
      expect(await finding('policies of the queues')).toMatchObject({
        ok: false,
        found: expect.stringContaining(
          'no rule or topic may send to the queue choreographer, choreographer-intake',
        ),
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
    answers.set('es', { body: { DomainStatus, ClusterHealth: 'Yellow' } });
    expect(await finding('search domain')).toMatchObject({
      ok: true,
      found: 'OpenSearch_2.19, Processing, yellow',
    });
    answers.set('es', { body: { DomainStatus, ClusterHealth: 'Red' } });
    expect(await finding('search domain')).toMatchObject({
      ok: false,
      found: expect.stringContaining('red'),
    });
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
