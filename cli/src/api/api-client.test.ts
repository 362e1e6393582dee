import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { RUN } from '../testing/run.ts';
import { createApi } from './api-client.ts';

const cleanups: (() => unknown)[] = [];
afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup();
});

/** An API that lists so many pages of one run each, `run-0` first. */
async function listing(pages: number) {
  const asked: (string | null)[] = [];
  const server = createServer((request, response) => {
    const next = new URL(request.url ?? '', 'http://localhost').searchParams.get('next');
    asked.push(next);
    const page = Number(next ?? 0);
    response.setHeader('content-type', 'application/json');
    const run = { ...RUN, runId: `run-${page}` };
    response.end(
      JSON.stringify({ runs: [run], total: pages, next: page + 1 < pages ? String(page + 1) : null }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanups.push(() => server.close().closeAllConnections());
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return { asked, api: createApi({ runs: url, search: async () => url }, async () => 'token') };
}

describe('the newest runs', () => {
  it.each([
    ['one page where nobody is looked for', [], 1],
    ['as many pages as those fill that are looked for', ['run-2', 'run-0'], 3],
    ['all pages where one of those is not there', ['run-9'], 5],
  ])('are %s', async (_, wanted, pages) => {
    const { api, asked } = await listing(5);
    const found = await api.newestRuns(wanted);
    expect(found.map(({ runId }) => runId)).toEqual(Array.from({ length: pages }, (_, n) => `run-${n}`));
    expect(asked).toHaveLength(pages);
  });
});
