import { createHash } from 'node:crypto';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Gateway } from '../../core/gateway/gateway.ts';
import { openTestGateway } from '../../core/gateway/testing.ts';
import { createIdentity, type Identity } from './index.ts';
import { askUserPools } from './testing.ts';

let gateway: Gateway;
let identity: Identity;
let pool: string;
let issuer: string;

const callback = 'http://localhost:5173/';
const verifier = 'v'.repeat(43);
const oauth = {
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthFlows: ['code'],
  AllowedOAuthScopes: ['openid', 'email'],
};

beforeAll(async () => {
  gateway = await openTestGateway();
  identity = await createIdentity({ url: gateway.url });
  gateway.serve({ apis: [identity.api], routes: identity.routes });
  const created = await create('AWS::Cognito::UserPool', 'Pool', {});
  pool = created.ref;
  issuer = created.attributes!.ProviderURL!;
});

afterAll(async () => {
  await gateway.close();
  identity.close();
});

function create(type: string, logicalId: string, properties: Record<string, unknown>) {
  const provider = identity.providers.find((each) => each.type === type)!;
  const place = { stackName: 's', region: 'eu-central-1', accountId: '0' };
  return provider.create({ type, logicalId, ...place, properties });
}

const clientWith = async (properties: Record<string, unknown>): Promise<string> => {
  const name = JSON.stringify(properties);
  const given = { UserPoolId: pool, CallbackURLs: [callback], ...properties };
  return (await create('AWS::Cognito::UserPoolClient', name, given)).ref;
};

interface Answer {
  readonly AuthenticationResult?: Record<'AccessToken' | 'IdToken' | 'RefreshToken', string>;
  readonly __type?: string;
  readonly message?: string;
}

async function call(operation: string, body: object): Promise<Answer> {
  return (await askUserPools(gateway.url, operation, body)) as Answer;
}

const person = () => ({ USERNAME: 'auditor', PASSWORD: identity.samplePassword });

