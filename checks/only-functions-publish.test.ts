import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createAccessControl } from '../local/src/core/iam/access-control.ts';
import type { AwsRequest } from '../local/src/core/protocols/aws-api.ts';

const at = { stackName: 's', region: 'eu-central-1', accountId: '000000000000' };
const BUS = 'arn:aws:events:eu-central-1:000000000000:event-bus/countersign-local';
const ROOT = join(import.meta.dirname, '..');
const VARIABLES: Readonly<Record<string, string>> = {
  'AWS::Partition': 'aws',
  'AWS::AccountId': at.accountId,
  'AWS::Region': at.region,
  'sls:stage': 'local',
};
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const roleOf = (name: string) => `arn:aws:iam::000000000000:role/${name}`;

const WIRING: Readonly<Record<string, { readonly publishes: readonly string[] }>> = JSON.parse(
  read('events/wiring.json'),
);

/** The policies that the bus is deployed with. */
function policiesOfBus(): [string, Record<string, unknown>][] {
  const { Resources } = parse(read('services/platform/resources/bus.yml'), { merge: true });
  const text = JSON.stringify(
    Object.entries<{ Type: string; Properties: object }>(Resources).flatMap(([id, { Type, Properties }]) =>
      Type === 'AWS::Events::EventBusPolicy' ? [[id, Properties]] : [],
    ),
  )
    .replaceAll('{"Fn::GetAtt":["Bus","Arn"]}', `"${BUS}"`)
    .replaceAll('{"Ref":"Bus"}', '"countersign-local"')
    .replaceAll(/\{"Fn::Sub":"([^"]*)"\}/g, '"$1"')
    .replaceAll(/\$\{([\w:]+)\}/g, (_, name: string) => VARIABLES[name] ?? '');
  return JSON.parse(text);
}

/** Publishes as a role that may do everything, by the name of a role. */
type PublishAs = (role: string, type: string, source?: string) => () => void;

async function openBus(): Promise<PublishAs> {
  const access = createAccessControl(
    (name) => roleOf(name),
    () => ({}),
  );
  const declare = async (type: string, logicalId: string, properties: Record<string, unknown>) => {
    const declared = { ...at, type, logicalId, properties };
    const provider = access.roles.providers.find((each) => each.type === type);
    const bus = { ref: 'countersign-local', attributes: { Arn: BUS } };
    access.resources.observe(
      declared,
      (await provider?.create(declared)) ?? (type === 'AWS::Events::EventBus' ? bus : { ref: logicalId }),
    );
  };
  await declare('AWS::Events::EventBus', 'Bus', { Name: 'countersign-local', Policy: { Statement: [] } });
  for (const [id, properties] of policiesOfBus())
    await declare('AWS::Events::EventBusPolicy', id, properties);
  const PolicyDocument = { Statement: [{ Effect: 'Allow', Action: 'events:*', Resource: '*' }] };
  const roles = [
    ...publishers(),
    ...MOST,
    'administrator',
    'choreographer-other-forget-eu-central-1-lambdaRole',
  ];
  for (const RoleName of new Set(roles))
    await declare('AWS::IAM::Role', RoleName, { RoleName, Policies: [{ PolicyDocument }] });
  return (role, type, source = 'countersign.choreographer') =>
    () => {
      const Entries = [{ EventBusName: 'countersign-local', Source: source, DetailType: type, Detail: '{}' }];
      const request: AwsRequest = {
        ...{ method: 'POST', path: '/', query: new URLSearchParams(), headers: {} },
        ...{ body: new TextEncoder().encode(JSON.stringify({ Entries })), region: at.region },
        accessKeyId: `function.${role}`,
      };
      access.authorize('events', 'PutEvents', request);
    };
}

/** One role of each service that says something. */
const publishers = () =>
  Object.keys(WIRING)
    .filter((service) => (WIRING[service]?.publishes.length ?? 0) > 0)
    .map((service) => `${service}-local-any-eu-central-1-lambdaRole`);
const FORGET = ['forget', 'erase', 'sweep'].map(
  (name) => `choreographer-local-${name}-eu-central-1-lambdaRole`,
);
const MOST = [...FORGET, 'choreographer-local-api-eu-central-1-lambdaRole'];

describe('the bus', () => {
  let publishAs: PublishAs;
  beforeAll(async () => {
    publishAs = await openBus();
  });

  it('hears every service that says something', () => {
    for (const role of publishers()) expect(publishAs(role, 'contract.extracted.v1')).not.toThrow();
  });

  it.each(Object.values(WIRING).flatMap(({ publishes }) => publishes))(
    'does not hear an administrator say %s',
    (type) => {
      expect(publishAs('administrator', type)).toThrow('explicit deny');
    },
  );

  it('does not hear the functions of another stage', () => {
    const other = 'choreographer-other-forget-eu-central-1-lambdaRole';
    expect(publishAs(other, 'contract.received.v1')).toThrow('explicit deny');
  });

  it('hears of who forgets alone that words were deleted', () => {
    for (const role of FORGET) expect(publishAs(role, 'contract.forgotten.v1')).not.toThrow();
    for (const role of [...publishers(), 'choreographer-local-api-eu-central-1-lambdaRole'])
      expect(publishAs(role, 'contract.forgotten.v1')).toThrow('explicit deny');
  });
});
