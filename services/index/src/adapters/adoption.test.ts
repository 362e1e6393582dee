import { type RunScope, searchRoutes } from '@countersign/api';
import { startTestSearch, type TestSearch } from '@countersign/local/aws/opensearch/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SearchIndex } from '../app/search-index.ts';
import { indexMapping } from '../domain/index-mapping.ts';
import type { IndexedDocument } from '../domain/search-document.ts';
import { aContract } from '../testing/a-contract.ts';
import { openSearchIndex } from './opensearch-index.ts';

const NAME = 'countersign-contracts-2';
const EARLIER = 'countersign-contracts';

describe('an index beside that of an earlier version', () => {
  let server: TestSearch;
  let index: SearchIndex;
  const succeed = () => {
    index = openSearchIndex(server.client, { index: NAME, earlier: EARLIER });
  };
  const write = (document: IndexedDocument) => index.write(document.runId, [document]);
  const idsOf = async (asked: Readonly<Record<string, string>> = {}, scope: RunScope = 'all') => {
    const { hits } = await index.search(searchRoutes.search.query.parse(asked), scope);
    return hits.map(({ document }) => document.id).toSorted();
  };
  const foundInAll = () => expect.poll(() => idsOf()).toEqual(['run-0', 'run-1']);

  beforeEach(async () => {
    server = await startTestSearch();
    const { groups, uploader, ...before } = aContract('run-0');
    const keyword = { type: 'keyword' };
    const fields = [...Object.keys(before), 'page', 'clause'];
    const properties = Object.fromEntries(fields.map((field) => [field, keyword]));
    const mappings = { dynamic: 'strict', properties } as object;
    await server.client.indices.create({ index: EARLIER, body: { mappings } });
    await server.client.index({ index: EARLIER, id: before.id, body: before, refresh: true });
    succeed();
  });
  afterEach(() => server.stop());

  it('finds what that one wrote before anything new is written', async () => {
    expect(await idsOf({ kind: 'contract' })).toEqual(['run-0']);
  });

  it('takes over what it wrote', async () => {
    await write(aContract('run-1'));
    await foundInAll();
    expect(await idsOf({}, { groups: ['commercial-contracts'], uploader: [] })).toEqual(['run-1']);
  });

  it('takes it over though the first attempt failed after the new index was there', async () => {
    await server.client.indices.create({ index: NAME, body: indexMapping as object });
    await write(aContract('run-1'));
    await foundInAll();
  });

  it('begins again what was lost with its node', async () => {
    await write(aContract('run-1'));
    await foundInAll();
    await server.client.delete({ index: NAME, id: 'run-0', refresh: true });
    const lost = { earlier: EARLIER, task: 'node:1', state: 'copying' };
    await server.client.index({ index: 'countersign-adoptions', id: NAME, body: lost, refresh: true });
    succeed();
    await write(aContract('run-1'));
    await foundInAll();
  });

  it('says that not all is found until all of it was copied', async () => {
    const isComplete = async () => (await index.search(searchRoutes.search.query.parse({}), 'all')).complete;
    expect(await isComplete()).toBe(true);
    await server.client.indices.create({ index: NAME, body: indexMapping as object });
    expect(await isComplete()).toBe(false);
    await write(aContract('run-1'));
    await expect.poll(isComplete).toBe(true);
  });

  it('takes over the fields that it has of a document that has others', async () => {
    const body = { ...aContract('run-0'), groups: undefined, uploader: undefined, clause: 'x' };
    await server.client.index({ index: EARLIER, id: 'run-0', body, refresh: true });
    await write(aContract('run-1'));
    await foundInAll();
  });

  it('tells at each start of documents that it does not take, and that not all is found', async () => {
    const told: unknown[] = [];
    await server.client.index({
      index: EARLIER,
      id: 'bad',
      body: { id: 'bad', page: 'three' },
      refresh: true,
    });
    const startAgain = async () => {
      index = openSearchIndex(server.client, { index: NAME, earlier: EARLIER }, (refused) =>
        told.push(refused),
      );
      await write(aContract('run-1'));
      return told.length;
    };
    expect(await startAgain()).toBe(0);
    await expect.poll(startAgain).toBe(1);
    await expect.poll(startAgain).toBe(2);
    expect(told[0]).toEqual([{ id: 'bad', reason: expect.stringContaining('page') }]);
    const { complete } = await index.search(searchRoutes.search.query.parse({}), 'all');
    expect(complete).toBe(false);
    await foundInAll();
  });

  it('leaves what was written since as it is', async () => {
    await server.client.indices.create({ index: NAME, body: indexMapping as object });
    const since = { ...aContract('run-0'), level: 'critical' };
    await server.client.index({ index: NAME, id: 'run-0', body: since, refresh: true });
    await write(aContract('run-1'));
    await foundInAll();
    expect(await idsOf({ level: 'critical' })).toEqual(['run-0']);
  });

  it('copies once: what was deleted since does not come back', async () => {
    await write(aContract('run-1'));
    await foundInAll();
    await write(aContract('run-1'));
    await server.client.delete({ index: NAME, id: 'run-0', refresh: true });
    succeed();
    await write(aContract('run-1'));
    expect(await idsOf()).toEqual(['run-1']);
  });

  it('removes what is to be forgotten from both', async () => {
    await write(aContract('run-1'));
    await expect.poll(() => index.remove('run-0').then(() => 'removed', String)).toBe('removed');
    expect(await idsOf()).toEqual(['run-1']);
    const { body } = await server.client.search({ index: EARLIER, body: { query: { match_all: {} } } });
    expect(body.hits.hits).toEqual([]);
  });
});
