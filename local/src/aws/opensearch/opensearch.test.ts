import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { INDEX, MAPPING, refusal, startTestSearch, type TestSearch } from './testing.ts';

let search: TestSearch;
beforeEach(async () => {
  search = await startTestSearch();
});
afterEach(() => search.stop());

describe('indices', () => {
  it('exist once created, and are gone once deleted', async () => {
    expect((await search.client.indices.exists({ index: INDEX })).body).toBe(false);
    await search.createIndex();
    expect((await search.client.indices.exists({ index: INDEX })).body).toBe(true);
    await search.client.indices.delete({ index: INDEX });
    expect((await search.client.indices.exists({ index: INDEX })).body).toBe(false);
  });

  it('are created once', async () => {
    await search.createIndex();
    expect(await refusal(search.createIndex())).toMatchObject({
      status: 400,
      type: 'resource_already_exists_exception',
    });
  });

  it('answer with the mapping they were given', async () => {
    await search.createIndex();
    const { body } = await search.client.indices.get({ index: INDEX });
    expect(body).toMatchObject({ [INDEX]: { mappings: MAPPING.mappings } });
  });

  it('are empty again when created again', async () => {
    await search.createIndex();
    await search.write({ a: { title: 'Supply' } });
    await search.client.indices.delete({ index: INDEX });
    await search.createIndex();
    expect(await search.idsOf({ match: { title: 'supply' } })).toEqual([]);
  });

  it.each([
    [{ mappings: { properties: {} } }, 'dynamic'],
    [{ mappings: { dynamic: 'strict', properties: { at: { type: 'geo_point' } } } }, 'at'],
    [
      { mappings: { dynamic: 'strict', properties: { x: { type: 'text', analyzer: 'german' } } } },
      'analyzer',
    ],
  ])('are refused for the mapping %j', async (body, named) => {
    const refused = await refusal(search.client.indices.create({ index: 'other', body: body as object }));
    expect(refused).toMatchObject({ status: 400, type: 'mapper_parsing_exception' });
    expect(refused.reason).toContain(named);
  });
});

describe('documents', () => {
  beforeEach(() => search.createIndex());

  it('are replaced by id', async () => {
    await search.write({ a: { title: 'Supply' } });
    const { items } = await search.write({ a: { title: 'Licence' } });
    expect(items[0]!.index).toMatchObject({ _id: 'a', _version: 2, result: 'updated', status: 200 });
    expect(await search.idsOf({ match: { title: 'supply' } })).toEqual([]);
    expect((await search.client.get({ index: INDEX, id: 'a' })).body._source).toEqual({ title: 'Licence' });
  });

  it('with a field that nobody mapped are refused alone', async () => {
    const { errors, items } = await search.write({ a: { title: 'x', colour: 'red' }, b: { title: 'y' } });
    expect(errors).toBe(true);
    expect(items[0]!.index).toMatchObject({
      status: 400,
      error: {
        type: 'strict_dynamic_mapping_exception',
        reason: 'mapping set to strict, dynamic introduction of [colour] within [_doc] is not allowed',
      },
    });
    expect(items[1]!.index).toMatchObject({ status: 201, result: 'created' });
    expect(await search.idsOf({ match_all: {} })).toEqual(['b']);
  });

  it.each([
    [{ page: 'seven' }, 'page'],
    [{ signed: 'some day' }, 'signed'],
    [{ title: { de: 'Vertrag' } }, 'title'],
  ])('with a value of another type are refused: %j', async (document, field) => {
    const { items } = await search.write({ a: document });
    expect(items[0]!.index!.error).toMatchObject({ type: 'mapper_parsing_exception' });
    expect(items[0]!.index!.error!.reason).toContain(`[${field}]`);
  });

  it('that are refused leave what stood there', async () => {
    await search.write({ a: { title: 'Supply' } });
    await search.write({ a: { colour: 'red' } });
    expect(await search.idsOf({ match: { title: 'supply' } })).toEqual(['a']);
  });

  it('that do not exist are not found', async () => {
    expect((await search.client.get({ index: INDEX, id: 'a' }, { ignore: [404] })).body.found).toBe(false);
  });

  it('need an index', async () => {
    const { body } = await search.client.bulk({ body: [{ index: { _index: 'nowhere', _id: 'a' } }, {}] });
    expect(body.items[0]!.index!.error).toMatchObject({ type: 'index_not_found_exception' });
  });
});

it('says that it is healthy', async () => {
  expect((await search.client.cluster.health()).body.status).toBe('green');
});

it('knows only the domains that a stack declared', async () => {
  const answer = await fetch(`${search.gateway.url}/_aws/opensearch/other/_cluster/health`, {
    headers: { authorization: 'AWS4-HMAC-SHA256 Credential=test/20260101/eu-central-1/es/aws4_request' },
  });
  expect(answer.status).toBe(404);
});

it('refuses what it has no handler for', async () => {
  expect(await refusal(search.client.cat.indices())).toMatchObject({ status: 400 });
});

it('keeps indices and documents when the process ends', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'opensearch-'));
  const before = await startTestSearch(folder);
  await before.createIndex();
  await before.write({ a: { title: 'Supply', level: 'high' } });
  await before.stop();

  const after = await startTestSearch(folder);
  const query = { bool: { must: { match: { title: 'supply' } }, filter: { term: { level: 'high' } } } };
  expect(await after.idsOf(query)).toEqual(['a']);
  await after.stop();
  await rm(folder, { recursive: true });
});
