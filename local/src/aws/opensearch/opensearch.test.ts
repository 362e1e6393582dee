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

/** Settings with an analyzer that replaces what is no part of a word; one that stems drops possessives before. */
function analysis(name: string, replacement: string, filter: readonly string[] = ['lowercase']) {
  const pattern_replace = { type: 'pattern_replace' };
  const char_filter = {
    own: { ...pattern_replace, pattern: "['’][sS](?![\\p{L}\\p{N}])", replacement: '  ' },
    words: { ...pattern_replace, pattern: '[^\\p{L}\\p{N}\\p{M}]', replacement },
  };
  const used = filter.length > 1 ? ['own', 'words'] : ['words'];
  const analyzer = { [name]: { type: 'custom', char_filter: used, tokenizer: 'standard', filter } };
  return { analysis: { char_filter, analyzer } };
}

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

  it.each<[settings: object, named: string]>([
    [{ blocks: { write: true } }, '[blocks]'],
    [{ 'index.blocks.write': true }, '[blocks.write]'],
    [{ index: { blocks: { write: true } } }, '[blocks]'],
    [{ index: { number_of_shard: 1 } }, '[number_of_shard]'],
    [{ number_of_replica: 1 }, '[number_of_replica]'],
    [{ max_result_window: 10 }, '[max_result_window]'],
    [{ number_of_shards: 0 }, 'number_of_shards'],
    [{ refresh_interval: '-1' }, 'refresh_interval'],
    [{ analysis: { normalizer: {} } }, '[normalizer]'],
    [{ index: { analysis: { analyzer: { default: { type: 'custom', tokenizer: 'ngram' } } } } }, 'tokenizer'],
    [analysis('default_search', ' '), '[default_search]'],
    [analysis('names', ''), 'analyzer [names]'],
    [analysis('names', '$0'), 'analyzer [names]'],
  ])('are refused for the settings %j', async (settings, named) => {
    const body = { settings, mappings: { dynamic: 'strict' as const } };
    const refused = await refusal(search.client.indices.create({ index: 'other', body }));
    expect(refused).toMatchObject({ status: 400, type: 'illegal_argument_exception' });
    expect(refused.reason).toContain(named);
  });

  it.each<[settings: object, shards: number | string]>([
    [{ number_of_shards: 2, number_of_replicas: '0', refresh_interval: '1s' }, 2],
    [{ index: { number_of_shards: 2, auto_expand_replicas: '0-1' } }, 2],
    [{ 'index.number_of_shards': '2' }, '2'],
  ])('are made with the settings %j', async (settings, number_of_shards) => {
    const body = { settings, mappings: { dynamic: 'strict' as const } };
    await search.client.indices.create({ index: 'other', body });
    const { body: found } = await search.client.indices.get({ index: 'other' });
    expect(found).toMatchObject({ other: { settings: { index: { number_of_shards } } } });
  });

  it('tell words apart by their default analyzer where a field names none', async () => {
    const properties = { title: { type: 'text' as const } };
    const settings = analysis('default', ' ', ['lowercase', 'stop', 'porter_stem']);
    const mappings = { dynamic: 'strict' as const, properties };
    await search.client.indices.create({ index: INDEX, body: { settings, mappings } as object });
    await search.write({ a: { title: 'The licensing of patents' } });
    expect(await search.idsOf({ match: { title: 'licensed' } })).toEqual(['a']);
    expect(await search.idsOf({ match: { title: 'the' } })).toEqual([]);
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

it('knows only the domains that a stack declared', async () => {
  const answer = await fetch(new URL('/_aws/opensearch/other/_cluster/health', search.gateway.url), {
    headers: { authorization: 'AWS4-HMAC-SHA256 Credential=test/20260101/eu-central-1/es/aws4_request' },
  });
  expect(answer.status).toBe(404);
});

it('refuses what it has no handler for', async () => {
  expect(await refusal(search.client.cat.indices())).toMatchObject({ status: 400 });
});

it('answers with a task to who does not wait for a copy', async () => {
  await search.createIndex();
  await search.write({ a: { title: 'Supply', level: 'high' } });
  await search.client.indices.create({ index: 'copies', body: MAPPING });
  const body = { source: { index: INDEX }, dest: { index: 'copies' } };
  const { body: begun } = await search.client.reindex({ wait_for_completion: false, body });
  expect(begun).toEqual({ task: expect.stringMatching(/^.+:\d+$/) });
  const { task: task_id } = begun as unknown as { task: string };
  const { body: ended } = await search.client.tasks.get({ task_id });
  expect(ended).toMatchObject({ completed: true, response: { created: 1, failures: [] } });
  expect(await refusal(search.client.tasks.get({ task_id: 'node:1' }))).toMatchObject({ status: 404 });
  const created = { ...body, dest: { index: 'copies', op_type: 'create' } } as const;
  expect(await refusal(search.client.reindex({ body: created }))).toMatchObject({ status: 409 });
  const { body: kept } = await search.client.reindex({ body: { ...created, conflicts: 'proceed' } });
  expect(kept).toMatchObject({ total: 1, created: 0, version_conflicts: 1 });
  const { body: done } = await search.client.reindex({ wait_for_completion: true, body });
  expect(done).toMatchObject({ total: 1 });
  const wait_for_completion = 'later' as unknown as boolean;
  const refused = await refusal(search.client.reindex({ wait_for_completion, body }));
  expect(refused).toMatchObject({ status: 400, type: 'illegal_argument_exception' });
});

it('copies the fields that are asked for, and names the documents that the other index refuses', async () => {
  await search.createIndex();
  await search.write({ a: { title: 'Supply', level: 'high' }, b: { title: 'Lease' } });
  const mappings = { dynamic: 'strict', properties: { title: { type: 'text' } } } as object;
  await search.client.indices.create({ index: 'titles', body: { mappings } });
  const whole = { source: { index: INDEX }, dest: { index: 'titles' } };
  const { body: begun } = await search.client.reindex({ wait_for_completion: false, body: whole });
  const { task: task_id } = begun as unknown as { task: string };
  const { body: ended } = await search.client.tasks.get({ task_id });
  expect(ended.response).toMatchObject({
    created: 1,
    failures: [
      { index: 'titles', id: 'a', cause: { type: 'strict_dynamic_mapping_exception' }, status: 400 },
    ],
  });
  expect(await refusal(search.client.reindex({ body: whole }))).toMatchObject({ status: 400 });
  const titles = { ...whole, source: { index: INDEX, _source: ['title'] } };
  const { body: copied } = await search.client.reindex({ body: titles });
  expect(copied).toMatchObject({ total: 2, created: 2, failures: [] });
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
