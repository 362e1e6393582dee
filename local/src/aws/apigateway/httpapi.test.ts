import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Gateway } from '../../core/gateway/gateway.ts';
import { openTestGateway } from '../../core/gateway/testing.ts';
import type { InvocationResult } from '../../core/protocols/function-invoker.ts';
import { createIdentity, type Identity } from '../cognito/index.ts';
import { askUserPools } from '../cognito/testing.ts';
import { createHttpApis, type HttpApis } from './index.ts';

interface Event {
  readonly routeKey: string;
  readonly [name: string]: unknown;
}

let gateway: Gateway;
let identity: Identity;
let http: HttpApis;
let endpoint: string;
let issuer: string;
let clientId: string;
let events: Event[];
let reply: () => InvocationResult | Promise<InvocationResult>;

beforeAll(async () => {
  gateway = await openTestGateway();
  identity = await createIdentity({ url: gateway.url });
  const invoker = {
    async invoke(_name: string, event: unknown) {
      events.push(event as Event);
      return reply();
    },
  };
  http = createHttpApis({ invoker, keysOf: identity.keysOf, log: () => {} });
  gateway.serve({ apis: [identity.api], routes: [...identity.routes, ...http.routes] });
});

beforeEach(async () => {
  events = [];
  reply = () => ({ ok: true, payload: { statusCode: 201, headers: { 'X-Run': '7' }, body: '{"id":"7"}' } });
  const pool = await create('AWS::Cognito::UserPool', 'Pool', {});
  issuer = pool.attributes!.ProviderURL!;
  clientId = (
    await create('AWS::Cognito::UserPoolClient', 'Client', {
      UserPoolId: pool.ref,
      ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
    })
  ).ref;
  await declareApi();
});

afterAll(async () => {
  await gateway.close();
  await http.close();
  identity.close();
});

function create(type: string, logicalId: string, properties: Record<string, unknown>) {
  const provider = [...identity.providers, ...http.providers].find((each) => each.type === type)!;
  return provider.create({
    type,
    logicalId,
    stackName: 's',
    region: 'eu-central-1',
    accountId: '0',
    properties,
  });
}

async function declareApi() {
  const CorsConfiguration = { AllowOrigins: ['https://console.example'], AllowMethods: ['GET'], MaxAge: 60 };
  const api = await create('AWS::ApiGatewayV2::Api', 'Api', {
    Name: 'runs',
    ProtocolType: 'HTTP',
    CorsConfiguration,
  });
  endpoint = api.attributes!.ApiEndpoint!;
  const ApiId = api.ref;
  const users = await create('AWS::ApiGatewayV2::Authorizer', 'Users', {
    ApiId,
    AuthorizerType: 'JWT',
    IdentitySource: ['$request.header.Authorization'],
    JwtConfiguration: { Issuer: issuer, Audience: [clientId] },
  });
  const integration = await create('AWS::ApiGatewayV2::Integration', 'Integration', {
    ApiId,
    IntegrationType: 'AWS_PROXY',
    IntegrationUri: 'arn:aws:lambda:eu-central-1:000000000000:function:runs',
    PayloadFormatVersion: '2.0',
    TimeoutInMillis: 200,
  });
  const routes: [string, object][] = [
    ['GET /open/{id}', {}],
    ['ANY /open/{rest+}', {}],
    ['GET /open/fixed', {}],
    ['POST /open', {}],
    ['GET /closed', { AuthorizationType: 'JWT', AuthorizerId: users.ref }],
    [
      'GET /scoped',
      { AuthorizationType: 'JWT', AuthorizerId: users.ref, AuthorizationScopes: ['runs/write'] },
    ],
  ];
  for (const [RouteKey, more] of routes) {
    const Target = `integrations/${integration.ref}`;
    await create('AWS::ApiGatewayV2::Route', RouteKey, { ApiId, RouteKey, Target, ...more });
  }
  return api;
}

async function token(kind: 'IdToken' | 'AccessToken' | 'RefreshToken' = 'IdToken'): Promise<string> {
  const answer = await askUserPools(gateway.url, 'InitiateAuth', {
    ClientId: clientId,
    AuthFlow: 'USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME: 'lead', PASSWORD: identity.samplePassword },
  });
  const { AuthenticationResult } = answer as Record<string, Record<string, string>>;
  return AuthenticationResult![kind]!;
}

const closed = (authorization?: string, path = '/closed') =>
  fetch(`${endpoint}${path}`, { headers: authorization ? { authorization } : {} });

