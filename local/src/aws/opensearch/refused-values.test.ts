import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { INDEX, refusal, startEmbeddedSearch, type TestSearch } from './testing.ts';

let search: TestSearch;
beforeAll(async () => {
  search = await startEmbeddedSearch();
  await search.client.indices.create({
    index: INDEX,
    body: {
      mappings: {
        dynamic: 'strict',
        properties: { count: { type: 'integer' }, size: { type: 'long' }, level: { type: 'keyword' } },
      },
    },
  });
});
afterAll(() => search.stop());

const asked = (method: string, path: string, body = '', querystring: Record<string, string> = {}) =>
  search.client.transport.request({ method, path, body, querystring });
const put = (document: object, id = 'a', parameters: Record<string, string> = {}) =>
  asked('PUT', `/${INDEX}/_doc/${id}`, JSON.stringify(document), parameters);
const line = `{"index":{"_index":"${INDEX}","_id":"a"}}\n{"level":"high"}`;
const argument = 'illegal_argument_exception';

describe('a value that OpenSearch refuses is refused', () => {
  it.each<[what: string, call: () => Promise<unknown>, type: string]>([
    ['an integer out of its range', () => put({ count: 99_999_999_999 }), 'mapper_parsing_exception'],
    ['an integer that is one too large', () => put({ count: 2 ** 31 }), 'mapper_parsing_exception'],
    ['a keyword of 40,000 bytes', () => put({ level: 'x'.repeat(40_000) }), argument],
    ['an id of 513 bytes', () => put({}, 'i'.repeat(513)), 'action_request_validation_exception'],
    [
      'an id of 513 bytes among others',
      () => asked('POST', '/_bulk', `${line.replace('"a"', `"${'i'.repeat(513)}"`)}\n`),
      'action_request_validation_exception',
    ],
    ['a refresh that may be', () => put({}, 'a', { refresh: 'maybe' }), argument],
    ['a timeout of no unit', () => asked('POST', '/_bulk', `${line}\n`, { timeout: 'soon' }), argument],
    [
      'conflicts that are neither',
      () => asked('POST', `/${INDEX}/_delete_by_query`, '{"query":{"match_all":{}}}', { conflicts: 'maybe' }),
      argument,
    ],
    [
      'a health that is none',
      () => asked('GET', '/_cluster/health', '', { wait_for_status: 'blue' }),
      argument,
    ],
    ['a bulk of nothing', () => asked('POST', '/_bulk', '\n'), 'parse_exception'],
    ['a bulk that does not end', () => asked('POST', '/_bulk', line), argument],
  ])('%s', async (_what, call, type) => {
    expect(await refusal(call())).toMatchObject({ status: 400, type });
    const { body } = await search.client.count({ index: INDEX });
    expect(body.count).toBe(0);
  });

  it('and the greatest that it takes is not', async () => {
    const level = 'x'.repeat(32_766);
    await put({ count: 2 ** 31 - 1, size: -(2 ** 53), level }, 'i'.repeat(512), { refresh: 'wait_for' });
    await asked('POST', '/_bulk', `${line}\n`, { refresh: '', timeout: '30s' });
    expect((await search.client.count({ index: INDEX })).body.count).toBe(2);
  });
});
