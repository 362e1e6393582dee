import { expect, it } from 'vitest';
import { answerSite } from './answer-site.ts';

const config = { stage: 'test', issuer: 'https://issuer.example/pool', clientId: 'console' };

it('gives the configuration, never from a cache', () => {
  const answer = answerSite(config, '/config.json');
  expect(JSON.parse(answer.body!)).toEqual(config);
  expect(answer.headers?.['cache-control']).toBe('no-store');
});

it.each(['/runs/3f2a-77', '/reviews/3f2a-77-r1'])('leads the link %s to its page', (path) => {
  expect(answerSite(config, path)).toMatchObject({ statusCode: 302, headers: { location: `/#${path}` } });
});

it.each(['/runs/', '/runs/a/b', '/reviews/%2F%2Fevil.example', '//evil.example', '/other/1'])(
  'leads nowhere from %s',
  (path) => {
    expect(answerSite(config, path).statusCode).toBe(404);
  },
);
