import { describe, expect, it } from 'vitest';
import { recentDocuments } from './documents.ts';

function open(capacity: number) {
  const fetched: string[] = [];
  const store = { isDown: false };
  const documents = recentDocuments(capacity, async (job) => {
    fetched.push(job);
    if (store.isDown) throw new Error('NoSuchKey');
    return Buffer.from(job);
  });
  return { documents, fetched, store };
}

describe('documents that are being read', () => {
  it('are fetched once for all their pages, into memory that threads share', async () => {
    const { documents, fetched } = open(2);
    const [first, second] = [await documents.load('a'), await documents.load('a')];
    expect(first).toBe(second);
    expect(first.buffer).toBeInstanceOf(SharedArrayBuffer);
    expect(Buffer.from(first).toString()).toBe('a');
    expect(fetched).toEqual(['a']);
  });

  it('make room for those used since', async () => {
    const { documents, fetched } = open(2);
    for (const job of ['a', 'b', 'a', 'c', 'a', 'b']) await documents.load(job);
    expect(fetched).toEqual(['a', 'b', 'c', 'b']);
  });

  it('are fetched again after they were dropped or could not be fetched', async () => {
    const { documents, fetched, store } = open(2);
    await documents.load('a');
    documents.drop('a');
    store.isDown = true;
    await expect(documents.load('a')).rejects.toThrow('NoSuchKey');
    store.isDown = false;
    await documents.load('a');
    expect(fetched).toEqual(['a', 'a', 'a']);
  });
});
