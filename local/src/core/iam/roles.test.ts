import { describe, expect, it } from 'vitest';
import { createProviderRegistry } from '../cloudformation/provider-registry.ts';
import { type AccessControl, createAccessControl } from './access-control.ts';

const region = 'eu-central-1';
const place = { stackName: 's', region, accountId: '000000000000' };
const document = (Action: string, Effect = 'Allow') => ({
  Statement: [{ Effect, Action, Resource: '*' }],
});
const inline = (Action: string) => [{ PolicyName: 'own', PolicyDocument: document(Action) }];

/** Access control with these resources, each under its logical id. */
async function stack(...resources: readonly [type: string, id: string, properties: object][]) {
  const access = createAccessControl(() => 'arn:aws:iam::000000000000:role/route');
  const registry = createProviderRegistry(access.roles.providers);
  for (const [type, logicalId, properties] of resources) {
    const problems = registry.check('s', logicalId, { Type: type, Properties: { ...properties } });
    if (problems.length > 0) throw new Error(problems.join());
    await registry.create({ type, logicalId, ...place, properties: { ...properties } });
  }
  return access;
}

const ROLE = 'AWS::IAM::Role';
const MANAGED = 'AWS::IAM::ManagedPolicy';
const arnOf = (name: string) => `arn:aws:iam::000000000000:policy/${name}`;

