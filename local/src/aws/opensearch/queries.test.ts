import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { INDEX, refusal, startTestSearch, type TestSearch } from './testing.ts';

let search: TestSearch;
beforeEach(async () => {
  search = await startTestSearch();
});
afterEach(() => search.stop());

describe('queries of the embedded OpenSearch', () => {
  beforeEach(async () => {
    await search.createIndex();
    await search.write({
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
    expect((await search.idsOf(query)).toSorted()).toEqual(ids);
  });

  it.each([
    ['s', 'text', []],
    ['s', 'title', ['names']],
    ['½', 'title', []],
    ['समझौता', 'title', ['names']],
    ['समझौत', 'title', []],
    ['x'.repeat(255), 'title', ['names']],
    ['zero', 'title', ['names']],
    ['zerowidth', 'title', []],
  ])('tell words apart as OpenSearch does: %j in a %s', async (asked, field, ids) => {
    const words = `Supplier's ½ समझौता zero\u200bwidth ${'x'.repeat(300)}`;
    await search.write({ names: { title: words, text: words } });
    expect(await search.idsOf({ match: { [field]: asked } })).toEqual(ids);
  });

  const inNames = (query: string, type: string) => ({
    multi_match: { query, type, operator: 'and', fields: ['title^3', 'parties', 'text'] },
  });

  it('cross_fields finds words spread over fields of one analyzer, best_fields does not', async () => {
    expect(await search.idsOf(inNames('acme supply', 'cross_fields'))).toEqual(['contract']);
    expect(await search.idsOf(inNames('acme supply', 'best_fields'))).toEqual([]);
  });

  it('cross_fields keeps fields of different analyzers apart', async () => {
    expect(await search.idsOf(inNames('söhne steel', 'cross_fields'))).toEqual([]);
  });

  it('quotes in the words do no harm', async () => {
    expect(await search.idsOf(inNames('"acme" OR ) NEAR(', 'cross_fields'))).toEqual([]);
    expect((await search.idsOf(inNames('"acme"', 'cross_fields'))).toSorted()).toEqual(['contract', 'page2']);
  });

  it('rank by how much a field weighs', async () => {
    await search.write({ named: { title: 'Steel', text: 'x' } });
    expect((await search.idsOf(inNames('steel', 'best_fields')))[0]).toBe('named');
  });

  it('count', async () => {
    const { body } = await search.client.count({ index: INDEX, body: { query: { term: { kind: 'page' } } } });
    expect(body.count).toBe(2);
  });

  it.each([
    [{ fuzzy: { title: 'suply' } }, 'fuzzy'],
    [{ match: { text: { query: 'x', fuzziness: 'AUTO' } } }, 'fuzziness'],
    [{ multi_match: { query: 'x', fields: ['text'], type: 'most_fields' } }, 'most_fields'],
    [{ bool: { musty: [] } }, 'musty'],
    [{ term: { text: 'steel' } }, 'text'],
    [{ bool: { must: { bool: { filter: { nested: {} } } } } }, 'nested'],
  ])('that are not supported are refused by name: %j', async (query, named) => {
    const refused = await refusal(search.find({ query }));
    expect(refused).toMatchObject({ status: 400, type: 'parsing_exception' });
    expect(refused.reason).toContain(named);
  });

  it.each([
    [{ sort: ['page'] }, 'sort'],
    [{ aggs: { a: { cardinality: { field: 'kind' } } } }, 'cardinality'],
    [{ highlight: { fields: { text: { matched_fields: [] } } } }, 'matched_fields'],
  ])('and so are other parts of a search: %j', async (body, named) => {
    expect((await refusal(search.find(body))).reason).toContain(named);
  });

  it('in an index that does not exist fail, or find nothing where that is allowed', async () => {
    expect(await refusal(search.client.search({ index: 'nowhere' }))).toMatchObject({
      status: 404,
      type: 'index_not_found_exception',
    });
    const { body } = await search.client.search({ index: 'nowhere', ignore_unavailable: true });
    expect(body.hits).toMatchObject({ total: { value: 0 }, hits: [] });
  });
});
