import { Logger } from '@aws-lambda-powertools/logger';
import { describe, expect, it } from 'vitest';
import { answerSearch } from './answer-search.ts';
import type { SearchIndex, SearchResult } from './search-index.ts';

const found: SearchResult = {
  total: 0,
  hits: [],
  counts: { types: {}, levels: {}, kinds: {}, categories: {} },
};
const answering =
  (search: SearchIndex['search'], groups = '[reviewers]') =>
  (queryStringParameters: Record<string, string>) =>
    answerSearch({ index: { write: async () => {}, search }, logger: new Logger({ logLevel: 'SILENT' }) })({
      queryStringParameters,
      requestContext: { authorizer: { jwt: { claims: { 'cognito:groups': groups } } } },
    });

describe('answerSearch', () => {
  it('answers with what the index found', async () => {
    const answer = await answering(async () => found)({ q: 'cap' });
    expect(answer.statusCode).toBe(200);
    expect(JSON.parse(answer.body!)).toEqual(found);
  });

  it('shows nothing to who belongs to no group', async () => {
    const answer = await answering(async () => found, '[]')({ q: 'cap' });
    expect(answer.statusCode).toBe(403);
    expect(answer.body).not.toContain('hits');
  });

  it('names the parameter that is wrong', async () => {
    const answer = await answering(async () => found)({ size: 'many' });
    expect(answer.statusCode).toBe(400);
    expect(JSON.parse(answer.body!).error.message).toContain('size');
  });

  it('answers 503 when the index is down, without its inner error', async () => {
    const answer = await answering(() => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7')))({});
    expect(answer.statusCode).toBe(503);
    expect(answer.body).not.toContain('10.0.0.7');
  });
});
