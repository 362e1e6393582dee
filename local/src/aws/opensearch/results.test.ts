import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refusal, startTestSearch, type TestSearch } from './testing.ts';

let search: TestSearch;
beforeEach(async () => {
  search = await startTestSearch();
});
afterEach(() => search.stop());

describe('results of the embedded OpenSearch', () => {
  beforeEach(() => search.createIndex());

  it('come in pages, counted as a whole', async () => {
    await search.write(
      Object.fromEntries([1, 2, 3, 4, 5].map((page) => [`p${page}`, { page, kind: 'page' }])),
    );
    const { hits } = await search.find({ from: 3, size: 10, track_total_hits: true });
    expect(hits.hits.map(({ _id }) => _id)).toEqual(['p4', 'p5']);
    expect(hits.total).toEqual({ value: 5, relation: 'eq' });
    expect(await refusal(search.find({ from: 9_999, size: 2 }))).toMatchObject({
      type: 'illegal_argument_exception',
    });
  });

  it('come sorted, each page behind the last hit of the one before', async () => {
    await search.write({ a: { level: 'low', page: 1 }, b: { level: 'low', page: 2 }, c: { page: 3 } });
    const sort = [{ level: { order: 'desc' } }, { page: { order: 'desc' } }];
    const { hits } = await search.find({ size: 2, sort });
    expect(hits.hits.map(({ _id, sort }) => [_id, sort])).toEqual([
      ['b', ['low', 2]],
      ['a', ['low', 1]],
    ]);
    const rest = await search.find({ size: 2, sort, search_after: ['low', 1] });
    expect(rest.hits.hits.map(({ _id }) => _id)).toEqual(['c']);
  });

  it.each([
    { sort: [{ nowhere: { order: 'asc' } }] },
    { sort: [{ text: { order: 'asc' } }] },
    { search_after: [1] },
    { sort: [{ page: { order: 'asc' } }], search_after: [1, 2] },
    { sort: [{ page: { order: 'asc' } }], search_after: [1], from: 1 },
  ])('are not sorted by %j', async (body) => {
    expect(await refusal(search.find(body))).toMatchObject({ type: 'illegal_argument_exception' });
  });

  it('count the values of a field over all matches', async () => {
    await search.write({
      a: { kind: 'page', level: 'low' },
      b: { kind: 'page', level: 'high' },
      c: { kind: 'contract' },
    });
    const { aggregations } = await search.find({
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

  it.each([
    [{ match: { text: 'zero' } }, '<em>zero</em>\u200bwidth, supplier’s 保密'],
    [{ match: { text: 'supplier' } }, 'zero\u200bwidth, <em>supplier</em>’s 保密'],
    [
      { multi_match: { query: '保密', fields: ['text'], type: 'phrase' } },
      'zero\u200bwidth, supplier’s <em>保</em><em>密</em>',
    ],
  ])('mark words and leave all others as they were: %j', async (query, marked) => {
    await search.write({ page: { text: 'zero\u200bwidth, supplier’s 保密' } });
    const { hits } = await search.find({ query, highlight: { fields: { text: {} } } });
    expect(hits.hits.map(({ highlight }) => highlight?.text)).toEqual([[marked]]);
  });

  const highlighting = (fields: object) => ({ highlight: { encoder: 'html', fields } });
  const highlightOf = async (query: object, fields: object) =>
    (await search.find({ query, ...highlighting(fields) })).hits.hits[0]!.highlight;

  it('mark the words that were found, in HTML that a contract cannot break out of', async () => {
    await search.write({ a: { text: 'Liabilities <script>alert(1)</script> & liable parties' } });
    expect(await highlightOf({ match: { text: 'liability' } }, { text: {} })).toEqual({
      text: ['<em>Liabilities</em> &lt;script&gt;alert(1)&lt;&#x2F;script&gt; &amp; liable parties'],
    });
  });

  it('mark only fields that the words were looked for in', async () => {
    await search.write({ a: { title: 'Cap', text: 'A cap.' } });
    expect(await highlightOf({ match: { text: 'cap' } }, { title: {}, text: {} })).toEqual({
      text: ['A <em>cap</em>.'],
    });
  });

  it('show the passages with most words, of the size that was asked for', async () => {
    const filler = 'Nothing to see in this sentence at all. '.repeat(20);
    await search.write({
      a: { text: `${filler}The cap is one. ${filler}The cap on the cap is two. ${filler}` },
    });
    const { text } = (await highlightOf(
      { match: { text: 'cap' } },
      { text: { fragment_size: 60, number_of_fragments: 1 } },
    ))!;
    expect(text).toHaveLength(1);
    expect(text![0]).toContain('The <em>cap</em> on the <em>cap</em> is two.');
    expect(text![0]!.length).toBeLessThan(60 + 2 * '<em></em>'.length + 1);
  });

  it('mark a word of a sentence that is longer than a passage', async () => {
    await search.write({ a: { text: `${'word '.repeat(200)}needle ${'word '.repeat(200)}` } });
    const { text } = (await highlightOf({ match: { text: 'needle' } }, { text: { fragment_size: 80 } }))!;
    expect(text![0]).toContain('<em>needle</em>');
  });
});
