import type { ObjectRef } from '@countersign/events';
import { putJsonOnce, runKeys } from '@countersign/shared';
import { memoryObjectStore } from '@countersign/shared/testing';
import { expect, it } from 'vitest';
import { extractedText } from '../testing/extracted-text.ts';
import { readText } from './read-text.ts';

/** A store of some contracts that counts what is read, and fails the first `failing` times. */
async function setUp(contracts: number, failing = 0) {
  const store = memoryObjectStore();
  const read: string[] = [];
  const refs: ObjectRef[] = [];
  for (let n = 0; n < contracts; n++) {
    refs.push((await putJsonOnce(store, runKeys.text(`run-${n}`), extractedText(`Contract ${n}`))).ref);
  }
  const counting = {
    read(ref: ObjectRef) {
      read.push(ref.uri);
      return read.length <= failing ? Promise.reject(new Error('S3 is away')) : store.read(ref);
    },
  };
  return { store: counting, refs, read };
}

it('reads a text once for all who ask, also at the same time', async () => {
  const { store, refs, read } = await setUp(1);
  const [first, second] = await Promise.all([readText(store, refs[0]!), readText(store, refs[0]!)]);
  expect(await readText(store, { ...refs[0]! })).toBe(first);
  expect(second).toBe(first);
  expect(read).toHaveLength(1);
});

it('reads again after it could not, and fails all who waited', async () => {
  const { store, refs, read } = await setUp(1, 1);
  const asked = await Promise.allSettled([readText(store, refs[0]!), readText(store, refs[0]!)]);
  expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect((await readText(store, refs[0]!)).text).toBe('Contract 0\n');
  expect(read).toHaveLength(2);
});

it('takes bytes of another hash for another text', async () => {
  const { store, refs, read } = await setUp(1);
  await readText(store, refs[0]!);
  await readText(store, { ...refs[0]!, sha256: 'f'.repeat(64) });
  expect(read).toHaveLength(2);
});

it('keeps many short texts, so that contracts which take turns are not read again', async () => {
  const { store, refs, read } = await setUp(30);
  for (const ref of [...refs, ...refs]) await readText(store, ref);
  expect(read).toHaveLength(30);
});

it('gives up the longest unasked for of texts that are long together, never the last', async () => {
  const { store, refs, read } = await setUp(4);
  const long = refs.map((ref) => ({ ...ref, bytes: 2_500_000 }));
  for (const at of [0, 1, 0, 2]) await readText(store, long[at]!);
  expect(read).toHaveLength(3);
  await readText(store, long[0]!);
  expect(read).toHaveLength(3);
  await readText(store, long[1]!);
  expect(read).toHaveLength(4);
  await readText(store, { ...refs[3]!, bytes: 9_000_000 });
  await readText(store, { ...refs[3]!, bytes: 9_000_000 });
  expect(read).toHaveLength(5);
});
