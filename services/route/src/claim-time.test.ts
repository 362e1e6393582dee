import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

const read = (path: string) => parse(readFileSync(new URL(path, import.meta.url), 'utf8'));

it('claims an alert for longer than the function runs, and no longer than its message is hidden', () => {
  const { custom, functions } = read('../serverless.yml');
  const { timeout } = read('../../../deploy/provider.yml');
  const claims = Object.values<{ timeout?: number; environment?: { CLAIM_SECONDS?: number } }>(
    functions,
  ).filter(({ environment }) => environment?.CLAIM_SECONDS);
  expect(claims).toHaveLength(1);
  for (const { environment, ...each } of claims) {
    expect(environment?.CLAIM_SECONDS).toBeGreaterThan(each.timeout ?? timeout);
    expect(environment?.CLAIM_SECONDS).toBeLessThan(custom.visibilityTimeout);
  }
});