describe('signing in by API', () => {
  it.each([
    ['InitiateAuth', 'USER_PASSWORD_AUTH', 'ALLOW_USER_PASSWORD_AUTH', {}],
    ['AdminInitiateAuth', 'ADMIN_USER_PASSWORD_AUTH', 'ALLOW_ADMIN_USER_PASSWORD_AUTH', { admin: true }],
    ['AdminInitiateAuth', 'ADMIN_NO_SRP_AUTH', 'ALLOW_ADMIN_USER_PASSWORD_AUTH', { admin: true }],
  ])('%s by %s needs %s', async (operation, AuthFlow, flow, { admin }: { admin?: boolean }) => {
    const ask = async (ExplicitAuthFlows?: string[]) => {
      const ClientId = await clientWith(ExplicitAuthFlows ? { ExplicitAuthFlows } : {});
      const body = { ClientId, AuthFlow, AuthParameters: person(), ...(admin && { UserPoolId: pool }) };
      return call(operation, body);
    };
    const { AuthenticationResult } = await ask([flow]);
    expect(decodeJwt(AuthenticationResult!.IdToken)).toMatchObject({ 'cognito:groups': ['audit'] });
    const refused = { __type: 'InvalidParameterException', message: expect.stringContaining('not enabled') };
    expect(await ask(['ALLOW_USER_SRP_AUTH'])).toMatchObject(refused);
    expect(await ask()).toMatchObject(refused);
  });

  it.each([
    ['InitiateAuth', 'ADMIN_USER_PASSWORD_AUTH'],
    ['InitiateAuth', 'USER_SRP_AUTH'],
    ['InitiateAuth', 'constructor'],
  ])('%s knows no %s', async (operation, AuthFlow) => {
    const ClientId = await clientWith({ ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'] });
    const answer = await call(operation, { ClientId, AuthFlow, AuthParameters: person() });
    expect(answer).toMatchObject({ __type: 'InvalidParameterException' });
    expect(answer.message).toContain('not supported');
  });

  it.each<[more: Record<string, string | undefined>, reason: string]>([
    [{ SECRET_HASH: 'x' }, 'not configured for secret'],
    [{ DEVICE_KEY: 'x' }, 'DEVICE_KEY'],
    [{ CHALLENGE_NAME: 'SRP_A' }, 'CHALLENGE_NAME'],
    [{ USERNAME: undefined }, 'Missing required parameter USERNAME'],
    [{ PASSWORD: undefined }, 'Missing required parameter PASSWORD'],
  ])('refuses %j by name', async (more, reason) => {
    const ClientId = await clientWith({ ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'] });
    const AuthParameters = { ...person(), ...more };
    const answer = await call('InitiateAuth', { ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters });
    expect(answer).toMatchObject({ __type: 'InvalidParameterException' });
    expect(answer.message).toContain(reason);
  });

  it('says that a password is wrong', async () => {
    const ClientId = await clientWith({ ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'] });
    const AuthParameters = { ...person(), PASSWORD: 'x' };
    const answer = await call('InitiateAuth', { ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters });
    expect(answer).toMatchObject({ __type: 'NotAuthorizedException' });
  });

  it('takes a refresh token where the client allows it, for as long as the client says', async () => {
    const flows = ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'];
    const again = async (ExplicitAuthFlows: string[], validity: object) => {
      const ClientId = await clientWith({ ExplicitAuthFlows, ...validity });
      const first = await call('InitiateAuth', {
        ClientId,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: person(),
      });
      const { RefreshToken } = first.AuthenticationResult!;
      const { exp = 0, iat = 0 } = decodeJwt(RefreshToken);
      const AuthParameters = { REFRESH_TOKEN: RefreshToken };
      const second = await call('InitiateAuth', { ClientId, AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters });
      return { seconds: exp - iat, refreshed: second.AuthenticationResult !== undefined };
    };
    const hours = { RefreshTokenValidity: 2, TokenValidityUnits: { RefreshToken: 'hours' } };
    expect(await again(flows, hours)).toEqual({ seconds: 7200, refreshed: true });
    expect(await again(flows, {})).toEqual({ seconds: 30 * 86_400, refreshed: true });
    expect(await again(flows.slice(0, 1), {})).toMatchObject({ refreshed: false });
  });

  it('lets access and id tokens each last as long as the client says', async () => {
    const lasting = async (validity: object) => {
      const ClientId = await clientWith({ ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'], ...validity });
      const body = { ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters: person() };
      const { IdToken = '', AccessToken = '' } =
        (await call('InitiateAuth', body)).AuthenticationResult ?? {};
      return [AccessToken, IdToken].map(decodeJwt).map(({ exp = 0, iat = 0 }) => exp - iat);
    };
    const units = { TokenValidityUnits: { IdToken: 'minutes' } };
    expect(await lasting({ AccessTokenValidity: 2, IdTokenValidity: 10, ...units })).toEqual([7200, 600]);
    expect(await lasting({ IdTokenValidity: 20, ...units })).toEqual([3600, 1200]);
    expect(await lasting({})).toEqual([3600, 3600]);
  });

  it.each([
    [[{ Name: 'email_verified', Value: 'true' }], true],
    [[{ Name: 'email_verified', Value: 'false' }], false],
    [[], false],
  ])(
    'says of the address of a person created with %j whether it is theirs',
    async (UserAttributes, verified) => {
      const ClientId = await clientWith({ ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'] });
      const Username = `lena-${JSON.stringify(UserAttributes).length}`;
      const user = { UserPoolId: pool, Username };
      await call('AdminCreateUser', { ...user, UserAttributes });
      await call('AdminSetUserPassword', { ...user, Password: 'Str0ng!password', Permanent: true });
      const AuthParameters = { USERNAME: Username, PASSWORD: 'Str0ng!password' };
      const body = { ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters };
      const { IdToken = '' } = (await call('InitiateAuth', body)).AuthenticationResult ?? {};
      expect(decodeJwt(IdToken).email_verified).toBe(verified);
    },
  );

  it('asks a client of the pool that is named, and no other', async () => {
    const ClientId = await clientWith({ ExplicitAuthFlows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH'] });
    const body = { ClientId, AuthFlow: 'ADMIN_USER_PASSWORD_AUTH', AuthParameters: person() };
    expect(await call('AdminInitiateAuth', { ...body, UserPoolId: 'another' })).toMatchObject({
      __type: 'ResourceNotFoundException',
    });
  });
});

describe('scopes on the sign-in page', () => {
  const pkce = {
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    state: 'abc',
  };
  const post = (path: string, form: Record<string, string>) =>
    fetch(`${issuer}${path}`, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' });
  const login = async (client: string, scope?: string) => {
    const form = {
      client_id: client,
      redirect_uri: callback,
      username: 'lead',
      password: identity.samplePassword,
    };
    const answer = await post('/login', { ...form, ...pkce, ...(scope && { scope }) });
    return { status: answer.status, told: new URL(answer.headers.get('location') ?? 'about:').searchParams };
  };

  it.each([
    ['what is asked for', 'email', 'email'],
    ['several', 'email openid', 'email openid'],
    ['all that the client may have where none is asked for', undefined, 'openid email'],
  ])('grants %s', async (_, asked, granted) => {
    const client = await clientWith(oauth);
    const { told } = await login(client, asked);
    const redeemed = await post('/oauth2/token', {
      grant_type: 'authorization_code',
      client_id: client,
      redirect_uri: callback,
      code: told.get('code')!,
      code_verifier: verifier,
    });
    const { access_token } = (await redeemed.json()) as { access_token: string };
    expect(decodeJwt(access_token).scope).toBe(granted);
  });

  it.each(['profile', 'openid profile', 'runs/write'])(
    'sends people back who ask for %s, which the client may not',
    async (scope) => {
      const client = await clientWith(oauth);
      const query = { client_id: client, redirect_uri: callback, response_type: 'code', ...pkce, scope };
      const page = await fetch(`${issuer}/oauth2/authorize?${new URLSearchParams(query)}`, {
        redirect: 'manual',
      });
      expect(page.headers.get('location')).toBe(`${callback}?error=invalid_scope&state=abc`);
      const { told } = await login(client, scope);
      expect(Object.fromEntries(told)).toEqual({ error: 'invalid_scope', state: 'abc' });
    },
  );

  it.each([
    ['has no flow', { ...oauth, AllowedOAuthFlows: undefined }],
    ['has it switched off', { ...oauth, AllowedOAuthFlowsUserPoolClient: false }],
    ['says nothing', {}],
  ])('shows no page for a client that %s', async (_, properties) => {
    expect((await login(await clientWith(properties), 'openid')).status).toBe(400);
  });
});
