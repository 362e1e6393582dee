import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Gateway } from '../../core/gateway/gateway.ts';
import { openTestGateway } from '../../core/gateway/testing.ts';
import { createIdentity, type Identity } from './index.ts';

const callback = 'http://localhost:5173/';
let gateway: Gateway;
let identity: Identity;
let issuer: string;
let clientId: string;

beforeAll(async () => {
  gateway = await openTestGateway();
  identity = await createIdentity({ url: gateway.url });
  gateway.serve({ apis: [identity.api], routes: identity.routes });
  const pool = await create('AWS::Cognito::UserPool', { UserPoolName: 'people' });
  issuer = String(pool.attributes?.ProviderURL);
  const client = await create('AWS::Cognito::UserPoolClient', {
    UserPoolId: pool.ref,
    CallbackURLs: [callback],
    AllowedOAuthFlowsUserPoolClient: true,
    AllowedOAuthFlows: ['code'],
    AllowedOAuthScopes: ['openid'],
  });
  clientId = client.ref;
});

afterAll(async () => {
  await gateway.close();
  identity.close();
});

async function create(type: string, properties: Record<string, unknown>) {
  const provider = identity.providers.find((each) => each.type === type);
  if (provider === undefined) throw new Error(`no provider of ${type}`);
  const place = { logicalId: 'L', stackName: 's', region: 'eu-central-1', accountId: '0' };
  return provider.create({ type, ...place, properties });
}

const asking = (more: Record<string, string>) =>
  new URLSearchParams({
    client_id: clientId,
    redirect_uri: callback,
    response_type: 'code',
    code_challenge: createHash('sha256').update('v'.repeat(43)).digest('base64url'),
    code_challenge_method: 'S256',
    scope: 'openid',
    state: 'abc',
    ...more,
  });
const ask = (more: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(`${issuer}/oauth2/authorize?${asking(more)}`, { headers, redirect: 'manual' });

/** The cookie of a person who is signed in. */
async function signIn(): Promise<string> {
  const body = asking({ username: 'lead', password: identity.samplePassword });
  const answer = await fetch(`${issuer}/login`, { method: 'POST', body, redirect: 'manual' });
  return (answer.headers.get('set-cookie') ?? '').replace(/;.*/, '');
}

it.each([
  ['prompt', 'select_account'],
  ['prompt', 'login consent'],
  ['prompt', ''],
  ['identity_provider', 'Google'],
  ['idp_identifier', 'example.com'],
  ['max_age', '60'],
  ['resource', 'https://api.example.com'],
  ['login_hint', 'lead'],
  ['lang', 'de'],
])('refuses %s=%s by name', async (name, value) => {
  const answer = await ask({ [name]: value });
  expect([answer.status, await answer.text()]).toEqual([
    400,
    expect.stringContaining(`does not support ${name}`),
  ]);
});

it('asks nobody with prompt=none: whoever is signed in gets a code, others are sent back', async () => {
  const back = (await ask({ prompt: 'none' })).headers.get('location');
  expect(back).toBe(`${callback}?error=login_required&state=abc`);
  const cookie = await signIn();
  const known = await ask({ prompt: 'none', identity_provider: 'COGNITO' }, { cookie });
  expect(known.headers.get('location')).toContain(`${callback}?code=`);
  expect((await ask({ prompt: 'login' }, { cookie })).status).toBe(200);
});

it('signs out to the page to sign in on when told where to return with a code', async () => {
  const gone = await fetch(`${issuer}/logout?${asking({})}`, { redirect: 'manual' });
  expect([gone.status, gone.headers.get('set-cookie')]).toEqual([302, expect.stringContaining('Max-Age=0')]);
  const page = await fetch(new URL(gone.headers.get('location') ?? '', issuer));
  expect(page.headers.get('content-type')).toContain('text/html');
  expect(await page.text()).toContain('name="state" value="abc"');
});

it.each([
  ['redirect_uri', 'https://evil.example/'],
  ['logout_uri', 'https://evil.example/'],
])('signs nobody out to a %s that is not registered', async (name, address) => {
  const answer = await fetch(`${issuer}/logout?${asking({ [name]: address })}`, { redirect: 'manual' });
  expect(answer.status).toBe(400);
});
