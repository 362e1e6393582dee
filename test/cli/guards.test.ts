import {
  DisableRuleCommand,
  EnableRuleCommand,
  EventBridgeClient,
  ListTargetsByRuleCommand,
  PutRuleCommand,
  PutTargetsCommand,
  RemoveTargetsCommand,
  type Target,
} from '@aws-sdk/client-eventbridge';
import {
  LambdaClient,
  ListEventSourceMappingsCommand,
  UpdateEventSourceMappingCommand,
} from '@aws-sdk/client-lambda';
import { GetQueueUrlCommand, SetQueueAttributesCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { lookAtGuards } from '../../cli/src/audit/guards/look-at-guards.ts';
import { lookAtRecording } from '../../cli/src/audit/guards/look-at-recording.ts';
import { startEmbedded } from '../../cli/src/embedded/start-embedded.ts';
import { connectTo, type System } from '../support/system.ts';

let runtime: Awaited<ReturnType<typeof startEmbedded>>;
let system: System;
beforeAll(async () => {
  runtime = await startEmbedded({ onProgress: () => {} });
  system = await connectTo(runtime);
});
afterAll(() => runtime.stop());

/** As `countersign audit verify` sees the embedded runtime. */
const deployment = () => ({
  stage: 'local',
  aws: system.aws,
  parameter: system.parameter,
  api: async () => system.operator,
});
const told = async () =>
  (await lookAtRecording(deployment())).map(({ where, problem }) => `${where} ${problem}`);

const NAME = 'countersign-local-audit';
const OTHER = 'arn:aws:sqs:eu-central-1:000000000000:countersign-local-index';

it('finds every guard of a fresh stage as the templates make it', async () => {
  expect(await told()).toEqual([]);
  expect(await lookAtGuards(deployment())).toEqual([]);
});

/** What the rule gives its events to, as it was deployed. */
async function asDeployed() {
  const events = new EventBridgeClient(system.aws);
  const rule = { Rule: NAME, EventBusName: await system.parameter('bus-name') };
  const { Targets = [] } = await events.send(new ListTargetsByRuleCommand(rule));
  const [target] = Targets as [Target];
  return { events, rule, target };
}

it('names targets of the rule that were taken, redirected, added or given less, and is content again', async () => {
  const { events, rule, target } = await asDeployed();
  const put = (...Targets: Target[]) => events.send(new PutTargetsCommand({ ...rule, Targets }));
  const remove = (...Ids: string[]) => events.send(new RemoveTargetsCommand({ ...rule, Ids }));
  await put({ ...target, Arn: OTHER });
  expect(await told()).toEqual([expect.stringMatching(/^rule \S+-audit gives its events to \S+-index, and/)]);
  await put({ ...target, Input: '{}' });
  expect(await told()).toEqual([expect.stringContaining('other things')]);
  await put(target, { ...target, Id: 'mine', Arn: OTHER });
  expect(await told()).toEqual([expect.stringMatching(/-index too, which was not deployed$/)]);
  await remove('mine', 'queue');
  expect(await told()).toEqual([expect.stringContaining('any more: the target is gone')]);
  await put(target);
  expect(await told()).toEqual([]);
});

it('names a rule that is off or takes other events', async () => {
  const { events, rule } = await asDeployed();
  const { EventBusName } = rule;
  await events.send(new DisableRuleCommand({ Name: NAME, EventBusName }));
  expect(await told()).toEqual([`rule ${NAME} is DISABLED`]);
  await events.send(new EnableRuleCommand({ Name: NAME, EventBusName }));
  const EventPattern = JSON.stringify({ 'detail-type': ['contract.received.v1'] });
  await events.send(new PutRuleCommand({ Name: NAME, EventBusName, EventPattern }));
  expect(await told()).toEqual([`rule ${NAME} takes other events than it was deployed with`]);
  const whole = JSON.stringify({ 'detail-type': [{ 'anything-but': { prefix: 'audit.' } }] });
  await events.send(new PutRuleCommand({ Name: NAME, EventBusName, EventPattern: whole }));
  expect(await told()).toEqual([]);
});

it('names a queue that forgets, gives up elsewhere, or is not worked on', async () => {
  const { QueueUrl } = await system.sqs.send(new GetQueueUrlCommand({ QueueName: NAME }));
  const set = (Attributes: Record<string, string>) =>
    system.sqs.send(new SetQueueAttributesCommand({ QueueUrl, Attributes }));
  await set({ MessageRetentionPeriod: '60' });
  expect(await told()).toEqual([expect.stringMatching(/^queue \S+-audit keeps a message for 60 s/)]);
  const redrive = (deadLetterTargetArn: string) =>
    JSON.stringify({ deadLetterTargetArn, maxReceiveCount: 5 });
  await set({ MessageRetentionPeriod: '1209600', RedrivePolicy: redrive(OTHER) });
  expect(await told()).toEqual([expect.stringContaining('elsewhere')]);
  await set({ RedrivePolicy: redrive(`arn:aws:sqs:eu-central-1:000000000000:${NAME}-dlq`) });
  const lambda = new LambdaClient(system.aws);
  const FunctionName = `${NAME}-archive`;
  const { EventSourceMappings = [] } = await lambda.send(
    new ListEventSourceMappingsCommand({ FunctionName }),
  );
  const [{ UUID } = {}] = EventSourceMappings;
  await lambda.send(new UpdateEventSourceMappingCommand({ UUID, Enabled: false }));
  expect(await told()).toEqual([expect.stringContaining('is not worked on')]);
  await lambda.send(new UpdateEventSourceMappingCommand({ UUID, Enabled: true }));
  expect(await told()).toEqual([]);
});