describe('a request', () => {
  it('reaches the function in payload format 2.0', async () => {
    const headers = { 'content-type': 'application/json', cookie: 'a=1; b=2' };
    const answer = await fetch(`${endpoint}/open?x=1&x=2&y=z`, { method: 'POST', headers, body: '{"q":1}' });
    expect([answer.status, answer.headers.get('x-run'), await answer.json()]).toEqual([
      201,
      '7',
      { id: '7' },
    ]);
    expect(events[0]).toMatchObject({
      version: '2.0',
      routeKey: 'POST /open',
      rawPath: '/open',
      rawQueryString: 'x=1&x=2&y=z',
      queryStringParameters: { x: '1,2', y: 'z' },
      cookies: ['a=1', 'b=2'],
      body: '{"q":1}',
      isBase64Encoded: false,
      requestContext: { http: { method: 'POST', path: '/open' }, stage: '$default' },
    });
  });

  it.each([
    ['/open/fixed', 'GET /open/fixed', undefined],
    ['/open/a%20b', 'GET /open/{id}', { id: 'a b' }],
    ['/open/a/b/c', 'ANY /open/{rest+}', { rest: 'a/b/c' }],
  ])('%s takes the most specific route', async (path, routeKey, pathParameters) => {
    await fetch(endpoint + path);
    expect(events[0]).toMatchObject({ routeKey, ...(pathParameters ? { pathParameters } : {}) });
  });

  it('can come through the gateway', async () => {
    const { ref } = await declareApi();
    expect((await fetch(`${gateway.url}/_aws/execute-api/${ref}/open/1`)).status).toBe(201);
    expect(events[0]).toMatchObject({ rawPath: '/open/1' });
  });

  it('without a route is not found', async () => {
    const answer = await fetch(`${endpoint}/nowhere`);
    expect([answer.status, await answer.json()]).toEqual([404, { message: 'Not Found' }]);
  });
});

describe('a route for users', () => {
  it('tells the function who calls, every claim as text', async () => {
    expect((await closed(`Bearer ${await token()}`)).status).toBe(201);
    expect(events[0]).toMatchObject({
      requestContext: {
        authorizer: {
          jwt: {
            claims: {
              'cognito:username': 'lead',
              'cognito:groups': '[commercial-contracts ip-and-licensing employment finance legal-leads]',
              email_verified: 'true',
            },
          },
        },
      },
    });
  });

  it('takes access tokens by their client', async () => {
    expect((await closed(`Bearer ${await token('AccessToken')}`)).status).toBe(201);
  });

  it('takes no refresh token for an access token, though it names the client', async () => {
    expect((await closed(`Bearer ${await token('RefreshToken')}`)).status).toBe(401);
  });

  it('is closed without a token, with a broken one, or one for somebody else', async () => {
    const other = await create('AWS::Cognito::UserPoolClient', 'Other', {
      UserPoolId: issuer.split('/').at(-1),
      ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
    });
    clientId = other.ref;
    const foreign = await token();
    const good = (await token()).slice(0, -4);
    for (const authorization of [undefined, 'Bearer x', `Bearer ${foreign}`, `Bearer ${good}AAAA`]) {
      const answer = await closed(authorization);
      expect([answer.status, await answer.json()]).toEqual([401, { message: 'Unauthorized' }]);
    }
    expect(events).toEqual([]);
  });

  it('wants its scopes', async () => {
    const answer = await closed(`Bearer ${await token('AccessToken')}`, '/scoped');
    expect([answer.status, await answer.json()]).toEqual([403, { message: 'Forbidden' }]);
  });
});

describe('a function', () => {
  it('that fails is an internal error', async () => {
    reply = () => ({ ok: false, error: { errorType: 'Error', errorMessage: 'secret' } });
    const answer = await fetch(`${endpoint}/open/1`);
    expect([answer.status, await answer.json()]).toEqual([500, { message: 'Internal Server Error' }]);
  });

  it('that takes too long is unavailable', async () => {
    reply = () => new Promise(() => {});
    expect((await fetch(`${endpoint}/open/1`)).status).toBe(503);
  });

  it('may return plain data or bytes', async () => {
    reply = () => ({ ok: true, payload: { plain: true } });
    expect(await (await fetch(`${endpoint}/open/1`)).json()).toEqual({ plain: true });
    reply = () => ({
      ok: true,
      payload: { statusCode: 200, isBase64Encoded: true, body: 'AP8=', cookies: ['c=1'] },
    });
    const answer = await fetch(`${endpoint}/open/1`);
    expect([...new Uint8Array(await answer.arrayBuffer())]).toEqual([0, 255]);
    expect(answer.headers.get('set-cookie')).toBe('c=1');
  });
});

it('answers browsers of the origins that it names', async () => {
  const origin = { origin: 'https://console.example' };
  const asked = await fetch(`${endpoint}/open/1`, { method: 'OPTIONS', headers: origin });
  expect([asked.status, asked.headers.get('access-control-allow-methods')]).toEqual([204, 'GET']);
  const good = await fetch(`${endpoint}/open/1`, { headers: origin });
  expect(good.headers.get('access-control-allow-origin')).toBe('https://console.example');
  const bad = await fetch(`${endpoint}/open/1`, { headers: { origin: 'https://evil.example' } });
  expect(bad.headers.get('access-control-allow-origin')).toBeNull();
});

it('lets no more requests in than the stage takes', async () => {
  const limited = await create('AWS::ApiGatewayV2::Api', 'Limited', {
    Name: 'limited',
    ProtocolType: 'HTTP',
  });
  const DefaultRouteSettings = { ThrottlingBurstLimit: 2, ThrottlingRateLimit: 0 };
  await create('AWS::ApiGatewayV2::Stage', 'Stage', { ApiId: limited.ref, DefaultRouteSettings });
  const ask = async () => {
    const answer = await fetch(`${limited.attributes!.ApiEndpoint}/`);
    return [answer.status, await answer.json()];
  };
  const notFound = [404, { message: 'Not Found' }];
  expect([await ask(), await ask()]).toEqual([notFound, notFound]);
  expect(await ask()).toEqual([429, { message: 'Too Many Requests' }]);
});
