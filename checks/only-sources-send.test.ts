import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createAccessControl } from '../local/src/core/iam/access-control.ts';
import type { AwsRequest } from '../local/src/core/protocols/aws-api.ts';

const at = { stackName: 's', region: 'eu-central-1', accountId: '000000000000' };
const STAGE: Readonly<Record<string, string>> = {
  'AWS::Partition': 'aws',
  'AWS::AccountId': at.accountId,
  'AWS::Region': at.region,
  'sls:stage': 'local',
};
const arnOf = (name: string) => `arn:aws:sqs:${at.region}:${at.accountId}:${name}`;
const ruleOf = (name: string) => `arn:aws:events:${at.region}:${at.accountId}:rule/${name}`;
const roleNamed = (service: string, name: string, stage = 'local') =>
  `${service}-${stage}-${name}-eu-central-1-lambdaRole`;

interface Queues {
  readonly file: string;
  readonly service: string;
  /** Queues whose messages are worked on, with who puts them there. */
  readonly worked: Readonly<Record<string, string>>;
  readonly deadLetters: readonly string[];
  readonly from?: string;
}

const QUEUES: readonly Queues[] = [
  ...['audit', 'choreographer', 'route'].map((service) => ({
    ...{ file: 'deploy/event-queue.yml', service },
    ...{ worked: { EventQueue: 'EventRule' }, deadLetters: ['DeadLetterQueue'] },
  })),
  {
    ...{ file: 'services/summarize/long-contracts.yml', service: 'summarize' },
    ...{ worked: { LongContractsQueue: 'LongContractsRule' }, deadLetters: ['LongContractsDeadLetterQueue'] },
  },
  {
    ...{ file: 'services/extract/textract.yml', service: 'extract', from: 'sns.amazonaws.com' },
    ...{ worked: { FinishedJobsQueue: 'TextractTopic' }, deadLetters: ['FinishedJobsDeadLetterQueue'] },
  },
  {
    ...{ file: 'services/choreographer/resources/default-bus.yml', service: 'choreographer' },
    worked: { IntakeQueue: 'IntakeRule', ExecutionQueue: 'ExecutionRule' },
    deadLetters: ['IntakeDeadLetterQueue', 'ExecutionDeadLetterQueue'],
  },
  {
    ...{ file: 'deploy/scheduled-function.yml', service: 'audit', worked: {} },
    deadLetters: ['FailedInvocations'],
  },
];

/** The policies that the queues of a file are deployed with. */
function policiesIn({ file, service }: Queues): { Queues: string[]; PolicyDocument: object }[] {
  const { Resources } = parse(readFileSync(join(import.meta.dirname, '..', file), 'utf8'), { merge: true });
  const policies = Object.values<{ Type?: string; Properties: object }>(Resources).filter(
    ({ Type }) => Type === 'AWS::SQS::QueuePolicy',
  );
  const text = JSON.stringify(policies.map(({ Properties }) => Properties))
    .replaceAll(/\{"Fn::GetAtt":\["(\w+)Rule","Arn"\]\}/g, (_, name) => JSON.stringify(ruleOf(`${name}Rule`)))
    .replaceAll(/\{"Fn::GetAtt":\["(\w+)","Arn"\]\}/g, (_, name) => JSON.stringify(arnOf(name)))
    .replaceAll(/\{"Ref":"(\w+)"\}/g, (_, name) =>
      JSON.stringify(name.endsWith('Topic') ? ruleOf(name) : arnOf(name)),
    )
    .replaceAll(/\{"Fn::Sub":"([^"]*)"\}/g, '"$1"')
    .replaceAll(/\$\{self:service\}/g, service)
    .replaceAll(/\$\{([\w:]+)\}/g, (_, name: string) => STAGE[name] ?? '');
  return JSON.parse(text);
}

/** Sends as a role that may do everything with SQS, or as a service of AWS. */
async function open(queues: Queues) {
  const access = createAccessControl(
    (name) => `arn:aws:iam::000000000000:role/${name}`,
    () => ({}),
  );
  const declare = async (type: string, logicalId: string, properties: Record<string, unknown>) => {
    const declared = { ...at, type, logicalId, properties };
    const provider = access.roles.providers.find((each) => each.type === type);
    const created = { ref: logicalId, attributes: { Arn: arnOf(logicalId) } };
    access.resources.observe(declared, (await provider?.create(declared)) ?? created);
  };
  for (const name of [...Object.keys(queues.worked), ...queues.deadLetters])
    await declare('AWS::SQS::Queue', name, {});
  for (const policy of policiesIn(queues)) await declare('AWS::SQS::QueuePolicy', 'Policy', policy);
  const PolicyDocument = { Statement: [{ Effect: 'Allow', Action: 'sqs:*', Resource: '*' }] };
  const roles = [...STRANGERS, ...OWN.map((name) => roleNamed(queues.service, name)), REDRIVE];
  for (const RoleName of new Set(roles))
    await declare('AWS::IAM::Role', RoleName, { RoleName, Policies: [{ PolicyDocument }] });
  return {
    sendAs: (role: string, queue: string) => () => {
      const request: AwsRequest = {
        ...{ method: 'POST', path: '/', query: new URLSearchParams(), headers: {} },
        body: new TextEncoder().encode(
          JSON.stringify({ QueueUrl: `http://q/1/${queue}`, MessageBody: '{}' }),
        ),
        ...{ region: at.region, accessKeyId: `function.${role}` },
      };
      access.authorize('sqs', 'SendMessage', request);
    },
    deliver: (service: string, queue: string, source: string) => () =>
      access.authorizeService(service, 'sqs:SendMessage', arnOf(queue), ruleOf(source)),
  };
}

const REDRIVE = 'countersign-local-redrive';
const STRANGERS = [
  ...['administrator', 'countersign-other-redrive', 'countersign-local-redrive-2'],
  ...[roleNamed('classify', 'classify'), roleNamed('audit', 'archive', 'other')],
];
const OWN = ['archive', 'finish'];

describe.each(QUEUES)('queues of $service in $file', (queues) => {
  it('take messages of their source, and of who sends dead letters again', async () => {
    const { sendAs, deliver } = await open(queues);
    const from = queues.from ?? 'events.amazonaws.com';
    for (const [queue, source] of Object.entries(queues.worked)) {
      expect(deliver(from, queue, source), queue).not.toThrow();
      expect(deliver(from, queue, 'AnotherRule'), queue).toThrow('no resource-based policy allows');
      expect(sendAs(REDRIVE, queue), queue).not.toThrow();
    }
  });

  it('take none of an administrator, of another service or stage, or of the functions that work on them', async () => {
    const { sendAs } = await open(queues);
    const own = OWN.map((name) => roleNamed(queues.service, name));
    for (const queue of Object.keys(queues.worked))
      for (const role of [...STRANGERS, ...own])
        expect(sendAs(role, queue), `${role} to ${queue}`).toThrow('explicit deny');
  });

  it('take dead letters of their own functions alone', async () => {
    const { sendAs } = await open(queues);
    for (const queue of queues.deadLetters) {
      for (const role of OWN) expect(sendAs(roleNamed(queues.service, role), queue), role).not.toThrow();
      for (const role of STRANGERS)
        expect(sendAs(role, queue), `${role} to ${queue}`).toThrow('explicit deny');
    }
  });
});
