import { API, COMMON_REFUSALS } from '@countersign/api';
import { expect, it } from 'vitest';
import { readTracked, trackedFiles } from './tracked-files.ts';

const THROWN = /new Refusal\(\s*(\d{3}),\s*'(\w+)'/g;

/** What services refuse with, as `404 NoSuchRun`; 401 is as the authorizer of API Gateway says it. */
const thrown = new Set(
  trackedFiles('services/*.ts', 'shared/*.ts')
    .filter((file) => !file.endsWith('.test.ts'))
    .flatMap((file) =>
      [...readTracked(file).matchAll(THROWN)].map(([, status, code]) => `${status} ${code}`),
    ),
);
thrown.delete('401 Unauthorized');

const declared = new Set(
  [{ refusals: COMMON_REFUSALS }, ...Object.values(API)].flatMap(({ refusals }) =>
    Object.entries(refusals).map(([code, status]) => `${status} ${code}`),
  ),
);

it('refuses with nothing that no route of the API declares', () => {
  expect([...thrown].filter((each) => !declared.has(each))).toEqual([]);
});

it('declares no refusal that nobody is given', () => {
  expect([...declared].filter((each) => !thrown.has(each))).toEqual([]);
});
