import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  GetTopicAttributesCommand,
  PublishBatchCommand,
  PublishCommand,
  SNSClient,
  SubscribeCommand,
} from '@aws-sdk/client-sns';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createDeliveryQueue, type DeliveryQueue, type DeliveryTargets } from '../../core/delivery/index.ts';
import type { Gateway } from '../../core/gateway/gateway.ts';
import { clientConfig, openTestGateway } from '../../core/gateway/testing.ts';
import { createQueues, type Queues, queueTarget } from '../sqs/index.ts';
import { createMailbox, createSns, MAILBOX_PATH, type Mailbox, type Sns } from './index.ts';

const region = 'eu-central-1';
const queueArn = `arn:aws:sqs:${region}:000000000000:alerts`;
let gateway: Gateway;
let queues: Queues;
let deliveryQueue: DeliveryQueue;
let sns: Sns;
let client: SNSClient;
let folder: string;
let mails: Mailbox;
let TopicArn: string;
let invoked: unknown[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mail-'));
  invoked = [];
  gateway = await openTestGateway();
  queues = createQueues({ url: gateway.url });
  mails = await createMailbox({ dataDir: folder });
  const targets: DeliveryTargets = new Map([
    ['sqs', queueTarget(queues.sender)],
    ['mailto', mails.target],
    ['lambda', async ({ payload }) => void invoked.push(JSON.parse(payload))],
  ]);
  deliveryQueue = createDeliveryQueue({ targets, log: () => {} });
  sns = createSns({ deliveryQueue });
  gateway.serve({ apis: [queues.api, sns.api], routes: mails.routes });
  client = new SNSClient(clientConfig(gateway));
  deliveryQueue.start();
  await create('AWS::SQS::Queue', { QueueName: 'alerts' });
  TopicArn = (await create('AWS::SNS::Topic', { TopicName: 'risk' })).ref;
});

afterEach(async () => {
  await gateway.close();
  await deliveryQueue.close();
  queues.close();
  await rm(folder, { recursive: true });
});

function create(type: string, properties: Record<string, unknown>) {
  const provider = [...queues.providers, ...sns.providers].find((each) => each.type === type)!;
  return provider.create({ type, logicalId: 'L', stackName: 's', region, accountId: '0', properties });
}

const subscribe = (Protocol: string, Endpoint: string, more: object = {}) =>
  create('AWS::SNS::Subscription', { TopicArn, Protocol, Endpoint, ...more });

const publish = (Message: string, riskLevel = 'high') =>
  client.send(
    new PublishCommand({
      TopicArn,
      Subject: 'Risk',
      Message,
      MessageAttributes: { riskLevel: { DataType: 'String', StringValue: riskLevel } },
    }),
  );

const receive = () => queues.poller.receive(queueArn, { max: 10 });

it('wraps a message for a queue', async () => {
  await subscribe('sqs', queueArn);
  const { MessageId } = await publish('hello');
  const [record] = await receive();
  expect(JSON.parse(record!.body)).toMatchObject({
    Type: 'Notification',
    MessageId,
    TopicArn,
    Subject: 'Risk',
    Message: 'hello',
    MessageAttributes: { riskLevel: { Type: 'String', Value: 'high' } },
  });
});

it('filters by attributes or body, and delivers raw', async () => {
  const FilterPolicy = { riskLevel: ['critical'] };
  await subscribe('sqs', queueArn, { RawMessageDelivery: true, FilterPolicy });
  await publish('passed by');
  await publish('seen', 'critical');
  expect(await receive()).toMatchObject([
    { body: 'seen', messageAttributes: { riskLevel: { stringValue: 'critical' } } },
  ]);
  await subscribe('sqs', queueArn, { FilterPolicy: { type: ['nda'] }, FilterPolicyScope: 'MessageBody' });
  await publish('{"type":"msa"}');
  await publish('{"type":"nda"}');
  expect(await receive()).toHaveLength(1);
});

const shown = async () => {
  const { mails } = (await (await fetch(`${gateway.url}${MAILBOX_PATH}`)).json()) as {
    mails: { to: string; subject: string; text: string }[];
  };
  return mails;
};

it('writes mail as files', async () => {
  await subscribe('email', 'lead@example.com');
  await publish('Clause 7\nis “risky”');
  const files = async () => (await readdir(join(folder, 'mail'))).filter((name) => name.endsWith('.eml'));
  await expect.poll(files).toHaveLength(1);
  const text = await readFile(join(folder, 'mail', (await files())[0]!), 'utf8');
  expect(text).toMatch(/^To: lead@example.com\r\nSubject: Risk\r\n/m);
  expect(text).toContain('\r\n\r\nClause 7\r\nis “risky”\r\n');
});

