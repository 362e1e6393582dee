import { Refusal, type Routes, RUN_READERS } from '@countersign/api';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { DownstreamError } from '../errors.ts';
import { OUR_TOKEN, TOKENS } from '../testing/identities.ts';
import { memoryLogger } from '../testing/memory-logger.ts';
import type { HttpRequest } from './read-request.ts';
import { type AskedBy, type Handlers, serve } from './serve.ts';

const routes = {
  rename: {
    summary: 'Renames',
    method: 'POST',
    url: '/api/things/{id}',
    who: { groups: ['owners', 'leads'] },
    path: z.object({ id: z.string() }),
    body: z.object({ name: z.string().min(1), loud: z.boolean().default(false) }),
    status: 202,
    answer: z.object({ name: z.string() }),
    refusals: { Taken: 409 },
  },
  look: {
    summary: 'Looks',
    method: 'GET',
    url: '/api/things',
    who: RUN_READERS,
    query: z.object({ limit: z.coerce.number().max(5).default(2) }),
    status: 200,
    answer: z.object({ limit: z.number() }),
    refusals: {},
  },
} satisfies Routes;

type Rename = (request: AskedBy<typeof routes.rename>) => Promise<{ name: string }>;

const kind: Rename = async ({ path, body }) => ({
  name: `${path.id} ${body.name} ${body.loud}`,
  token: 'secret',
});

const claimsOf = (groups: string) => ({ ...OUR_TOKEN, username: 'anna', 'cognito:groups': groups });

async function call(
  request: HttpRequest,
  { groups = '[owners]', rename = kind, logger = memoryLogger() } = {},
) {
  const handlers: Handlers<typeof routes> = { rename, look: async ({ query }) => query };
  const claims = groups ? claimsOf(groups) : undefined;
  const requestContext = { authorizer: { jwt: claims ? { claims } : {} } };
  const { statusCode, body } = await serve(routes, handlers, logger, TOKENS)({ requestContext, ...request });
  return { status: statusCode, body: JSON.parse(body) };
}

const rename = (body: string): HttpRequest => ({
  routeKey: 'POST /api/things/{id}',
  pathParameters: { id: 'a' },
  body,
});

describe('serve', () => {
  it('hands the checked parts to the handler of the route, and answers what its schema names', async () => {
    expect(await call(rename('{"name":"b"}'))).toEqual({ status: 202, body: { name: 'a b false' } });
  });

  it.each([
    ['path', { ...rename('{"name":"b"}'), pathParameters: { id: 'a\0' } }],
    ['body', rename('{"name":"b\\u0000"}')],
    ['query', { routeKey: 'GET /api/things', queryStringParameters: { limit: '1\0' } }],
    ['path', { ...rename('{"name":"b"}'), pathParameters: { id: 'a\ud83d' } }],
    ['body', rename('{"name":"b\\ud83d"}')],
  ])('refuses a NUL character, or half of one, in the %s: no store takes it', async (part, request) => {
    const message = expect.stringContaining(`The ${part} is wrong`);
    expect(await call(request)).toMatchObject({ status: 400, body: { error: { message } } });
  });

  it('leaves alone what no schema names, however deep it goes', async () => {
    const deep = `${'['.repeat(1e5)}${']'.repeat(1e5)}`;
    expect(await call(rename(`{"name":"b","more":${deep}}`))).toMatchObject({ status: 202 });
    expect(await call(rename(deep))).toMatchObject({ status: 400 });
  });

  it('takes no prototype from a body', async () => {
    const answer = await call(
      rename('{"name":"b","__proto__":{"loud":true},"constructor":{"prototype":{"x":1}}}'),
    );
    expect(answer).toMatchObject({ status: 202, body: { name: 'a b false' } });
    expect(Object.prototype).not.toHaveProperty('x');
  });

  it('reads bodies that arrive as base64', async () => {
    const body = Buffer.from('{"name":"ü"}').toString('base64');
    expect(await call({ ...rename(body), isBase64Encoded: true })).toMatchObject({
      body: { name: 'a ü false' },
    });
  });

  it('says to people of another pool that their token is of another', async () => {
    const requestContext = {
      authorizer: { jwt: { claims: { ...claimsOf('[owners]'), iss: 'https://issuer.test/another' } } },
    };
    const message = expect.stringContaining('another issuer');
    expect(await call({ ...rename('{"name":"b"}'), requestContext })).toEqual({
      status: 401,
      body: { message },
    });
  });

  it.each([
    ['one client', { aud: 'console' }, 202],
    ['a list of clients', { aud: '[cli console]' }, 202],
    ['a client of an access token', { aud: undefined, client_id: 'console' }, 202],
    ['a client whose name holds ours', { aud: 'console-2' }, 401],
    ['another client, with ours beside it', { aud: 'another', client_id: 'console' }, 401],
  ])('believes a token for %s or refuses it', async (_, more, status) => {
    const requestContext = { authorizer: { jwt: { claims: { ...claimsOf('[owners]'), ...more } } } };
    expect(await call({ ...rename('{"name":"b"}'), requestContext })).toMatchObject({ status });
  });

  it('fills in the defaults of a query that is not there', async () => {
    expect(await call({ routeKey: 'GET /api/things' })).toEqual({ status: 200, body: { limit: 2 } });
  });

  it.each([
    ['{', 'JSON'],
    ['{"name":""}', 'name'],
    ['{"name":"b","loud":"yes"}', 'loud'],
  ])('refuses the body %s and says what is wrong', async (body, what) => {
    const message = expect.stringContaining(what);
    expect(await call(rename(body))).toEqual({
      status: 400,
      body: { error: { code: 'BadRequest', message } },
    });
  });

  it.each([
    ['', 401, { message: 'Sign in first.' }],
    ['[]', 403, { error: { code: 'Forbidden' } }],
    ['[readers]', 403, { error: { code: 'Forbidden' } }],
  ])('answers groups "%s" with %i', async (groups, status, body) => {
    expect(await call(rename('{"name":"b"}'), { groups })).toMatchObject({ status, body });
  });

  it.each([
    [new Refusal(409, 'Taken', 'It is taken.'), 409, 'Taken'],
    [new DownstreamError('DatabaseFailed', 'connect ECONNREFUSED 10.0.0.7'), 503, 'Unavailable'],
    [new TypeError('x is not a function at 10.0.0.7'), 500, 'InternalError'],
  ])('answers %s as an error without its insides', async (thrown, status, code) => {
    const answer = await call(rename('{"name":"b"}'), { rename: () => Promise.reject(thrown) });
    expect(answer).toMatchObject({ status, body: { error: { code } } });
    expect(answer.body.error.message).not.toContain('10.0.0.7');
  });

  it.each([
    ['Taken', []],
    ['Gone', ['POST /api/things/{id} does not declare 409 Gone']],
  ])('answers the refusal %s, and logs one that its route does not declare', async (code, logged) => {
    const logger = memoryLogger();
    const refusing = () => Promise.reject(new Refusal(409, code, 'No.'));
    const { status, body } = await call(rename('{"name":"b"}'), { rename: refusing, logger });
    expect([status, body]).toEqual([409, { error: { code, message: 'No.' } }]);
    expect(logger.lines.map(({ message }) => message)).toEqual(logged);
  });

  it('answers a bug of a handler that breaks its promise with 500', async () => {
    const wrong = { rename: (async () => ({})) as unknown as Rename };
    expect(await call(rename('{"name":"b"}'), wrong)).toMatchObject({ status: 500 });
  });

  it('knows no other routes', async () => {
    expect(await call({ routeKey: 'GET /api/others' })).toMatchObject({ status: 404 });
  });
});
