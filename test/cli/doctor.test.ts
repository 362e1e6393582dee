import {
  DisableRuleCommand,
  EnableRuleCommand,
  EventBridgeClient,
  ListTargetsByRuleCommand,
  PutTargetsCommand,
  RemoveTargetsCommand,
} from '@aws-sdk/client-eventbridge';
import {
  DeleteFunctionConcurrencyCommand,
  LambdaClient,
  ListEventSourceMappingsCommand,
  PutFunctionConcurrencyCommand,
  UpdateEventSourceMappingCommand,
} from '@aws-sdk/client-lambda';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { ListSubscriptionsByTopicCommand, SNSClient, UnsubscribeCommand } from '@aws-sdk/client-sns';
import { DeleteQueueCommand, GetQueueUrlCommand } from '@aws-sdk/client-sqs';
import { DeleteParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examine } from '../../cli/src/doctor/requirement.ts';
import { requirements, sampleContract } from '../../cli/src/doctor/requirements/index.ts';
import { startEmbedded } from '../../cli/src/embedded/start-embedded.ts';
import { subscribePeople } from '../../cli/src/embedded/subscribe-people.ts';
import { connectTo, type System } from '../support/system.ts';

let runtime: Awaited<ReturnType<typeof startEmbedded>>;
let system: System;
beforeAll(async () => {
  runtime = await startEmbedded({ onProgress: () => {} });
  system = await connectTo(runtime);
  await subscribePeople(runtime);
  const Bucket = await system.parameter('console-bucket');
  await system.s3.send(new PutObjectCommand({ Bucket, Key: 'index.html', Body: '<!doctype html>' }));
});
afterAll(() => runtime.stop());

/** As `countersign doctor` sees the embedded runtime. */
const deployment = () => ({
  stage: 'local',
  dataDir: 'in memory',
  aws: system.aws,
  parameter: system.parameter,
  api: async () => system.operator,
});
const problems = async () => (await examine(deployment(), requirements())).filter(({ ok }) => !ok);

