import { describe, expect, it } from 'vitest';
import type { UploadTarget } from '../routes/uploads.ts';
import { createClient } from './client.ts';
import { everyPage } from './every-page.ts';

interface Sent {
  readonly url: string;
  readonly init: RequestInit | undefined;
}

/** A client whose requests are answered with one status and body, and remembered. */
function answering(status: number, body: unknown, token: string | undefined = 'token') {
  const sent: Sent[] = [];
  const client = createClient({
    endpoint: 'https://api.test',
    token: async () => token,
    async fetch(input, init) {
      sent.push({ url: String(input), init });
      return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });
    },
  });
  return { client, sent };
}

const TARGET: UploadTarget = {
  key: 'uploads/1/a.pdf',
  url: 'https://s3.test/a.pdf',
  headers: {},
  expiresAt: '2026-03-02T12:00:00.000Z',
};

describe('the client', () => {
  it('puts fields where the route has them: path, query, body', async () => {
    const { client, sent } = answering(200, {});
    await client.getDocument({ runId: 'a b/c', name: 'report.pdf' }).catch(() => {});
    await client.listRuns({ text: 'Änderung & more', limit: 3 }).catch(() => {});
    await client.decideReview({ reviewId: 'r', decision: 'approve' }).catch(() => {});
    expect(sent.map(({ url, init }) => [init?.method, url, init?.body])).toEqual([
      ['GET', 'https://api.test/api/runs/a%20b%2Fc/documents/report.pdf', undefined],
      ['GET', 'https://api.test/api/runs?limit=3&text=%C3%84nderung+%26+more', undefined],
      ['POST', 'https://api.test/api/reviews/r/decisions', '{"decision":"approve"}'],
    ]);
  });

  it('leaves out what has no value', async () => {
    const { client, sent } = answering(200, {});
    await client.listRuns({ text: undefined, key: '' }).catch(() => {});
    expect(sent[0]?.url).toBe('https://api.test/api/runs');
  });

  it('sends the token of whoever is signed in, and none of nobody', async () => {
    const headersOf = async (token: string | undefined) => {
      const sent: RequestInit[] = [];
      const client = createClient({
        endpoint: '',
        token: async () => token,
        async fetch(_, init = {}) {
          sent.push(init);
          return new Response('{}');
        },
      });
      await client.listRuns().catch(() => {});
      return sent[0]?.headers;
    };
    expect(await headersOf('abc')).toEqual({ authorization: 'Bearer abc' });
    expect(await headersOf(undefined)).toEqual({});
  });

  it('resolves to the answer, without what the route does not promise', async () => {
    const { client } = answering(201, { ...TARGET, secret: 'x' });
    expect(await client.startUpload({ fileName: 'a.pdf', bytes: 5 })).toEqual(TARGET);
  });

  it.each([
    [409, { error: { code: 'NotFailed', message: 'It runs.' } }, 'NotFailed', 'It runs.'],
    [401, { message: 'Unauthorized' }, 'Http401', 'Unauthorized'],
    [502, '<html>Bad gateway</html>', 'Http502', 'The answer was 502 without words.'],
    [201, { ...TARGET, url: 7 }, 'UnexpectedAnswer', expect.stringContaining('url')],
    [201, 'not JSON', 'UnexpectedAnswer', expect.stringContaining('startUpload')],
  ])('throws ApiError for %i %j', async (status, body, code, message) => {
    const { client } = answering(status, body);
    await expect(client.startUpload({ fileName: 'a.pdf', bytes: 5 })).rejects.toMatchObject({
      name: 'ApiError',
      status,
      code,
      message,
    });
  });

  it('throws ApiError with status 0 when nothing answers', async () => {
    const client = createClient({
      endpoint: '',
      token: async () => undefined,
      fetch: () => Promise.reject(new TypeError('fetch failed')),
    });
    await expect(client.listReviews()).rejects.toMatchObject({ status: 0, code: 'Unreachable' });
  });
});

describe('everyPage', () => {
  it('asks for page after page until one is the last', async () => {
    const asked: (string | undefined)[] = [];
    const pages = everyPage(async (next) => {
      asked.push(next);
      return { next: asked.length < 3 ? `page-${asked.length + 1}` : null };
    });
    expect(await Array.fromAsync(pages)).toHaveLength(3);
    expect(asked).toEqual([undefined, 'page-2', 'page-3']);
  });
});
