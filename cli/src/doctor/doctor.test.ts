import { CreateBucketCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { CreateQueueCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { createS3 } from '@countersign/local/aws/s3/index';
import { createQueues } from '@countersign/local/aws/sqs/index';
import { clientConfig, openTestGateway } from '@countersign/local/core/gateway/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Deployment } from '../embedded/connect.ts';
import { type Examination, examine } from './requirement.ts';
import { REQUIREMENTS, remedyFor } from './requirements.ts';

let close: () => Promise<void>;
let deployment: Deployment;
let parameters: Map<string, string>;

beforeEach(async () => {
  const gateway = await openTestGateway();
  const s3 = await createS3({ secretOf: () => 'test' });
  const queues = createQueues({ url: gateway.url });
  gateway.serve({ apis: [s3.api, queues.api] });
  close = async () => {
    await gateway.close();
    queues.close();
  };
  parameters = new Map();
  deployment = {
    stage: 'trial',
    aws: clientConfig(gateway),
    async parameter(name) {
      const value = parameters.get(name);
      if (value === undefined) throw new Error(`there is no ${name}`);
      return value;
    },
    api: () => Promise.reject(new Error('not here')),
  };
});
afterEach(() => close());

async function finding(what: string): Promise<Examination> {
  const check = REQUIREMENTS.find((each) => each.what === what)!;
  const [found] = await examine(deployment, [check]);
  return found!;
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
    const findings = await examine(deployment, REQUIREMENTS);
    expect(findings).toHaveLength(REQUIREMENTS.length);
    expect(findings.every(({ ok, remedy }) => ok || remedy !== undefined)).toBe(true);
  });
});
