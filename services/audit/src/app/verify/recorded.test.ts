import { expect, it } from 'vitest';
import { refsIn } from './recorded.ts';

const ref = (name: string) => ({ uri: `s3://documents/${name}`, sha256: 'a'.repeat(64), bytes: 1 });

it('finds references wherever they stand', () => {
  const data = { document: ref('a'), sections: [{ id: 'x', draft: ref('b') }], none: null, text: 'c' };
  expect([...refsIn(data)]).toEqual([ref('a'), ref('b')]);
});

it('holds nobody to the hash of a file that was never read', () => {
  expect([...refsIn({ document: ref('a'), unread: true })]).toEqual([]);
  expect([...refsIn({ document: ref('a'), unread: 'no' })]).toEqual([ref('a')]);
});
