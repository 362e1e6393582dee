import {
  DescribeRuleCommand,
  EventBridgeClient,
  ResourceNotFoundException,
} from '@aws-sdk/client-eventbridge';
import { GetRoleCommand, IAMClient, NoSuchEntityException } from '@aws-sdk/client-iam';
import { LambdaClient, paginateListEventSourceMappings } from '@aws-sdk/client-lambda';
import {
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  QueueDoesNotExist,
  SQSClient,
} from '@aws-sdk/client-sqs';
import type { Breach } from '@countersign/audit';
import type { Deployment } from '../../embedded/connect.ts';
import { targetsOf } from '../../stages/rules-of-bus.ts';
import {
  type ExpectedQueue,
  type ExpectedRecording,
  expectedRecording,
  type RuleTarget,
} from './expected-recording.ts';
import { lookAt, placeOf, statementsIn, unless } from './looking.ts';
import {
  type FoundMapping,
  mappingProblems,
  queueProblems,
  ruleProblems,
  trustProblems,
} from './weaker-recording.ts';

const GONE = ['is gone'];

/** Each problem of a place as a breach. */
const at = (where: string, problems: readonly string[]): Breach[] =>
  problems.map((problem) => ({ where, problem }));

async function rule(events: EventBridgeClient, EventBusName: string, expected: ExpectedRecording['rule']) {
  const { name: Name } = expected;
  const asking = events.send(new DescribeRuleCommand({ Name, EventBusName }));
  const found = await unless([ResourceNotFoundException.name], asking, undefined);
  if (!found) return GONE;
  const targets = (await targetsOf(events, { Name, EventBusName })).map(
    (target): RuleTarget => ({ ...target }),
  );
  const pattern = JSON.parse(found.EventPattern ?? 'null');
  return ruleProblems({ state: found.State, pattern, targets }, expected);
}

async function queue(sqs: SQSClient, expected: ExpectedQueue) {
  const asking = sqs.send(new GetQueueUrlCommand({ QueueName: expected.name }));
  const found = await unless([QueueDoesNotExist.name], asking, undefined);
  if (!found?.QueueUrl) return GONE;
  const { Attributes = {} } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl: found.QueueUrl, AttributeNames: ['All'] }),
  );
  return queueProblems({ attributes: Attributes, policy: statementsIn(Attributes.Policy) }, expected);
}

async function worker(client: LambdaClient, expected: ExpectedRecording) {
  const pages = paginateListEventSourceMappings({ client }, { EventSourceArn: expected.queue.arn });
  const found: FoundMapping[] = [];
  for await (const { EventSourceMappings = [] } of pages) found.push(...EventSourceMappings);
  return mappingProblems(found, expected);
}

async function role(iam: IAMClient, RoleName: string) {
  const asking = iam.send(new GetRoleCommand({ RoleName }));
  const found = await unless([NoSuchEntityException.name], asking, undefined);
  if (!found) return GONE;
  return trustProblems(statementsIn(decodeURIComponent(found.Role?.AssumeRolePolicyDocument ?? '{}')));
}

/**
 * In what the way of events into the archive is not as the templates make it: the rule of the bus and its targets, the
 * queues, who takes events out of them, and who may act as the functions that sign or write what counts.
 */
export async function lookAtRecording(
  deployment: Pick<Deployment, 'aws' | 'parameter' | 'stage'>,
): Promise<readonly Breach[]> {
  const { aws, parameter } = deployment;
  const [events, sqs, lambda, iam] = [
    new EventBridgeClient(aws),
    new SQSClient(aws),
    new LambdaClient(aws),
    new IAMClient(aws),
  ];
  const bus = await parameter('bus-name');
  const expected = expectedRecording(await placeOf(deployment), bus);
  const look = (where: string, looking: () => Promise<readonly string[]>) =>
    lookAt(where, async () => at(where, await looking()));
  const looked = await Promise.all([
    look(`rule ${expected.rule.name}`, () => rule(events, bus, expected.rule)),
    ...[expected.queue, expected.deadLetters].map((each) =>
      look(`queue ${each.name}`, () => queue(sqs, each)),
    ),
    look(`queue ${expected.queue.name}`, () => worker(lambda, expected)),
    ...expected.roles.map((name) => look(`role ${name}`, () => role(iam, name))),
  ]);
  return looked.flat();
}