/** What a function in the role is told when it sends to a queue. */
function sending(access: AccessControl): string {
  const QueueUrl = 'http://127.0.0.1/000000000000/work';
  const request = {
    method: 'POST',
    path: '/',
    query: new URLSearchParams(),
    headers: {},
    body: Buffer.from(JSON.stringify({ QueueUrl })),
    region,
    accessKeyId: 'function.route',
  };
  try {
    access.authorize('sqs', 'SendMessage', request);
    return 'allowed';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

describe('a managed policy', () => {
  const policy = (properties: object = {}) =>
    [
      MANAGED,
      'Send',
      { ManagedPolicyName: 'send', PolicyDocument: document('sqs:*'), ...properties },
    ] as const;

  it('gives a role what it says, whichever names the other', async () => {
    const byRole = await stack(
      [...policy()],
      [ROLE, 'R', { RoleName: 'route', ManagedPolicyArns: [arnOf('send')] }],
    );
    const byPolicy = await stack([ROLE, 'R', { RoleName: 'route' }], [...policy({ Roles: ['route'] })]);
    expect([sending(byRole), sending(byPolicy)]).toEqual(['allowed', 'allowed']);
  });

  it.each([
    [{ ManagedPolicyArns: [arnOf('none')] }, 'no managed policy of the stacks'],
    [{ ManagedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess'] }, 'AdministratorAccess'],
    [{ PermissionsBoundary: arnOf('none') }, 'no managed policy of the stacks'],
    [{ MaxSessionDuration: 60 }, 'MaxSessionDuration'],
    [{ Policies: [{ PolicyName: 'a', PolicyDocument: {}, Duration: 1 }] }, 'Duration'],
  ])('of %j is refused by name', async (properties, named) => {
    await expect(stack([ROLE, 'R', { RoleName: 'route', ...properties }])).rejects.toThrow(named);
  });

  it('of AWS for logs gives what nobody is asked for', async () => {
    const logs = 'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole';
    const access = await stack([ROLE, 'R', { RoleName: 'route', ManagedPolicyArns: [logs] }]);
    expect(sending(access)).toContain('no identity-based policy allows');
  });

  it.each(['Groups', 'Users'])('for %s, of which there are none, is refused', async (property) => {
    const properties = { PolicyDocument: document('sqs:*'), [property]: ['a'] };
    for (const type of [MANAGED, 'AWS::IAM::Policy'])
      await expect(stack([type, 'P', properties])).rejects.toThrow(property);
  });
});

describe('a permissions boundary', () => {
  const bounded = (boundary: object) =>
    stack(
      [MANAGED, 'B', { ManagedPolicyName: 'most', PolicyDocument: boundary }],
      [ROLE, 'R', { RoleName: 'route', PermissionsBoundary: arnOf('most'), Policies: inline('sqs:*') }],
    );

  it.each([
    [document('sqs:SendMessage'), 'allowed'],
    [document('s3:*'), 'no permissions boundary allows the sqs:SendMessage action'],
    [document('sqs:*', 'Deny'), 'with an explicit deny in a permissions boundary'],
  ])('of %j', async (boundary, told) => {
    expect(sending(await bounded(boundary))).toContain(told);
  });

  it('holds for what the policy of a resource grants, too', async () => {
    const access = await bounded(document('s3:*'));
    const Queues = [`arn:aws:sqs:${region}:000000000000:work`];
    const Principal = { AWS: 'arn:aws:iam::000000000000:role/route' };
    const PolicyDocument = { Statement: [{ Effect: 'Allow', Principal, Action: 'sqs:*', Resource: '*' }] };
    const properties = { Queues, PolicyDocument };
    access.resources.observe(
      { type: 'AWS::SQS::QueuePolicy', logicalId: 'P', ...place, properties },
      { ref: 'P' },
    );
    expect(sending(access)).toContain('no permissions boundary allows');
  });
});

describe('the policy of a bus', () => {
  const bus = `arn:aws:events:${region}:000000000000:event-bus/second`;
  const put = (access: AccessControl, principal: string) => () =>
    access.authorizeService(principal, 'events:PutEvents', bus, 'arn:aws:s3:::documents');
  const admit = (service: string) => ({
    Effect: 'Allow',
    Principal: { Service: service },
    Action: 'events:PutEvents',
    Resource: bus,
  });

  it('lets in whom one of its statements names', async () => {
    const access = await stack();
    const observe = (type: string, logicalId: string, properties: object, created: object) =>
      access.resources.observe(
        { type, logicalId, ...place, properties: { ...properties } },
        { ref: logicalId, ...created },
      );
    observe('AWS::Events::EventBus', 'second', { Policy: { Statement: [] } }, { attributes: { Arn: bus } });
    const given = { EventBusName: 'second', StatementId: 'one', Statement: admit('s3.amazonaws.com') };
    observe('AWS::Events::EventBusPolicy', 'One', given, {});
    const other = { EventBusName: 'second', StatementId: 'two', Statement: admit('states.amazonaws.com') };
    observe('AWS::Events::EventBusPolicy', 'Two', other, {});
    expect(put(access, 's3.amazonaws.com')).not.toThrow();
    expect(put(access, 'states.amazonaws.com')).not.toThrow();
    expect(put(access, 'sns.amazonaws.com')).toThrow('no resource-based policy allows');
  });
});

describe('who may assume a role', () => {
  const trusting = (Condition?: object) => ({
    Statement: [
      {
        Effect: 'Allow',
        Principal: { AWS: 'arn:aws:iam::000000000000:role/route' },
        Action: 'sts:AssumeRole',
        ...(Condition && { Condition }),
      },
    ],
  });
  const assuming = async (AssumeRolePolicyDocument: object, more: Record<string, string> = {}) => {
    const access = await stack(
      [ROLE, 'R', { RoleName: 'route', Policies: inline('sts:*') }],
      [ROLE, 'O', { RoleName: 'other', AssumeRolePolicyDocument }],
    );
    const RoleArn = 'arn:aws:iam::000000000000:role/other';
    const body = Buffer.from(String(new URLSearchParams({ RoleArn, RoleSessionName: 'me', ...more })));
    const common = { method: 'POST', path: '/', query: new URLSearchParams(), headers: {}, region };
    return () => access.authorize('sts', 'AssumeRole', { ...common, body, accessKeyId: 'function.route' });
  };

  it('says its trust policy', async () => {
    expect(await assuming(trusting())).not.toThrow();
    expect(await assuming({ Statement: [] })).toThrow('sts:AssumeRole');
  });

  it.each([
    ['the external id', { ExternalId: 'secret' }, true],
    ['another', { ExternalId: 'guess' }, false],
    ['none', {}, false],
  ])('asks for the external id: %s', async (_name, more, allowed) => {
    const asked = await assuming(trusting({ StringEquals: { 'sts:ExternalId': 'secret' } }), more);
    if (allowed) expect(asked).not.toThrow();
    else expect(asked).toThrow('sts:AssumeRole');
  });
});
