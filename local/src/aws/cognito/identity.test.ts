import { createHash, randomBytes } from 'node:crypto';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Gateway } from '../../core/gateway/gateway.ts';
import { openTestGateway } from '../../core/gateway/testing.ts';
import { createIdentity, type Identity } from './index.ts';
import { askUserPools } from './testing.ts';

let gateway: Gateway;
let identity: Identity;
let pool: string;
let issuer: string;
let clientId: string;
const callback = 'http://localhost:5173/';
const site = 'http://127.0.0.1:4570/';
const verifier = randomBytes(32).toString('base64url');
const pkce = {
  code_challenge: createHash('sha256').update(verifier).digest('base64url'),
  code_challenge_method: 'S256',
  state: 'abc',
  nonce: 'n1',
  scope: 'openid',
};

const oauth = {
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthFlows: ['code'],
  AllowedOAuthScopes: ['openid', 'email'],
};

beforeAll(async () => {
  gateway = await openTestGateway();
  identity = await createIdentity({ url: gateway.url, sites: () => [site] });
  gateway.serve({ apis: [identity.api], routes: identity.routes });
  const created = await create('AWS::Cognito::UserPool', { UserPoolName: 'people' });
  pool = created.ref;
  issuer = created.attributes!.ProviderURL!;
  const client = await create('AWS::Cognito::UserPoolClient', {
    UserPoolId: pool,
    ExplicitAuthFlows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH'],
    CallbackURLs: [callback],
    LogoutURLs: [callback],
    ...oauth,
    AccessTokenValidity: 60,
    TokenValidityUnits: { AccessToken: 'minutes' },
  });
  clientId = client.ref;
});

afterAll(async () => {
  await gateway.close();
  identity.close();
});

function create(type: string, properties: Record<string, unknown>) {
  const provider = identity.providers.find((each) => each.type === type)!;
  const place = { logicalId: 'L', stackName: 's', region: 'eu-central-1', accountId: '0' };
  return provider.create({ type, ...place, properties });
}

