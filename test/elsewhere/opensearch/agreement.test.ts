import { searchRoutes } from '@countersign/api';
import {
  startEmbeddedSearch,
  startTestSearch,
  type TestSearch,
} from '@countersign/local/aws/opensearch/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSearchIndex } from '../../../services/index/src/adapters/opensearch-index.ts';
import type { SearchIndex } from '../../../services/index/src/app/search-index.ts';
import type { IndexedDocument } from '../../../services/index/src/domain/search-document.ts';
import { ANSWERED_DIFFERENTLY, SEARCHES, TEXTS } from './texts.ts';

const elsewhere = process.env.COUNTERSIGN_TEST_OPENSEARCH;

/** Each text as a page, and as the name of a file and of a party of another contract. */
const DOCUMENTS = Object.entries(TEXTS).flatMap(([name, text]): IndexedDocument[] => {
  const document = (id: string, fields: Partial<IndexedDocument>): IndexedDocument => ({
    id,
    kind: 'page',
    runId: id,
    fileName: 'contract.pdf',
    contractType: 'supply',
    level: 'low',
    status: 'COMPLETED',
    text: 'Nothing else.',
    groups: ['commercial-contracts'],
    uploader: [],
    ...fields,
  });
  return [
    document(`${name}-text`, { text }),
    document(`${name}-file`, { kind: 'contract', fileName: `${text}.pdf`, title: `${text}.pdf` }),
    document(`${name}-party`, { kind: 'finding', parties: [text, 'Someone'], category: 'non-compete' }),
  ];
});

/** Where passages begin and end is each engine's own; what they mark in them is not. */
const marksOf = (highlights: readonly string[]): string =>
  [...new Set(highlights.flatMap((html) => html.match(/<em>.*?<\/em>/gu) ?? []))].toSorted().join(' ');

describe.skipIf(elsewhere === undefined)('the embedded OpenSearch and one that others wrote', () => {
  const servers: TestSearch[] = [];
  const indices: SearchIndex[] = [];
  beforeAll(async () => {
    servers.push(await startEmbeddedSearch(), await startTestSearch());
    for (const { client } of servers) {
      const index = openSearchIndex(client, { index: 'contracts' });
      await index.write('all', DOCUMENTS);
      indices.push(index);
    }
  });
  afterAll(() => Promise.all(servers.map((server) => server.stop())));

  async function answers(q: string) {
    const parameters = searchRoutes.search.query.parse({ q, limit: '100' });
    return Promise.all(
      indices.map(async (index) => {
        const { hits, total, counts } = await index.search(parameters, 'all');
        const marked = hits.map(({ document, highlights }) => `${document.id}: ${marksOf(highlights)}`);
        return { total, counts, marked: marked.toSorted() };
      }),
    );
  }

  it.each(SEARCHES)('find and mark the same for %j', async (q) => {
    const [embedded, other] = await answers(q);
    expect(embedded).toEqual(other);
  });

  it.fails.each(ANSWERED_DIFFERENTLY)('are known to differ over %j', async (q) => {
    const [embedded, other] = await answers(q);
    expect(embedded).toEqual(other);
  });

  it('take a contract that is larger than a request may be', async () => {
    const text = 'Nothing of interest. '.repeat(50_000);
    const page = { ...DOCUMENTS[0]!, runId: 'large', contractType: 'lease', text };
    const pages = Array.from({ length: 12 }, (_, number) => ({ ...page, id: `large-${number}` }));
    for (const index of indices) {
      await index.write('large', pages);
      const { total } = await index.search(searchRoutes.search.query.parse({ type: 'lease' }), 'all');
      await index.remove('large');
      expect(total).toBe(12);
    }
  });

  it('are asked what tells texts apart', async () => {
    const totals: number[] = [];
    for (const q of SEARCHES) totals.push((await answers(q))[0]?.total ?? 0);
    expect(totals.filter((total) => total > 0 && total < DOCUMENTS.length).length).toBeGreaterThan(60);
  });
});
