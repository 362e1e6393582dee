import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findDocuments } from './find-documents.ts';

describe('findDocuments', () => {
  let folder: string;
  const at = (...names: string[]) => names.map((name) => join(folder, name));
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'documents-'));
    await mkdir(join(folder, 'b'));
    for (const file of at('z.pdf', 'b/a.PDF', 'notes.txt')) await writeFile(file, '');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('takes every PDF below a folder, whatever the case of its ending', async () => {
    expect(await findDocuments([folder])).toEqual(at('b/a.PDF', 'z.pdf'));
  });

  it('takes a named file whatever its ending, and each file once', async () => {
    expect(await findDocuments([...at('notes.txt', 'z.pdf'), folder])).toEqual(
      at('notes.txt', 'z.pdf', 'b/a.PDF'),
    );
  });

  it('names the path that does not exist', async () => {
    await expect(findDocuments(at('missing'))).rejects.toThrow('There is no file or folder');
  });
});