const post = (path: string, form: Record<string, string>) =>
  fetch(`${issuer}${path}`, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' });

/** An operation of the user pool's API, and what it answers. */
async function ask(operation: string, body: object): Promise<Record<string, unknown>> {
  return (await askUserPools(gateway.url, operation, body)) as Record<string, unknown>;
}

/** The fields of a JSON answer. */
const fields = async (answer: Response) => (await answer.json()) as Record<string, string>;

const signIn = (form: Record<string, string> = {}) =>
  post('/login', {
    client_id: clientId,
    redirect_uri: callback,
    username: 'lead',
    password: identity.samplePassword,
    ...pkce,
    ...form,
  });

async function code(username = 'lead'): Promise<string> {
  const answer = await signIn({ username });
  expect(answer.status).toBe(302);
  return new URL(answer.headers.get('location')!).searchParams.get('code')!;
}

const redeem = (form: Record<string, string>) =>
  post('/oauth2/token', {
    grant_type: 'authorization_code',
    client_id: clientId,
    redirect_uri: callback,
    ...form,
  });

const tokensOf = async (username: string) =>
  fields(await redeem({ code: await code(username), code_verifier: verifier }));

describe('discovery', () => {
  it('leads to keys that verify tokens', async () => {
    const found = await fields(await fetch(`${issuer}/.well-known/openid-configuration`));
    expect(found.issuer).toBe(issuer);
    const tokens = await tokensOf('reviewer');
    const keys = createRemoteJWKSet(new URL(found.jwks_uri!));
    const { payload } = await jwtVerify(tokens.id_token!, keys, { issuer, audience: clientId });
    expect(payload).toMatchObject({
      token_use: 'id',
      email: 'reviewer@countersign.invalid',
      'cognito:groups': ['commercial-contracts', 'ip-and-licensing', 'employment', 'finance'],
    });
    expect(decodeJwt(tokens.access_token!)).toMatchObject({ token_use: 'access', client_id: clientId });
  });
});

describe('the authorization code flow', () => {
  it('shows a page to sign in on', async () => {
    const query = new URLSearchParams({
      client_id: clientId,
      redirect_uri: callback,
      response_type: 'code',
      ...pkce,
    });
    const page = await fetch(`${issuer}/oauth2/authorize?${query}`);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(await page.text()).toContain('name="state" value="abc"');
  });

  it('gives tokens for a code and its verifier, once', async () => {
    const form = { code: await code(), code_verifier: verifier };
    const tokens = await fields(await redeem(form));
    expect(decodeJwt(tokens.id_token!)).toMatchObject({ nonce: 'n1', name: 'Leo Lead' });
    expect(tokens.expires_in!).toBe(3600);
    expect((await redeem(form)).status).toBe(400);
  });

  it('refuses a code without its verifier', async () => {
    const answer = await redeem({ code: await code(), code_verifier: 'guess' });
    expect(await answer.json()).toEqual({ error: 'invalid_grant' });
  });

  it.each([
    ['no challenge', { code_challenge: '' }],
    ['the verifier itself as the challenge', { code_challenge_method: 'plain' }],
    ['no method', { code_challenge_method: '' }],
  ])('begins with PKCE or not at all: %s', async (_, form) => {
    expect((await signIn(form)).status).toBe(400);
    const query = { client_id: clientId, redirect_uri: callback, response_type: 'code', ...pkce, ...form };
    const page = await fetch(`${issuer}/oauth2/authorize?${new URLSearchParams(query)}`);
    expect(page.status).toBe(400);
  });

  it('refreshes', async () => {
    const tokens = await tokensOf('lead');
    const form = { grant_type: 'refresh_token', client_id: clientId, refresh_token: tokens.refresh_token! };
    const again = await fields(await post('/oauth2/token', form));
    expect(decodeJwt(again.access_token!).sub).toBe(decodeJwt(tokens.access_token!).sub);
    const misused = await post('/oauth2/token', { ...form, refresh_token: tokens.access_token! });
    expect(misused.status).toBe(400);
    const keys = createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`));
    await expect(jwtVerify(tokens.refresh_token!, keys)).rejects.toThrow();
    const asAccess = { authorization: `Bearer ${tokens.refresh_token}` };
    expect((await fetch(`${issuer}/oauth2/userInfo`, { headers: asAccess })).status).toBe(401);
  });

  it('signs in again by cookie, until signed out', async () => {
    const cookie = (await signIn()).headers.get('set-cookie')!.split(';')[0]!;
    const query = new URLSearchParams({
      client_id: clientId,
      redirect_uri: callback,
      response_type: 'code',
      ...pkce,
    });
    const again = await fetch(`${issuer}/oauth2/authorize?${query}`, {
      headers: { cookie },
      redirect: 'manual',
    });
    expect(again.headers.get('location')).toContain(`${callback}?code=`);
    const out = new URLSearchParams({ client_id: clientId, logout_uri: callback });
    const gone = await fetch(`${issuer}/logout?${out}`, { redirect: 'manual' });
    expect(gone.headers.get('set-cookie')).toContain('Max-Age=0');
    expect(gone.headers.get('location')).toBe(callback);
  });

  it.each([
    ['a registered address', callback, 302],
    ['the same by number', 'http://127.0.0.1:5173/', 302],
    ['a site of the runtime', site, 302],
    ['the same by name', 'http://localhost:4570/', 302],
    ['another host', 'https://evil.example/', 400],
    ['another path', 'http://localhost:5173/elsewhere', 400],
    ['another port, where anybody of this machine may listen', 'http://127.0.0.1:4571/', 400],
    ['a host that only begins like this machine', 'http://localhost:5173.evil.example/', 400],
    ['somebody before the host', 'http://localhost:5173@evil.example/', 400],
    ['a query of its own', `${callback}?next=//evil.example`, 400],
  ])('sends people to registered addresses alone: %s', async (_, redirect_uri, status) => {
    expect((await signIn({ redirect_uri })).status).toBe(status);
  });

  it('says when the password is wrong', async () => {
    const answer = await signIn({ password: 'guess' });
    expect(answer.status).toBe(401);
    expect(await answer.text()).toContain('not right');
  });
});

it.each(['password', 'client_credentials', ''])(
  'gives tokens for what Cognito takes of people, and not for the grant %j',
  async (grant_type) => {
    const form = {
      client_id: clientId,
      username: 'auditor',
      password: identity.samplePassword,
      scope: 'openid',
    };
    const answer = await post('/oauth2/token', { grant_type, ...form });
    expect([answer.status, await answer.json()]).toEqual([400, { error: 'unsupported_grant_type' }]);
  },
);

it('makes guessing slow, on the page as by the API', async () => {
  for (let turn = 0; turn < 6; turn += 1) await signIn({ username: 'uploader', password: `guess ${turn}` });
  const page = await signIn({ username: 'uploader' });
  expect([page.status, page.headers.has('retry-after')]).toEqual([429, true]);
  expect(await page.text()).toContain('Too many tries');
  const known = { UserPoolId: pool, ClientId: clientId };
  const AuthParameters = { USERNAME: 'uploader', PASSWORD: identity.samplePassword };
  const answer = await ask('AdminInitiateAuth', {
    ...known,
    AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
    AuthParameters,
  });
  expect(answer).toMatchObject({ message: 'Password attempts exceeded' });
  expect((await signIn()).status).toBe(302);
});

it('counts the guesses at one person together, under whichever of their names', async () => {
  const names = ['lead', 'lead@countersign.invalid'] as const;
  for (let turn = 0; turn < 3; turn += 1)
    for (const username of names) await signIn({ username, password: `guess ${turn}` });
  for (const username of names) expect((await signIn({ username })).status).toBe(429);
});

it('knows the pages to which people return', () => {
  expect(identity.origins()).toEqual(['http://127.0.0.1:4570', 'http://localhost:5173']);
});

it('knows its issuers by both names', () => {
  expect(identity.keysOf(`https://cognito-idp.eu-central-1.amazonaws.com/${pool}`)?.issuer).toBe(issuer);
  expect(identity.keysOf(issuer)?.issuer).toBe(issuer);
  expect(identity.keysOf('https://accounts.example')).toBeUndefined();
});

it.each(['legal leads', 'a\tb', 'a\u00a0b', ''])('refuses a group named %j', async (GroupName) => {
  const group = create('AWS::Cognito::UserPoolGroup', { UserPoolId: 'p', GroupName });
  await expect(group).rejects.toMatchObject({ name: 'InvalidParameterException' });
});
