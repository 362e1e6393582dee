import { type SearchDocument, searchRoutes } from '@countersign/api';
import { startTestSearch, type TestSearch } from '@countersign/local/aws/opensearch/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SearchIndex } from '../app/search-index.ts';
import type { SearchParameters, SearchPlace } from '../domain/search-query.ts';
import { openSearchIndex } from './opensearch-index.ts';

const contract = (runId: string, changes: Partial<SearchDocument> = {}): SearchDocument => ({
  id: runId,
  kind: 'contract',
  runId,
  fileName: `${runId}.pdf`,
  title: `${runId}.pdf`,
  contractType: 'supply',
  level: 'high',
  status: 'COMPLETED',
  text: 'A supply agreement for steel.',
  ...changes,
});

describe('openSearchIndex, against the embedded OpenSearch', () => {
  let server: TestSearch;
  let index: SearchIndex;
  beforeEach(async () => {
    server = await startTestSearch();
    index = openSearchIndex(server.client, 'countersign-contracts');
  });
  afterEach(() => server.stop());

  const search = (parameters: Partial<Record<keyof SearchParameters, string>>, after?: SearchPlace) =>
    index.search(searchRoutes.search.query.parse(parameters), after);
  const idsOf = async (parameters: Parameters<typeof search>[0]) =>
    (await search(parameters)).hits.map(({ document }) => document.id);

  it('finds nothing before anything was written', async () => {
    expect(await search({ q: 'steel' })).toEqual({
      total: 0,
      hits: [],
      next: undefined,
      counts: { types: {}, levels: {}, kinds: {}, categories: {} },
    });
  });

  it('finds a document as soon as it is written, and what it was last', async () => {
    await index.write([contract('run-1')]);
    expect(await idsOf({ q: 'steel' })).toEqual(['run-1']);
    await index.write([contract('run-1', { text: 'A licence.' })]);
    expect(await idsOf({ q: 'steel' })).toEqual([]);
    expect(await idsOf({ q: 'licences' })).toEqual(['run-1']);
  });

  it('creates the index once, whoever writes first', async () => {
    const other = openSearchIndex(server.client, 'countersign-contracts');
    await Promise.all([index.write([contract('run-1')]), other.write([contract('run-2')])]);
    expect((await idsOf({})).toSorted()).toEqual(['run-1', 'run-2']);
  });

  it('finds names of parties and files, and all words of a query', async () => {
    await index.write([
      contract('run-1', { parties: ['Jürgen Weißgärber AG'], fileName: 'steel-frame_2026.pdf' }),
      contract('run-2', { text: 'Steel without a frame.' }),
    ]);
    expect(await idsOf({ q: 'weißgärber' })).toEqual(['run-1']);
    expect(await idsOf({ q: '2026' })).toEqual(['run-1']);
    expect(await idsOf({ q: 'without steel frames' })).toEqual(['run-2']);
  });

  it('filters, and counts the values of what is left', async () => {
    await index.write([
      contract('run-1'),
      contract('run-2', { contractType: 'nda', level: 'low' }),
      { ...contract('run-1-finding-x'), kind: 'finding', category: 'non-compete', severity: 'high' },
    ]);
    const { total, counts } = await search({ type: 'supply', level: 'high' });
    expect(total).toBe(2);
    expect(counts).toEqual({
      types: { supply: 2 },
      levels: { high: 2 },
      kinds: { contract: 1, finding: 1 },
      categories: { 'non-compete': 1 },
    });
    expect(await idsOf({ category: 'non-compete', kind: 'finding' })).toEqual(['run-1-finding-x']);
  });

  it('pages through the matches', async () => {
    await index.write([1, 2, 3].map((number) => contract(`run-${number}`)));
    const seen: string[] = [];
    let after: SearchPlace | undefined;
    do {
      const { total, hits, next } = await search({ limit: '1' }, after);
      expect(total).toBe(3);
      seen.push(...hits.map(({ document }) => document.id));
      after = next;
    } while (after);
    expect(seen).toEqual(['run-1', 'run-2', 'run-3']);
  });

  it('highlights the words in HTML that the contract cannot break out of', async () => {
    await index.write([contract('run-1', { title: 'Steel & more', text: '<b>Steel</b> is supplied.' })]);
    const [hit] = (await search({ q: 'steel' })).hits;
    expect(hit!.highlights).toContain('<em>Steel</em> &amp; more');
    expect(hit!.highlights).toContain('&lt;b&gt;<em>Steel</em>&lt;&#x2F;b&gt; is supplied.');
  });

  it('names the field of a document that the mapping does not know', async () => {
    const strange = { ...contract('run-1'), colour: 'red' };
    await expect(index.write([strange, contract('run-2')])).rejects.toMatchObject({
      name: 'DocumentsRefused',
      message: expect.stringContaining('[colour]'),
    });
  });

  it('says that the index does not answer, and writes once it answers again', async () => {
    const address = new URL(server.gateway.url);
    await server.gateway.close();
    await expect(index.write([contract('run-1')])).rejects.toMatchObject({
      name: 'SearchUnavailable',
      class: 'downstream',
      retryable: true,
    });
    await server.reopen(Number(address.port));
    await index.write([contract('run-1')]);
    expect(await idsOf({})).toEqual(['run-1']);
  });
});
