import { expect, it } from 'vitest';
import { assertSourceOf, runHash } from './run-hash.ts';
import { s3UriOf } from './s3-uri.ts';

const RUN = `nda-${runHash('inbox', 'nda.pdf', 'v1')}`;
const refTo = (bucket: string, key: string, version?: string) => ({
  ...{ uri: s3UriOf(bucket, key, version), sha256: 'a'.repeat(64), bytes: 1 },
});

it('takes the version that a run is of', () => {
  expect(() => assertSourceOf(RUN, refTo('inbox', 'nda.pdf', 'v1'))).not.toThrow();
});

it.each([
  ['another file', refTo('inbox', 'clean.pdf', 'v1')],
  ['another version', refTo('inbox', 'nda.pdf', 'v2')],
  ['another bucket', refTo('elsewhere', 'nda.pdf', 'v1')],
  ['whatever is newest', refTo('inbox', 'nda.pdf')],
])('refuses %s', (_, ref) => {
  expect(() => assertSourceOf(RUN, ref)).toThrow('somebody else asked for it');
});
