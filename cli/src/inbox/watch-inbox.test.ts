import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchInbox } from './watch-inbox.ts';

describe('watchInbox', () => {
  let folder: string;
  let uploads: string[];
  let errors: string[];
  let failing: string | undefined;
  let inbox: { close(): void };
  const start = async () => {
    inbox = await watchInbox({
      folder,
      upload: async (_, key) => {
        if (key === failing) throw new Error('bucket is gone');
        uploads.push(key);
      },
      onError: (key, error) => errors.push(`${key}: ${error.message}`),
    });
  };
  const uploaded = (keys: string[]) =>
    vi.waitFor(() => expect(uploads.toSorted()).toEqual(keys), { timeout: 10_000 });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'inbox-'));
    uploads = [];
    errors = [];
    failing = undefined;
  });
  afterEach(async () => {
    inbox.close();
    await rm(folder, { recursive: true });
  });

  it('takes what is there at the start and what comes later, below folders too', async () => {
    await writeFile(join(folder, 'first.pdf'), 'x');
    await start();
    await uploaded(['first.pdf']);
    await mkdir(join(folder, 'acme'));
    await writeFile(join(folder, 'acme', 'second.pdf'), 'x');
    await uploaded([join('acme', 'second.pdf'), 'first.pdf'].toSorted());
  });

  it('misses nothing in folders that come with their files, and takes each once', async () => {
    await start();
    const keys = Array.from({ length: 12 }, (_, at) =>
      join(`matter-${at}`, 'deep', 'contract.pdf'),
    ).toSorted();
    for (const key of keys) {
      await mkdir(join(folder, key, '..'), { recursive: true });
      await writeFile(join(folder, key), 'x');
    }
    await uploaded(keys);
  });

  it('leaves other files and hidden ones alone', async () => {
    for (const name of ['notes.txt', '.hidden.pdf', 'last.pdf']) await writeFile(join(folder, name), 'x');
    await start();
    await uploaded(['last.pdf']);
  });

  it('says what could not be uploaded and goes on', async () => {
    failing = 'a.pdf';
    for (const name of ['a.pdf', 'b.pdf']) await writeFile(join(folder, name), 'x');
    await start();
    await uploaded(['b.pdf']);
    await vi.waitFor(() => expect(errors).toEqual(['a.pdf: bucket is gone']));
  });
});
