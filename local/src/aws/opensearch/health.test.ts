import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MAPPING, startEmbeddedSearch, startTestSearch, type TestSearch } from './testing.ts';

let search: TestSearch;
beforeEach(async () => {
  search = await startTestSearch();
});
afterEach(() => search.stop());

const make = (index: string, settings: object) =>
  search.client.indices.create({ index, body: { ...MAPPING, settings } as object });

/** What a server says, of all of its indices or of one; less than what is waited for is answered with 408. */
async function health(index?: string, query: Record<string, string> = {}): Promise<Record<string, unknown>> {
  const path = ['/_cluster/health', index].filter(Boolean).join('/');
  const answer = await search.client.transport.request(
    { method: 'GET', path, querystring: { timeout: '200ms', ...query } },
    { ignore: [408] },
  );
  return { code: answer.statusCode, ...(answer.body as Record<string, unknown>) };
}

describe('the health of a cluster of one node', () => {
  it('is green without an index', async () => {
    expect(await health()).toMatchObject({
      code: 200,
      status: 'green',
      timed_out: false,
      number_of_data_nodes: 1,
      active_shards: 0,
      unassigned_shards: 0,
      active_shards_percent_as_number: 100,
    });
  });

  it.each<[settings: object, status: string, active: number, unassigned: number]>([
    [{}, 'yellow', 1, 1],
    [{ number_of_replicas: 0 }, 'green', 1, 0],
    [{ index: { number_of_shards: 2, number_of_replicas: '2' } }, 'yellow', 2, 4],
    [{ auto_expand_replicas: '0-1' }, 'green', 1, 0],
    [{ auto_expand_replicas: '0-all', number_of_shards: 3 }, 'green', 3, 0],
    [{ auto_expand_replicas: false, number_of_replicas: 1 }, 'yellow', 1, 1],
  ])('tells what no other node holds of an index with %j', async (settings, status, active, unassigned) => {
    await make('one', settings);
    const said = { status, active_primary_shards: active, unassigned_shards: unassigned, timed_out: false };
    expect(await health()).toMatchObject({
      code: 200,
      ...said,
      active_shards_percent_as_number: (active / (active + unassigned)) * 100,
    });
    expect(await health('one', { level: 'indices' })).toMatchObject({
      ...said,
      indices: { one: { status } },
    });
  });

  it('is that of the worst index', async () => {
    await make('whole', { number_of_replicas: 0 });
    await make('half', { number_of_replicas: 1 });
    expect(await health()).toMatchObject({ status: 'yellow', active_shards: 2, unassigned_shards: 1 });
    expect(await health('whole')).toMatchObject({ status: 'green', unassigned_shards: 0 });
    await search.client.indices.delete({ index: 'half' });
    expect(await health()).toMatchObject({ status: 'green' });
  });

  it('of an index that is not there is red, and said to have timed out', async () => {
    await make('one', { number_of_replicas: 0 });
    expect(await health('other')).toMatchObject({ code: 408, status: 'red', timed_out: true });
  });

  it.each([
    ['green', 408, true],
    ['yellow', 200, false],
    ['red', 200, false],
  ])(
    'that is yellow, where %s is waited for, is answered with %d',
    async (wait_for_status, code, timed_out) => {
      await make('one', { number_of_replicas: 1 });
      expect(await health(undefined, { wait_for_status })).toMatchObject({
        code,
        status: 'yellow',
        timed_out,
      });
    },
  );
});

it('is red where what an index is searched by is gone from the disk', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-health-'));
  const mine = await startEmbeddedSearch(folder);
  try {
    await mine.createIndex();
    const database = new DatabaseSync(join(folder, 'opensearch.db'));
    database.exec('DROP TABLE text_1_standard');
    database.close();
    const { body } = await mine.client.cluster.health({ level: 'indices' });
    expect(body).toMatchObject({
      status: 'red',
      active_shards: 0,
      unassigned_shards: 2,
      indices: { contracts: { status: 'red' } },
    });
  } finally {
    await mine.stop();
    await rm(folder, { recursive: true, force: true });
  }
});
