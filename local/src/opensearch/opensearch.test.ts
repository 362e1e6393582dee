import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@opensearch-project/opensearch';
import { AwsSigv4Signer } from '@opensearch-project/opensearch/aws-v3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Front } from '../front/front.ts';
import { openTestFront } from '../front/testing.ts';
import { createOpenSearch, type OpenSearch } from './index.ts';

const INDEX = 'contracts';
const MAPPING = {
  settings: { number_of_shards: 1 },
  mappings: {
    dynamic: 'strict',
    properties: {
      kind: { type: 'keyword' },
      level: { type: 'keyword' },
      page: { type: 'integer' },
      signed: { type: 'date' },
      title: { type: 'text' },
      parties: { type: 'text', fields: { raw: { type: 'keyword' } } },
      text: { type: 'text', analyzer: 'english' },
    },
  },
};

describe('the embedded OpenSearch', () => {
  let folder: string;
  let front: Front;
  let search: OpenSearch;
  let client: Client;

  /** Starts on the data folder, as the runtime does, and makes a client as services do. */
  async function start(): Promise<void> {
    front = await openTestFront();
    search = createOpenSearch({ dataDir: folder, endpoint: () => front.url });
    front.mount({ apis: [search.api] });
    const created = await search.providers[0]!.create({
      type: 'AWS::OpenSearchService::Domain',
      logicalId: 'SearchDomain',
      stackName: 'platform',
      region: 'eu-central-1',
      accountId: '000000000000',
      properties: { DomainName: 'countersign-test' },
    });
    const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
    client = new Client({
      ...AwsSigv4Signer({ region: 'eu-central-1', service: 'es', getCredentials: async () => credentials }),
      node: created.attributes!.DomainEndpoint!,
      maxRetries: 0,
    });
  }

  async function stop(): Promise<void> {
    await client.close();
    await front.close();
    search.close();
  }

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'opensearch-'));
    await start();
  });
  afterEach(async () => {
    await stop();
    await rm(folder, { recursive: true });
  });

  const createIndex = () => client.indices.create({ index: INDEX, body: MAPPING as object });

  async function write(documents: Record<string, object>) {
    const body = Object.entries(documents).flatMap(([_id, document]) => [
      { index: { _index: INDEX, _id } },
      document,
    ]);
    return (await client.bulk({ refresh: 'wait_for', body })).body;
  }

  async function find(body: object) {
    const { body: answer } = await client.search({ index: INDEX, body });
    return answer;
  }
  const idsOf = async (query: object) => (await find({ query })).hits.hits.map(({ _id }) => _id);

  /** The error that a call is refused with. */
  async function refusal(call: Promise<unknown>) {
    const error = await call.then(
      () => undefined,
      (thrown: { statusCode: number; body: { error: { type: string; reason: string } } }) => thrown,
    );
    return { status: error?.statusCode, ...error?.body.error };
  }

  describe('indices', () => {
    it('exist once created, and are gone once deleted', async () => {
      expect((await client.indices.exists({ index: INDEX })).body).toBe(false);
      await createIndex();
      expect((await client.indices.exists({ index: INDEX })).body).toBe(true);
      await client.indices.delete({ index: INDEX });
      expect((await client.indices.exists({ index: INDEX })).body).toBe(false);
    });

    it('are created once', async () => {
      await createIndex();
      expect(await refusal(createIndex())).toMatchObject({
        status: 400,
        type: 'resource_already_exists_exception',
      });
    });

    it('answer with the mapping they were given', async () => {
      await createIndex();
      const { body } = await client.indices.get({ index: INDEX });
      expect(body[INDEX]).toMatchObject({ mappings: MAPPING.mappings });
    });

    it('are empty again when created again', async () => {
      await createIndex();
      await write({ a: { title: 'Supply' } });
      await client.indices.delete({ index: INDEX });
      await createIndex();
      expect(await idsOf({ match: { title: 'supply' } })).toEqual([]);
    });

    it.each([
      [{ mappings: { properties: {} } }, 'dynamic'],
      [{ mappings: { dynamic: 'strict', properties: { at: { type: 'geo_point' } } } }, 'at'],
      [
        { mappings: { dynamic: 'strict', properties: { x: { type: 'text', analyzer: 'german' } } } },
        'analyzer',
      ],
    ])('are refused for the mapping %j', async (body, named) => {
      const refused = await refusal(client.indices.create({ index: 'other', body: body as object }));
      expect(refused).toMatchObject({ status: 400, type: 'mapper_parsing_exception' });
      expect(refused.reason).toContain(named);
    });
  });

  describe('documents', () => {
    beforeEach(createIndex);

    it('are replaced by id', async () => {
      await write({ a: { title: 'Supply' } });
      const { items } = await write({ a: { title: 'Licence' } });
      expect(items[0]!.index).toMatchObject({ _id: 'a', _version: 2, result: 'updated', status: 200 });
      expect(await idsOf({ match: { title: 'supply' } })).toEqual([]);
      expect((await client.get({ index: INDEX, id: 'a' })).body._source).toEqual({ title: 'Licence' });
    });

    it('with a field that nobody mapped are refused alone', async () => {
      const { errors, items } = await write({ a: { title: 'x', colour: 'red' }, b: { title: 'y' } });
      expect(errors).toBe(true);
      expect(items[0]!.index).toMatchObject({
        status: 400,
        error: {
          type: 'strict_dynamic_mapping_exception',
          reason: 'mapping set to strict, dynamic introduction of [colour] within [_doc] is not allowed',
        },
      });
      expect(items[1]!.index).toMatchObject({ status: 201, result: 'created' });
      expect(await idsOf({ match_all: {} })).toEqual(['b']);
    });

    it.each([
      [{ page: 'seven' }, 'page'],
      [{ signed: 'some day' }, 'signed'],
      [{ title: { de: 'Vertrag' } }, 'title'],
    ])('with a value of another type are refused: %j', async (document, field) => {
      const { items } = await write({ a: document });
      expect(items[0]!.index!.error).toMatchObject({ type: 'mapper_parsing_exception' });
      expect(items[0]!.index!.error!.reason).toContain(`[${field}]`);
    });

    it('that are refused leave what stood there', async () => {
      await write({ a: { title: 'Supply' } });
      await write({ a: { colour: 'red' } });
      expect(await idsOf({ match: { title: 'supply' } })).toEqual(['a']);
    });

    it('that do not exist are not found', async () => {
      expect((await client.get({ index: INDEX, id: 'a' }, { ignore: [404] })).body.found).toBe(false);
    });

    it('need an index', async () => {
      const { body } = await client.bulk({ body: [{ index: { _index: 'nowhere', _id: 'a' } }, {}] });
      expect(body.items[0]!.index!.error).toMatchObject({ type: 'index_not_found_exception' });
    });

    it('outlive the process', async () => {
      await write({ a: { title: 'Supply', level: 'high' } });
      await stop();
      await start();
      expect(
        await idsOf({ bool: { must: { match: { title: 'supply' } }, filter: { term: { level: 'high' } } } }),
      ).toEqual(['a']);
    });
  });

  describe('queries', () => {
    beforeEach(async () => {
      await createIndex();
      await write({
        contract: {
          kind: 'contract',
          level: 'high',
          title: 'Supply.pdf',
          parties: ['Acme GmbH', 'Müller & Söhne KG'],
          text: 'Supplies of steel.',
        },
        page1: {
          kind: 'page',
          level: 'high',
          page: 1,
          text: 'The supplier’s liability is limited to EUR 100,000.',
        },
        page2: {
          kind: 'page',
          level: 'high',
          page: 2,
          text: 'Acme indemnifies the supplier. Non-compete: two years.',
        },
        nda: {
          kind: 'contract',
          level: 'low',
          title: 'NDA.pdf',
          signed: '2026-01-31',
          text: 'Keep it secret.',
        },
      });
    });

    it.each([
      ['all', { match_all: {} }, ['contract', 'nda', 'page1', 'page2']],
      ['stems in English text', { match: { text: 'limiting liabilities' } }, ['page1']],
      ['but not in names', { match: { title: 'supplies' } }, []],
      ['any word unless told otherwise', { match: { text: 'steel secrets' } }, ['contract', 'nda']],
      ['all words with and', { match: { text: { query: 'steel secrets', operator: 'AND' } } }, []],
      [
        'words without their stop words',
        { match: { text: { query: 'the secret of it', operator: 'and' } } },
        ['nda'],
      ],
      ['nothing for stop words alone', { match: { text: 'of the' } }, []],
      ['hyphenated words', { match: { text: { query: 'non-compete', operator: 'and' } } }, ['page2']],
      ['umlauts as written', { match: { parties: 'müller' } }, ['contract']],
      ['umlauts only as written', { match: { parties: 'muller' } }, []],
      ['a term', { term: { level: 'low' } }, ['nda']],
      ['a term with its value named', { term: { page: { value: 2 } } }, ['page2']],
      ['a sub-field as a whole', { term: { 'parties.raw': 'Acme GmbH' } }, ['contract']],
      ['terms', { terms: { kind: ['page', 'finding'] } }, ['page1', 'page2']],
      ['a range of numbers', { range: { page: { gt: 1, lte: 5 } } }, ['page2']],
      ['a range of days', { range: { signed: { gte: '2026-01-01', lt: '2026-02-01' } } }, ['nda']],
      ['what has a field', { exists: { field: 'title' } }, ['contract', 'nda']],
      ['nothing in a field that nobody mapped', { term: { colour: 'red' } }, []],
      [
        'must, filter and must_not together',
        {
          bool: {
            must: { match: { text: 'supplier' } },
            filter: [{ term: { kind: 'page' } }],
            must_not: { term: { page: 1 } },
          },
        },
        ['page2'],
      ],
      [
        'one of should',
        { bool: { should: [{ term: { page: 1 } }, { term: { level: 'low' } }] } },
        ['nda', 'page1'],
      ],
      [
        'as many of should as asked',
        { bool: { should: [{ term: { page: 1 } }, { term: { level: 'high' } }], minimum_should_match: 2 } },
        ['page1'],
      ],
    ])('find %s', async (_, query, ids) => {
      expect((await idsOf(query)).toSorted()).toEqual(ids);
    });

    const inNames = (query: string, type: string) => ({
      multi_match: { query, type, operator: 'and', fields: ['title^3', 'parties', 'text'] },
    });

    it('cross_fields finds words spread over fields of one analyzer, best_fields does not', async () => {
      expect(await idsOf(inNames('acme supply', 'cross_fields'))).toEqual(['contract']);
      expect(await idsOf(inNames('acme supply', 'best_fields'))).toEqual([]);
    });

    it('cross_fields keeps fields of different analyzers apart', async () => {
      expect(await idsOf(inNames('söhne steel', 'cross_fields'))).toEqual([]);
    });

    it('quotes in the words do no harm', async () => {
      expect(await idsOf(inNames('"acme" OR ) NEAR(', 'cross_fields'))).toEqual([]);
      expect((await idsOf(inNames('"acme"', 'cross_fields'))).toSorted()).toEqual(['contract', 'page2']);
    });

    it('rank by how much a field weighs', async () => {
      await write({ named: { title: 'Steel', text: 'x' } });
      expect((await idsOf(inNames('steel', 'best_fields')))[0]).toBe('named');
    });

    it('count', async () => {
      const { body } = await client.count({ index: INDEX, body: { query: { term: { kind: 'page' } } } });
      expect(body.count).toBe(2);
    });

    it.each([
      [{ fuzzy: { title: 'suply' } }, 'fuzzy'],
      [{ match: { text: { query: 'x', fuzziness: 'AUTO' } } }, 'fuzziness'],
      [{ multi_match: { query: 'x', fields: ['text'], type: 'phrase' } }, 'phrase'],
      [{ bool: { musty: [] } }, 'musty'],
      [{ term: { text: 'steel' } }, 'text'],
      [{ bool: { must: { bool: { filter: { nested: {} } } } } }, 'nested'],
    ])('that are not supported are refused by name: %j', async (query, named) => {
      const refused = await refusal(find({ query }));
      expect(refused).toMatchObject({ status: 400, type: 'parsing_exception' });
      expect(refused.reason).toContain(named);
    });

    it.each([
      [{ sort: ['page'] }, 'sort'],
      [{ aggs: { a: { cardinality: { field: 'kind' } } } }, 'cardinality'],
      [{ highlight: { fields: { text: { matched_fields: [] } } } }, 'matched_fields'],
    ])('and so are other parts of a search: %j', async (body, named) => {
      expect((await refusal(find(body))).reason).toContain(named);
    });

    it('in an index that does not exist fail, or find nothing where that is allowed', async () => {
      expect(await refusal(client.search({ index: 'nowhere' }))).toMatchObject({
        status: 404,
        type: 'index_not_found_exception',
      });
      const { body } = await client.search({ index: 'nowhere', ignore_unavailable: true });
      expect(body.hits).toMatchObject({ total: { value: 0 }, hits: [] });
    });
  });

  describe('results', () => {
    beforeEach(createIndex);

    it('come in pages, counted as a whole', async () => {
      await write(Object.fromEntries([1, 2, 3, 4, 5].map((page) => [`p${page}`, { page, kind: 'page' }])));
      const { hits } = await find({ from: 3, size: 10, track_total_hits: true });
      expect(hits.hits.map(({ _id }) => _id)).toEqual(['p4', 'p5']);
      expect(hits.total).toEqual({ value: 5, relation: 'eq' });
      expect(await refusal(find({ from: 9_999, size: 2 }))).toMatchObject({
        type: 'illegal_argument_exception',
      });
    });

    it('count the values of a field over all matches', async () => {
      await write({
        a: { kind: 'page', level: 'low' },
        b: { kind: 'page', level: 'high' },
        c: { kind: 'contract' },
      });
      const { aggregations } = await find({
        size: 0,
        query: { term: { kind: 'page' } },
        aggs: { levels: { terms: { field: 'level' } }, kinds: { terms: { field: 'kind', size: 1 } } },
      });
      expect(aggregations).toMatchObject({
        levels: {
          buckets: [
            { key: 'high', doc_count: 1 },
            { key: 'low', doc_count: 1 },
          ],
        },
        kinds: { sum_other_doc_count: 0, buckets: [{ key: 'page', doc_count: 2 }] },
      });
    });

    const highlighting = (fields: object) => ({ highlight: { encoder: 'html', fields } });
    const highlightOf = async (query: object, fields: object) =>
      (await find({ query, ...highlighting(fields) })).hits.hits[0]!.highlight;

    it('mark the words that were found, in HTML that a contract cannot break out of', async () => {
      await write({ a: { text: 'Liabilities <script>alert(1)</script> & liable parties' } });
      expect(await highlightOf({ match: { text: 'liability' } }, { text: {} })).toEqual({
        text: ['<em>Liabilities</em> &lt;script&gt;alert(1)&lt;&#x2F;script&gt; &amp; liable parties'],
      });
    });

    it('mark only fields that the words were looked for in', async () => {
      await write({ a: { title: 'Cap', text: 'A cap.' } });
      expect(await highlightOf({ match: { text: 'cap' } }, { title: {}, text: {} })).toEqual({
        text: ['A <em>cap</em>.'],
      });
    });

    it('show the passages with most words, of the size that was asked for', async () => {
      const filler = 'Nothing to see in this sentence at all. '.repeat(20);
      await write({ a: { text: `${filler}The cap is one. ${filler}The cap on the cap is two. ${filler}` } });
      const { text } = (await highlightOf(
        { match: { text: 'cap' } },
        { text: { fragment_size: 60, number_of_fragments: 1 } },
      ))!;
      expect(text).toHaveLength(1);
      expect(text![0]).toContain('The <em>cap</em> on the <em>cap</em> is two.');
      expect(text![0]!.length).toBeLessThan(60 + 2 * '<em></em>'.length + 1);
    });

    it('mark a word of a sentence that is longer than a passage', async () => {
      await write({ a: { text: `${'word '.repeat(200)}needle ${'word '.repeat(200)}` } });
      const { text } = (await highlightOf({ match: { text: 'needle' } }, { text: { fragment_size: 80 } }))!;
      expect(text![0]).toContain('<em>needle</em>');
    });
  });

  it('says that it is healthy', async () => {
    expect((await client.cluster.health()).body.status).toBe('green');
  });

  it('knows only the domains that a stack declared', async () => {
    const answer = await fetch(`${front.url}/_aws/opensearch/other/_cluster/health`, {
      headers: { authorization: 'AWS4-HMAC-SHA256 Credential=test/20260101/eu-central-1/es/aws4_request' },
    });
    expect(answer.status).toBe(404);
  });

  it('refuses what it has no handler for', async () => {
    expect(await refusal(client.cat.indices())).toMatchObject({ status: 400 });
  });
});
