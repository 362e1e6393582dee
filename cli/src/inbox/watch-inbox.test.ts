import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchInbox } from './watch-inbox.ts';

describe('watchInbox', () => {
  let folder: string;
  let uploads: string[];
  let errors: string[];
  let failing: string | undefined;
  let tries: number;
  let inbox: { close(): void };
  const start = async () => {
    inbox = await watchInbox({
      folder,
      upload: async (_, key) => {
        if (key === failing) {
          tries++;
          throw new Error('bucket is gone');
        }
        uploads.push(key);
      },
      onError: (key, error) => errors.push(`${key}: ${error.message}`),
      retryAfter: 50,
    });
  };
  const uploaded = (keys: string[]) =>
    vi.waitFor(() => expect(uploads.toSorted()).toEqual(keys), { timeout: 10_000 });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'inbox-'));
    uploads = [];
    errors = [];
    failing = undefined;
    tries = 0;
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

  it('reads no file outside of it by a link, in folders too, and says so', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'elsewhere-'));
    await writeFile(join(elsewhere, 'private.pdf'), 'x');
    await symlink(join(elsewhere, 'private.pdf'), join(folder, 'link.pdf'));
    await symlink(elsewhere, join(folder, 'matter'));
    await writeFile(join(folder, 'own.pdf'), 'x');
    await start();
    await uploaded(['own.pdf']);
    await vi.waitFor(() => expect(errors.length).toBeGreaterThan(0), { timeout: 10_000 });
    for (const error of errors) expect(error).toContain('outside of the inbox');
    expect(uploads).toEqual(['own.pdf']);
    await rm(elsewhere, { recursive: true });
  });

  it.runIf(process.platform === 'linux')(
    'says of a file that nobody can open why it is not taken',
    async () => {
      const name = Buffer.concat([
        Buffer.from(`${folder}/a`),
        Buffer.from([0xff, 0xfe]),
        Buffer.from('.pdf'),
      ]);
      await writeFile(name, 'x');
      await writeFile(join(folder, 'own.pdf'), 'x');
      await start();
      await uploaded(['own.pdf']);
      await vi.waitFor(() => expect(errors).toEqual([expect.stringContaining('no UTF-8')]), {
        timeout: 10_000,
      });
    },
  );

  it('says once what could not be uploaded, goes on, and takes it when that is possible', async () => {
    failing = 'a.pdf';
    for (const name of ['a.pdf', 'b.pdf']) await writeFile(join(folder, name), 'x');
    await start();
    await uploaded(['b.pdf']);
    await vi.waitFor(() => expect(tries).toBeGreaterThan(2), { timeout: 10_000 });
    expect(errors).toEqual(['a.pdf: bucket is gone']);
    failing = undefined;
    await uploaded(['a.pdf', 'b.pdf']);
  });
});
