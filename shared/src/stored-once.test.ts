import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { ObjectStore } from './object-store.ts';
import { madeOnce, storedOnce } from './stored-once.ts';
import { memoryObjectStore } from './testing/index.ts';

const schema = z.object({ by: z.string() });
const key = 'runs/r/plan.json';
const makeBy = (by: string) => async () => ({ by });
const never = () => Promise.reject(new Error('made again'));

describe('a document that is stored once', () => {
  it('is made and written, and not read back', async () => {
    const store = memoryObjectStore();
    const unread: ObjectStore = { ...store, read: never };
    const { ref, document } = await storedOnce(unread, key, schema, makeBy('first'));
    expect(document).toEqual({ by: 'first' });
    expect(await store.find(key)).toEqual(ref);
  });

  it('is read where it stands, and not made again', async () => {
    const store = memoryObjectStore();
    const first = await storedOnce(store, key, schema, makeBy('first'));
    expect(await storedOnce(store, key, schema, never)).toEqual(first);
  });

  it('is not written where it is off its schema, so that another try can make it anew', async () => {
    const store = memoryObjectStore();
    const wrong = async () => ({ by: 1 }) as unknown as { by: string };
    await expect(madeOnce(store, key, schema, wrong)).rejects.toThrow(/expected string/);
    expect(await store.find(key)).toBeUndefined();
    expect((await storedOnce(store, key, schema, makeBy('second'))).document).toEqual({ by: 'second' });
  });

  it('is what the first of two at once has written', async () => {
    const store = memoryObjectStore();
    const late = async () => {
      await storedOnce(store, key, schema, makeBy('first'));
      return { by: 'second' };
    };
    expect((await storedOnce(store, key, schema, late)).document).toEqual({ by: 'first' });
  });

  it.each([
    ['it cannot be made', { make: never }],
    ['it cannot be written', { store: { putOnce: never } }],
  ])('is not there where %s', async (_, { make = makeBy('first'), store: broken = {} }: Fault) => {
    const store = memoryObjectStore();
    await expect(storedOnce({ ...store, ...broken }, key, schema, make)).rejects.toThrow('made again');
    expect(store.objects.size).toBe(0);
  });

  it('is refused where what stands there breaks its contract', async () => {
    const store = memoryObjectStore();
    await store.putOnce(key, '{"by":1}', 'application/json');
    await expect(storedOnce(store, key, schema, never)).rejects.toThrow('expected string');
  });
});

describe('a document that is made once', () => {
  it('is made and written without a look at what stands there', async () => {
    const store = memoryObjectStore();
    const unseen: ObjectStore = { ...store, find: never, read: never };
    const { ref, document } = await madeOnce(unseen, key, schema, makeBy('first'));
    expect(document).toEqual({ by: 'first' });
    expect(await store.find(key)).toEqual(ref);
  });

  it('is what stands there, whatever is made of it the next time', async () => {
    const store = memoryObjectStore();
    const first = await madeOnce(store, key, schema, makeBy('first'));
    expect(await madeOnce(store, key, schema, makeBy('second'))).toEqual(first);
  });
});

interface Fault {
  readonly make?: () => Promise<{ by: string }>;
  readonly store?: Partial<ObjectStore>;
}
