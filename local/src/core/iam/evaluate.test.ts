import { describe, expect, it, test } from 'vitest';
import { type Access, evaluate } from './evaluate.ts';
import type { PolicyStatement } from './policy.ts';

const role = 'arn:aws:iam::000000000000:role/route';
const account = 'arn:aws:iam::000000000000:root';
const put: Access = {
  principal: { kind: 'role', id: role },
  action: 's3:PutObject',
  resource: 'arn:aws:s3:::documents/runs/1/routing/0.json',
  context: { 'aws:principalarn': role, 'aws:securetransport': 'true' },
};
const allow: PolicyStatement = {
  Effect: 'Allow',
  Action: ['s3:PutObject'],
  Resource: 'arn:aws:s3:::documents/runs/*/routing/*',
};

const decide = (
  identity: readonly PolicyStatement[],
  resource: readonly PolicyStatement[] = [],
  access: Partial<Access> = {},
  resourceDecides = false,
) => {
  const decision = evaluate({ ...put, ...access }, { identity, resource, resourceDecides });
  return decision.allowed ? 'allowed' : decision.why;
};

describe('what a role may do', () => {
  it.each<[string, PolicyStatement]>([
    ['as written', allow],
    ['by wildcards, whatever the case of the action', { ...allow, Action: 'S3:put*', Resource: '*' }],
    [
      'by what is not excluded',
      { Effect: 'Allow', NotAction: 's3:Get*', NotResource: 'arn:aws:s3:::audit/*' },
    ],
    [
      'by its own ARN',
      { ...allow, Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/r*' } } },
    ],
  ])('is allowed %s', (_, statement) => {
    expect(decide([statement])).toBe('allowed');
  });

  it.each<[string, readonly PolicyStatement[]]>([
    ['without a statement', []],
    ['for another action', [{ ...allow, Action: 's3:GetObject' }]],
    ['for another resource', [{ ...allow, Resource: 'arn:aws:s3:::documents/runs/*/alerts/*' }]],
    ['for a resource that only looks alike', [{ ...allow, Resource: 'arn:aws:s3:::document./runs/*' }]],
    [
      'when a condition does not hold',
      [{ ...allow, Condition: { Bool: { 'aws:SecureTransport': 'false' } } }],
    ],
  ])('is refused %s', (_, statements) => {
    expect(decide(statements)).toBe('because no identity-based policy allows the s3:PutObject action');
  });

  it('is refused by an explicit deny, of its own or of the resource, whatever allows it', () => {
    const deny: PolicyStatement = { Effect: 'Deny', Action: '*', Resource: '*' };
    expect(decide([allow, deny])).toBe('with an explicit deny in an identity-based policy');
    expect(decide([allow], [{ ...deny, Principal: '*' }])).toBe(
      'with an explicit deny in a resource-based policy',
    );
    expect(decide([allow], [{ ...deny, Principal: { AWS: 'arn:aws:iam::000000000000:role/other' } }])).toBe(
      'allowed',
    );
  });

  it('is refused to all but one by a deny on who it is', () => {
    const others = (name: string): PolicyStatement => ({
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:PutObject',
      Resource: '*',
      Condition: { ArnNotLike: { 'aws:PrincipalArn': `arn:aws:iam::000000000000:role/${name}` } },
    });
    expect(decide([allow], [others('route')])).toBe('allowed');
    expect(decide([allow], [others('audit')])).toContain('explicit deny');
  });
});

describe('what a resource grants', () => {
  const grant: PolicyStatement = { Effect: 'Allow', Principal: { AWS: role }, Action: 's3:*', Resource: '*' };

  it('grants a role by its ARN without a word of its own policies', () => {
    expect(decide([], [grant])).toBe('allowed');
  });

  it('grants nothing by naming the account: then the identity decides', () => {
    const delegated = { ...grant, Principal: { AWS: account } };
    expect(decide([], [delegated])).toContain('no identity-based policy');
    expect(decide([allow], [delegated])).toBe('allowed');
  });

  it('decides for keys alone, unless it delegates', () => {
    const access = { action: 'kms:Decrypt', resource: 'arn:aws:kms:eu-central-1:000000000000:key/1' };
    const own: PolicyStatement = { Effect: 'Allow', Action: 'kms:Decrypt', Resource: '*' };
    const key: PolicyStatement = {
      Effect: 'Allow',
      Principal: { AWS: account },
      Action: 'kms:*',
      Resource: '*',
    };
    expect(decide([own], [], access, true)).toBe(
      'because no resource-based policy allows the kms:Decrypt action',
    );
    expect(decide([own], [key], access, true)).toBe('allowed');
    expect(decide([], [key], access, true)).toContain('no identity-based policy');
  });
});

describe('services of AWS', () => {
  const rule = 'arn:aws:events:eu-central-1:000000000000:rule/bus/route';
  const queue = 'arn:aws:sqs:eu-central-1:000000000000:route';
  const policy: PolicyStatement = {
    Effect: 'Allow',
    Principal: { Service: ['events.amazonaws.com', 'regional.eu-central-1.amazonaws.com'] },
    Action: 'sqs:SendMessage',
    Resource: queue,
    Condition: { ArnEquals: { 'aws:SourceArn': rule } },
  };
  const send = (id: string, source: string): Partial<Access> => ({
    principal: { kind: 'service', id },
    action: 'sqs:SendMessage',
    resource: queue,
    context: { 'aws:sourcearn': source },
  });

  test.each([
    ['the rule that is named', 'events.amazonaws.com', rule, 'allowed'],
    ['a service that is named with its region', 'regional.amazonaws.com', rule, 'allowed'],
    ['another rule', 'events.amazonaws.com', `${rule}2`, 'because no resource-based policy'],
    ['another service', 'sns.amazonaws.com', rule, 'because no resource-based policy'],
  ])('let %s in', (_, service, source, expected) => {
    expect(decide([], [policy], send(service, source))).toContain(expected);
  });
});
