import { decodeJwt } from 'jose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Gateway } from '../../core/gateway/gateway.ts';
import { openTestGateway } from '../../core/gateway/testing.ts';
import { createIdentity, type Identity } from './index.ts';
import { askUserPools } from './testing.ts';

let gateway: Gateway;
let identity: Identity;
let pool: string;
let client: string;

beforeAll(async () => {
  gateway = await openTestGateway();
  identity = await createIdentity({ url: gateway.url });
  gateway.serve({ apis: [identity.api], routes: identity.routes });
  const place = { stackName: 'by-email', region: 'eu-central-1', accountId: '0' };
  const make = (type: string, logicalId: string, properties: Record<string, unknown>) =>
    identity.providers.find((each) => each.type === type)!.create({ type, logicalId, ...place, properties });
  ({ ref: pool } = await make('AWS::Cognito::UserPool', 'Pool', { UsernameAttributes: ['email'] }));
  ({ ref: client } = await make('AWS::Cognito::UserPoolClient', 'Client', {
    UserPoolId: pool,
    ExplicitAuthFlows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH'],
  }));
});

afterAll(async () => {
  await gateway.close();
  identity.close();
});

async function admin(operation: string, body: object): Promise<Record<string, unknown>> {
  return (await askUserPools(gateway.url, operation, { UserPoolId: pool, ...body })) as Record<
    string,
    unknown
  >;
}

const signIn = (USERNAME: string, PASSWORD: string) =>
  admin('AdminInitiateAuth', {
    AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
    ClientId: client,
    AuthParameters: { USERNAME, PASSWORD },
  });

async function tokensOf(username: string, password: string) {
  const { AuthenticationResult } = await signIn(username, password);
  const { AccessToken, IdToken } = AuthenticationResult as unknown as Record<string, string>;
  return { access: decodeJwt(AccessToken!), id: decodeJwt(IdToken!) };
}

it('names people by UUIDs, which is all that an access token tells', async () => {
  const { access, id } = await tokensOf('lead@countersign.invalid', identity.samplePassword);
  expect(access.username).toBe(access.sub);
  expect(access).not.toHaveProperty('email');
  expect(access).not.toHaveProperty('name');
  expect(id).toMatchObject({ name: 'Leo Lead', 'cognito:username': id.sub });
  expect(id.sub).toMatch(/^[0-9a-f-]{36}$/);
});

it('lets nobody in by what stands before the @ of the address', async () => {
  expect(await signIn('lead', identity.samplePassword)).toMatchObject({ __type: 'NotAuthorizedException' });
});

it.each([
  ['a name without a domain', { Username: 'nina' }],
  ['a mailbox without a domain', { UserAttributes: [{ Name: 'email', Value: 'not an email' }] }],
  ['proof that may be', { UserAttributes: [{ Name: 'email_verified', Value: 'maybe' }] }],
  ['a delivery by pigeon', { DesiredDeliveryMediums: ['PIGEON'] }],
  ['a name that is no address', { Username: 'no address@all' }],
])('takes no new person with %s', async (_what, more) => {
  expect(await admin('AdminCreateUser', { Username: 'otto@example.com', ...more })).toMatchObject({
    __type: 'InvalidParameterException',
  });
});

it('takes a new person by e-mail address alone', async () => {
  const Username = 'nina@example.com';
  const UserAttributes = [{ Name: 'name', Value: 'Nina Neu' }];
  await admin('AdminCreateUser', { Username, UserAttributes });
  await admin('AdminSetUserPassword', { Username, Password: 'correct-horse', Permanent: true });
  const { id } = await tokensOf(Username, 'correct-horse');
  expect(id).toMatchObject({ name: 'Nina Neu', email: Username, 'cognito:username': id.sub });
});
