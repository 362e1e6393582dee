import { type RunScope, searchRoutes } from '@countersign/api';
import { startTestSearch, type TestSearch } from '@countersign/local/aws/opensearch/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SearchIndex } from '../app/search-index.ts';
import type { IndexedDocument } from '../domain/search-document.ts';
import type { SearchParameters, SearchPlace } from '../domain/search-query.ts';
import { aContract } from '../testing/a-contract.ts';
import { openSearchIndex } from './opensearch-index.ts';

const NAME = 'countersign-contracts-2';

describe('openSearchIndex, against the embedded OpenSearch', () => {
  let server: TestSearch;
  let index: SearchIndex;
  beforeEach(async () => {
    server = await startTestSearch();
    index = openSearchIndex(server.client, { index: NAME });
  });
  afterEach(() => server.stop());

  type Asked = Partial<Record<keyof SearchParameters, string>>;
  const search = (parameters: Asked, after?: SearchPlace, scope: RunScope = 'all') =>
    index.search(searchRoutes.search.query.parse(parameters), scope, after);
  const idsOf = async (parameters: Asked, scope?: RunScope) =>
    (await search(parameters, undefined, scope)).hits.map(({ document }) => document.id);
  /** Writes each run's documents. */
  const write = async (documents: readonly IndexedDocument[]) => {
    const runs = Object.entries(Object.groupBy(documents, ({ runId }) => runId));
    for (const [runId, own = []] of runs) await index.write(runId, own);
  };

  it('finds nothing before anything was written', async () => {
    expect(await search({ q: 'steel' })).toEqual({
      total: 0,
      hits: [],
      complete: true,
      next: undefined,
      counts: { types: {}, levels: {}, kinds: {}, categories: {} },
    });
  });

  it('finds a document as soon as it is written, and what it was last', async () => {
    await write([aContract('run-1')]);
    expect(await idsOf({ q: 'steel' })).toEqual(['run-1']);
    await write([aContract('run-1', { text: 'A licence.' })]);
    expect(await idsOf({ q: 'steel' })).toEqual([]);
    expect(await idsOf({ q: 'licences' })).toEqual(['run-1']);
  });

  it('creates the index once, whoever writes first', async () => {
    const other = openSearchIndex(server.client, { index: NAME });
    await Promise.all([
      index.write('run-1', [aContract('run-1')]),
      other.write('run-2', [aContract('run-2')]),
    ]);
    expect((await idsOf({})).toSorted()).toEqual(['run-1', 'run-2']);
  });

  it('finds names of parties and files, and all words of a query', async () => {
    await write([
      aContract('run-1', { parties: ['Jürgen Weißgärber AG'], fileName: 'steel-frame_2026.pdf' }),
      aContract('run-2', { text: 'Steel without a frame.' }),
    ]);
    expect(await idsOf({ q: 'weißgärber' })).toEqual(['run-1']);
    expect(await idsOf({ q: '2026' })).toEqual(['run-1']);
    expect(await idsOf({ q: 'without steel frames' })).toEqual(['run-2']);
  });

  it('filters, and counts the values of what is left', async () => {
    await write([
      aContract('run-1'),
      aContract('run-2', { contractType: 'nda', level: 'low' }),
      { ...aContract('run-1-finding-x'), kind: 'finding', category: 'non-compete', severity: 'high' },
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
    await write([1, 2, 3].map((number) => aContract(`run-${number}`)));
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
    await write([aContract('run-1', { title: 'Steel & more', text: '<b>Steel</b> is supplied.' })]);
    const [hit] = (await search({ q: 'steel' })).hits;
    expect(hit!.highlights).toContain('<em>Steel</em> &amp; more');
    expect(hit!.highlights).toContain('&lt;b&gt;<em>Steel</em>&lt;&#x2F;b&gt; is supplied.');
  });

  it('names the field of a document that the mapping does not know', async () => {
    const strange = { ...aContract('run-1'), colour: 'red' };
    await expect(write([strange, aContract('run-2')])).rejects.toMatchObject({
      name: 'DocumentsRefused',
      message: expect.stringContaining('[colour]'),
    });
  });

  it('says that the index does not answer, and writes once it answers again', async () => {
    const address = new URL(server.gateway.url);
    await server.gateway.close();
    await expect(write([aContract('run-1')])).rejects.toMatchObject({
      name: 'SearchUnavailable',
      class: 'downstream',
      retryable: true,
    });
    await server.reopen(Number(address.port));
    await write([aContract('run-1')]);
    expect(await idsOf({})).toEqual(['run-1']);
  });

  it('marks in each hit the words of that hit', async () => {
    const texts = ['Steel first.', 'Second: steel.', 'And steel third.', 'No metal.'];
    await write(texts.map((text, number) => aContract(`run-${number}`, { text })));
    const { hits } = await search({ q: 'steel' });
    const told = hits.map(({ document, highlights }) => [document.text, highlights.join('')]);
    expect(told.toSorted()).toEqual([
      ['And steel third.', 'And <em>steel</em> third.'],
      ['Second: steel.', 'Second: <em>steel</em>.'],
      ['Steel first.', '<em>Steel</em> first.'],
    ]);
  });

  it.each([
    'Acme',
    'master',
    'agreement',
    'v2',
    'Acme_Master-Agreement_v2.1.pdf',
    'agreement acme',
    "O'Neill",
    'neill',
    'O’Neill steel',
    'sons steel',
    '1.000,50',
    '1,000.50',
    "supplier's",
    'supplier',
    'the steel',
    '§ steel',
  ])('finds a contract by the word %j of its file, its parties or its text', async (q) => {
    const fileName = 'Acme_Master-Agreement_v2.1.pdf';
    const text = "The supplier's steel for EUR 1,000.50.";
    await write([
      aContract('run-1', { fileName, title: fileName, parties: ["O'Neill & Sons"], text }),
      aContract('run-2', { text: 'A licence.' }),
    ]);
    expect(await idsOf({ q })).toEqual(['run-1']);
  });

  it('finds a party together with what a page says, though no field holds both', async () => {
    const parties = ['Jürgen Weißgärber AG'];
    await write([
      aContract('run-1', { kind: 'page', parties, text: 'Liability is unlimited.' }),
      aContract('run-2', { kind: 'page', text: 'Liability is unlimited.' }),
    ]);
    expect(await idsOf({ q: 'Weißgärber liability' })).toEqual(['run-1']);
  });

  it.each([
    ['保密', ['run-1', 'run-2']],
    ['保密协议', ['run-1']],
    ['ライセンス', ['run-3']],
    ['契約', ['run-3']],
    ['サーバー', ['run-3']],
    ['비밀유지', ['run-4']],
  ])('finds %j among characters that no spaces part', async (q, expected) => {
    await write([
      aContract('run-1', { text: '双方签订本保密协议。' }),
      aContract('run-2', { text: '保密义务在协商终止后继续有效。' }),
      aContract('run-3', { text: 'サーバー・ライセンス契約書' }),
      aContract('run-4', { text: '비밀유지 계약' }),
    ]);
    expect((await idsOf({ q })).toSorted()).toEqual(expected);
  });

  it('marks characters that follow each other as one', async () => {
    await write([aContract('run-1', { text: '双方签订本保密协议。' })]);
    const [hit] = (await search({ q: '保密' })).hits;
    expect(hit?.highlights).toEqual(['双方签订本<em>保密</em>协议。']);
  });

  it.each([
    ['Chinese characters', '甲乙丙丁戊己庚辛壬癸'.repeat(50)],
    ['single letters', 'a b c d e f g h i j '.repeat(25)],
    ['signs', '§ '.repeat(250)],
  ])('answers 500 characters of %s', async (_, q) => {
    await write([aContract('run-1', { text: q })]);
    expect(await idsOf({ q: q.slice(0, 500) })).toEqual(['run-1']);
  });

  it('keeps of a run what it was last written with', async () => {
    const findings = ['a', 'b', 'c'].map((id) =>
      aContract('run-1', { id: `run-1-finding-${id}`, kind: 'finding' }),
    );
    await write([aContract('run-1'), ...findings, aContract('run-2')]);
    await write([aContract('run-1'), ...findings.slice(1, 2)]);
    expect((await idsOf({})).toSorted()).toEqual(['run-1', 'run-1-finding-b', 'run-2']);
  });

  it('gives an index that somebody deleted its mapping again, before it writes', async () => {
    await write([aContract('run-1')]);
    await server.client.indices.delete({ index: NAME });
    await write([aContract('run-2')]);
    expect(await idsOf({})).toEqual(['run-2']);
    const { body } = await server.client.indices.get({ index: NAME });
    expect(body[NAME]?.mappings).toMatchObject({ dynamic: 'strict' });
  });

  describe('behind the walls between groups', () => {
    beforeEach(() =>
      write([
        aContract('run-1', { uploader: ['uploader-1', 'uwe@example.com'] }),
        aContract('run-2', { groups: ['finance', 'legal-leads'], contractType: 'nda', level: 'low' }),
      ]),
    );

    it.each<[string, RunScope, string[]]>([
      ['a group', { groups: ['commercial-contracts'], uploader: ['x'] }, ['run-1']],
      ['two groups', { groups: ['commercial-contracts', 'finance'], uploader: ['x'] }, ['run-1', 'run-2']],
      ['an uploader', { groups: ['sales'], uploader: ['x', 'uwe@example.com'] }, ['run-1']],
      ['a group that no run is for', { groups: ['sales'], uploader: ['x'] }, []],
      ['nobody', { groups: [], uploader: [] }, []],
      ['whoever sees all', 'all', ['run-1', 'run-2']],
    ])('hits, totals and facets are those of %s', async (_, scope, expected) => {
      const { hits, total, counts } = await search({}, undefined, scope);
      expect(hits.map(({ document }) => document.id).toSorted()).toEqual(expected);
      expect(total).toBe(expected.length);
      const types = {
        ...(expected.includes('run-1') && { supply: 1 }),
        ...(expected.includes('run-2') && { nda: 1 }),
      };
      expect(counts.types).toEqual(types);
      expect(counts.kinds).toEqual(expected.length > 0 ? { contract: expected.length } : {});
    });
  });
});
