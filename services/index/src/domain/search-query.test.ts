import { searchRoutes } from '@countersign/api';
import { describe, expect, it } from 'vitest';
import { searchBody } from './search-query.ts';

const searchParameters = searchRoutes.search.query;
const body = (parameters: Record<string, string>) => searchBody(searchParameters.parse(parameters));

describe('searchBody', () => {
  it('looks for all words, in any of the fields', () => {
    expect(body({ q: ' uncapped liability ' }).query.bool.must).toEqual([
      { multi_match: expect.objectContaining({ query: 'uncapped liability', operator: 'and' }) },
    ]);
  });

  it('lists everything without words', () => {
    expect(body({}).query.bool.must).toEqual([{ match_all: {} }]);
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
    [{ size: '101' }, 'size'],
    [{ from: '-1' }, 'from'],
    [{ q: 'x'.repeat(501) }, 'q'],
  ])('refuses %j', (parameters, field) => {
    const result = searchParameters.safeParse(parameters);
    expect(result.error?.issues[0]?.path).toEqual([field]);
  });
});
