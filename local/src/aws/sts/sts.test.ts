import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Gateway } from '../../core/gateway/gateway.ts';
import { clientConfig, openTestGateway } from '../../core/gateway/testing.ts';
import { assertSessionLasts } from '../../core/iam/caller.ts';
import { createIamApi } from '../../core/iam/iam-api.ts';
import { createRoles } from '../../core/iam/roles.ts';
import { createSts } from './sts-api.ts';

const RoleArn = 'arn:aws:iam::000000000000:role/route';

let gateway: Gateway;
beforeEach(async () => {
  gateway = await openTestGateway();
  const roles = createRoles();
  await roles.providers[0]?.create({
    type: 'AWS::IAM::Role',
    logicalId: 'Route',
    stackName: 's',
    region: 'eu-central-1',
    accountId: '000000000000',
    properties: { RoleName: 'route', AssumeRolePolicyDocument: { Statement: [] } },
  });
  gateway.serve({
    apis: [
      createSts({ roles, roleOf: () => RoleArn, secretOf: (key) => `secret of ${key}` }),
      createIamApi(roles),
    ],
  });
});
afterEach(() => gateway.close());

const stsAs = (accessKeyId: string, sessionToken?: string) =>
  new STSClient({
    ...clientConfig(gateway),
    credentials: { accessKeyId, secretAccessKey: 'x', ...(sessionToken ? { sessionToken } : {}) },
  });

it('says who the caller is: the account, or a function in its role', async () => {
  const who = (key: string) => stsAs(key).send(new GetCallerIdentityCommand({}));
  expect(await who('test')).toMatchObject({
    Account: '000000000000',
    Arn: 'arn:aws:iam::000000000000:user/test',
  });
  expect(await who('function.router')).toMatchObject({
    Arn: 'arn:aws:sts::000000000000:assumed-role/route/router',
  });
});

it('gives the credentials of a role, with which the caller is that role', async () => {
  const { Credentials } = await stsAs('test').send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'me' }));
  const assumed = stsAs(Credentials!.AccessKeyId!, Credentials!.SessionToken);
  expect(await assumed.send(new GetCallerIdentityCommand({}))).toMatchObject({
    Arn: 'arn:aws:sts::000000000000:assumed-role/route/me',
  });
});

it('knows no role that no stack declares', async () => {
  const other = new AssumeRoleCommand({ RoleArn: `${RoleArn}2`, RoleSessionName: 'me' });
  await expect(stsAs('test').send(other)).rejects.toMatchObject({ name: 'AccessDenied' });
});

const assume = (more: object) =>
  stsAs('test').send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'me', ...more }));

it.each([
  [{ Policy: '{}' }, 'ValidationError', 'Policy'],
  [{ PolicyArns: [{ arn: 'arn:aws:iam::aws:policy/x' }] }, 'ValidationError', 'PolicyArns'],
  [{ Tags: [{ Key: 'a', Value: 'b' }] }, 'ValidationError', 'Tags'],
  [{ SourceIdentity: 'me' }, 'ValidationError', 'SourceIdentity'],
  [{ SerialNumber: 'x', TokenCode: '123456' }, 'ValidationError', 'SerialNumber'],
  [{ DurationSeconds: 899 }, 'ValidationError', 'durationSeconds'],
  [{ DurationSeconds: 3601 }, 'ValidationError', 'MaxSessionDuration'],
  [{ RoleSessionName: 'a/b' }, 'ValidationError', 'roleSessionName'],
  [{ RoleArn: 'arn:bogus/route' }, 'AccessDenied', 'arn:bogus/route'],
])('refuses %j', async (more, name, named) => {
  await expect(assume(more)).rejects.toMatchObject({ name, message: expect.stringContaining(named) });
});

it('gives credentials for as long as it is asked to', async () => {
  const { Credentials } = await assume({ DurationSeconds: 900, ExternalId: 'x' });
  const until = Credentials?.Expiration?.getTime() ?? 0;
  expect(Math.abs(until - Date.now() - 900_000)).toBeLessThan(60_000);
  const { AccessKeyId = '' } = Credentials ?? {};
  expect(() => assertSessionLasts(AccessKeyId, until - 1, 'ExpiredToken')).not.toThrow();
  expect(() => assertSessionLasts(AccessKeyId, until, 'ExpiredToken')).toThrow(/is expired/);
});

it.each([
  ['Action=ListRoles&MaxItems=1&Version=2010-05-08', 400, 'MaxItems'],
  ['Action=ListRoles&Version=2010-05-08', 200, `<Arn>${RoleArn}</Arn>`],
  ['Action=GetRole&RoleName=route&Version=2010-05-08', 200, '<RoleName>route</RoleName>'],
  ['Action=GetRole&RoleName=other&Version=2010-05-08', 404, 'NoSuchEntity'],
])('answers %s of IAM with %i', async (body, status, text) => {
  const answer = await fetch(gateway.url, {
    method: 'POST',
    headers: {
      authorization: 'AWS4-HMAC-SHA256 Credential=test/20261128/eu-central-1/iam/aws4_request',
      'content-type': 'application/x-www-form-urlencoded',
    },
    body,
  });
  expect(answer.status).toBe(status);
  expect(await answer.text()).toContain(text);
});