describe('the doctor, of an embedded runtime', () => {
  it('finds nothing wrong with a fresh one, and takes a contract of the samples to its report', async () => {
    expect(await problems()).toEqual([]);
    const contract = sampleContract({ seconds: 200, everySeconds: 1 });
    expect(await examine(deployment(), [contract])).toMatchObject([{ ok: true }]);
  });

  it('gives one remedy for all where the credentials are not known', async () => {
    const aws = { ...system.aws, credentials: { accessKeyId: 'nobody', secretAccessKey: 'nothing' } };
    const found = await examine({ ...deployment(), aws }, requirements());
    const refused = found.filter(({ ok, what }) => !ok && !what.startsWith('parameters'));
    expect(refused.length).toBeGreaterThan(10);
    const remedies = refused.map(({ what, remedy }) => [what, remedy?.slice(0, 12)]);
    expect(remedies).toEqual(refused.map(({ what }) => [what, 'credentials:']));
  });

  it('names a queue that no longer calls its function, and a function that may not run', async () => {
    const lambda = new LambdaClient(system.aws);
    const FunctionName = 'countersign-local-route';
    const asked = new ListEventSourceMappingsCommand({ FunctionName });
    const [{ UUID } = {}] = (await lambda.send(asked)).EventSourceMappings ?? [];
    await lambda.send(new UpdateEventSourceMappingCommand({ UUID, Enabled: false }));
    await lambda.send(new PutFunctionConcurrencyCommand({ FunctionName, ReservedConcurrentExecutions: 0 }));
    expect(await problems()).toMatchObject([
      { what: 'functions of route', found: `${FunctionName} may run 0 times at once` },
      {
        what: 'event source mappings of route',
        found: `that of ${FunctionName} is Disabled (${UUID})`,
        remedy: expect.stringContaining('aws lambda update-event-source-mapping --enabled'),
      },
    ]);
    await lambda.send(new UpdateEventSourceMappingCommand({ UUID, Enabled: true }));
    await lambda.send(new DeleteFunctionConcurrencyCommand({ FunctionName }));
    expect(await problems()).toEqual([]);
  });

  it('names a rule that is switched off', async () => {
    const events = new EventBridgeClient(system.aws);
    const rule = { EventBusName: 'countersign-local', Name: 'countersign-local-route' };
    await events.send(new DisableRuleCommand(rule));
    expect(await problems()).toMatchObject([
      {
        what: 'event bus',
        found: 'disabled: countersign-local-route',
        remedy: expect.stringContaining('aws events enable-rule'),
      },
    ]);
    await events.send(new EnableRuleCommand(rule));
  });

  it.each([
    ['event bus', 'countersign-local', 'countersign-local-route', 'countersign-local-route'],
    [
      'rules on the default bus',
      undefined,
      'countersign-local-intake',
      'countersign-local-choreographer-intake',
    ],
    ['rules on the default bus', undefined, 'countersign-local-audit-seal', 'countersign-local-audit-seal'],
  ])(
    'names a rule of the %s (%s) that is off, or whose target is gone: %s',
    async (what, EventBusName, Name, called) => {
      const events = new EventBridgeClient(system.aws);
      const rule = { EventBusName, Name };
      await events.send(new DisableRuleCommand(rule));
      expect(await problems()).toMatchObject([{ what, found: `disabled: ${Name}` }]);
      await events.send(new EnableRuleCommand(rule));
      const { Targets = [] } = await events.send(new ListTargetsByRuleCommand({ EventBusName, Rule: Name }));
      const Ids = Targets.map(({ Id = '' }) => Id);
      await events.send(new RemoveTargetsCommand({ EventBusName, Rule: Name, Ids }));
      expect(await problems()).toMatchObject([{ what, found: `${Name} does not call ${called}` }]);
      await events.send(new PutTargetsCommand({ EventBusName, Rule: Name, Targets }));
      expect(await problems()).toEqual([]);
    },
  );

  it('names a topic of alarms that nobody is subscribed to, beside one for everything', async () => {
    const sns = new SNSClient(system.aws);
    const TopicArn = `${await system.parameter('operations-topic-arn')}-internal`;
    const { Subscriptions = [] } = await sns.send(new ListSubscriptionsByTopicCommand({ TopicArn }));
    for (const { SubscriptionArn } of Subscriptions)
      await sns.send(new UnsubscribeCommand({ SubscriptionArn }));
    expect(await problems()).toMatchObject([
      { what: 'subscribers of operations-topic-arn-internal', found: 'nobody is told' },
    ]);
    await subscribePeople(runtime);
    expect(await problems()).toEqual([]);
  });

  it('names a queue that was deleted, and the service that makes it again', async () => {
    const QueueName = 'countersign-local-extract-finished-jobs';
    const { QueueUrl } = await system.sqs.send(new GetQueueUrlCommand({ QueueName }));
    await system.sqs.send(new DeleteQueueCommand({ QueueUrl }));
    expect(await problems()).toMatchObject([
      {
        what: 'queues of extract',
        found: `there is no ${QueueName}`,
        remedy: expect.stringContaining('cd services/extract && npx serverless deploy'),
      },
    ]);
  });

  it('names a parameter that was deleted, and whose it is', async () => {
    const Name = '/countersign/local/audit-signing-key-arn';
    await new SSMClient(system.aws).send(new DeleteParameterCommand({ Name }));
    expect(await problems()).toMatchObject([
      {
        what: 'parameters of audit',
        found: 'not published in eu-central-1: audit-signing-key-arn',
        remedy: expect.stringContaining('cd services/audit && npx serverless deploy'),
      },
      { what: 'audit-signing-key-arn', remedy: expect.stringContaining('parameters of the services above') },
      { what: 'queues of extract' },
    ]);
  });
});
