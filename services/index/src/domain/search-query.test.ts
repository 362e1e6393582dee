import { searchRoutes } from '@countersign/api';
import { describe, expect, it } from 'vitest';
import { searchBody } from './search-query.ts';

const searchParameters = searchRoutes.search.query;
const body = (parameters: Record<string, string>) => searchBody(searchParameters.parse(parameters), 'all');

describe('searchBody', () => {
  it('looks for each of the words, in any of the fields', () => {
    expect(body({ q: ' uncapped liability ' }).query.bool.must).toEqual([
      { multi_match: expect.objectContaining({ query: 'uncapped', operator: 'and' }) },
      { multi_match: expect.objectContaining({ query: 'liability', operator: 'and' }) },
    ]);
  });

  it('filters by what the caller sees, whatever else is asked', () => {
    const scope = { groups: ['finance'], uploader: ['person-1'] };
    const { filter } = searchBody(searchParameters.parse({ type: 'nda' }), scope).query.bool;
    expect(filter).toEqual([
      { term: { contractType: 'nda' } },
      {
        bool: {
          should: [{ terms: { groups: ['finance'] } }, { terms: { uploader: ['person-1'] } }],
          minimum_should_match: 1,
        },
      },
    ]);
  });

  it('lists everything without words', () => {
    expect(body({}).query.bool.must).toEqual([{ match_all: {} }]);
  });

  it('looks for one letter, however it is written', () => {
    expect(body({ q: 'Gewa\u0308hr' })).toEqual(body({ q: 'Gew\u00e4hr' }));
  });

  it('goes on behind the last hit of the page before', () => {
    const parameters = searchParameters.parse({});
    expect(searchBody(parameters, 'all')).not.toHaveProperty('search_after');
    expect(searchBody(parameters, 'all', [1.5, 'run-1'])).toMatchObject({
      sort: [{ _score: { order: 'desc' } }, { id: { order: 'asc' } }],
      search_after: [1.5, 'run-1'],
    });
  });

  it('filters by the values given and by no others', () => {
    expect(body({ type: 'nda', level: 'high' }).query.bool.filter).toEqual([
      { term: { contractType: 'nda' } },
      { term: { level: 'high' } },
    ]);
  });
});

describe('searchParameters', () => {
  it.each([
    [{ level: 'severe' }, 'level'],
    [{ limit: '101' }, 'limit'],
    [{ limit: '0' }, 'limit'],
    [{ q: 'x'.repeat(501) }, 'q'],
  ])('refuses %j', (parameters, field) => {
    const result = searchParameters.safeParse(parameters);
    expect(result.error?.issues[0]?.path).toEqual([field]);
  });
});