it('shows the mails, the newest first, as they were sent', async () => {
  const Endpoint = 'lead@example.com';
  await client.send(new SubscribeCommand({ TopicArn, Protocol: 'email', Endpoint }));
  await publish('first');
  await expect.poll(shown).toHaveLength(1);
  await client.send(new PublishCommand({ TopicArn, Subject: 'Zürich – “Risk”', Message: 'a\n\nb\n' }));
  await expect.poll(shown).toMatchObject([
    { to: Endpoint, subject: 'Zürich – “Risk”', text: 'a\n\nb\n' },
    { to: Endpoint, subject: 'Risk', text: 'first' },
  ]);
});

it('drops the mails about a run once a document of it is gone for good, and no others', async () => {
  await subscribe('email', 'lead@example.com');
  await publish('Clause 7 of acme.pdf. Open it: https://console/runs/run-0000000001');
  await publish('Clause 7 of acme.pdf. Decide here: https://console/reviews/run-0000000001-r0');
  await publish('Clause 9 of other.pdf. Open it: https://console/runs/run-0000000002');
  await expect.poll(shown).toHaveLength(3);
  const gone = (key: string) => mails.forget({ bucket: 'documents', key, versionId: 'v1' });
  gone('intake/receipts/run-0000000002.json');
  gone('run-0000000002/contract.pdf');
  gone('runs/run-0000000001/text.json');
  gone('runs/run-0000000001/brief.json');
  expect((await shown()).map(({ text }) => text)).toEqual([expect.stringContaining('run-0000000002')]);
});

it('lets nobody write or delete mails', async () => {
  for (const method of ['POST', 'PUT', 'DELETE']) {
    expect((await fetch(`${gateway.url}${MAILBOX_PATH}`, { method })).status).toBe(405);
  }
});

it('subscribes once, however often it is asked', async () => {
  const FilterPolicy = JSON.stringify({ riskLevel: ['critical'] });
  const ask = { TopicArn, Protocol: 'email', Endpoint: 'lead@example.com', Attributes: { FilterPolicy } };
  for (let time = 0; time < 3; time++) await client.send(new SubscribeCommand(ask));
  await publish('passed by');
  await publish('seen', 'critical');
  await expect.poll(shown).toMatchObject([{ text: 'seen' }]);
});

it('invokes functions', async () => {
  await subscribe('lambda', `arn:aws:lambda:${region}:000000000000:function:f`);
  await publish('hello');
  await expect
    .poll(() => invoked)
    .toMatchObject([{ Records: [{ EventSource: 'aws:sns', Sns: { Message: 'hello' } }] }]);
});

it('sends what a queue does not take to the dead-letter queue', async () => {
  const gone = `${queueArn}-gone`;
  await subscribe('sqs', gone, { RedrivePolicy: { deadLetterTargetArn: queueArn } });
  await publish('lost');
  expect(JSON.parse((await receive())[0]!.body)).toMatchObject({ Message: 'lost' });
});

it('publishes batches', async () => {
  await subscribe('sqs', queueArn, { RawMessageDelivery: true });
  const PublishBatchRequestEntries = [
    { Id: 'a', Message: '1' },
    { Id: 'b', Message: 'x'.repeat(300_000) },
  ];
  const { Successful, Failed } = await client.send(
    new PublishBatchCommand({ TopicArn, PublishBatchRequestEntries }),
  );
  expect([Successful?.map((each) => each.Id), Failed?.map((each) => each.Id)]).toEqual([['a'], ['b']]);
  expect(await receive()).toMatchObject([{ body: '1' }]);
});

it('answers for an unknown topic as SNS does', async () => {
  const Missing = TopicArn.replace('risk', 'none');
  const sent = client.send(new PublishCommand({ TopicArn: Missing, Message: 'x' }));
  await expect(sent).rejects.toMatchObject({ name: 'NotFoundException' });
  const asked = client.send(new GetTopicAttributesCommand({ TopicArn: Missing }));
  await expect(asked).rejects.toMatchObject({ name: 'NotFoundException' });
});

it('refuses protocols that it cannot deliver', async () => {
  await expect(subscribe('sms', '+49')).rejects.toThrow(/sms is not supported/);
});
