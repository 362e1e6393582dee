import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCases } from './case.ts';

describe('readCases', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cases-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('reads a line a case', async () => {
    await writeFile(join(folder, 'cases.jsonl'), '{"file": "a.pdf", "auto": false}\n\n{"file": "b.pdf"}\n');
    expect(await readCases(folder)).toEqual([{ file: 'a.pdf', auto: false }, { file: 'b.pdf' }]);
  });

  it.each([
    ['no JSON', '{"file": "a.pdf"}\n{oops'],
    ['no file name', '{"file": "a.pdf"}\n{"auto": true}'],
    ['another kind of value', '{"file": "a.pdf"}\n{"file": "b.pdf", "auto": "no"}'],
  ])('names the line with %s', async (_, lines) => {
    await writeFile(join(folder, 'cases.jsonl'), lines);
    await expect(readCases(folder)).rejects.toThrow('line 2 is no case');
  });

  it('takes the PDFs of a folder without a list, and lets planted text never pass', async () => {
    const planted = join(folder, 'planted');
    await mkdir(planted);
    for (const name of ['b.pdf', '00-control.pdf', 'notes.txt']) await writeFile(join(planted, name), '');
    expect(await readCases(planted)).toEqual([
      { file: '00-control.pdf', notInternal: true, auto: true },
      { file: 'b.pdf', notInternal: true, auto: false },
    ]);
  });

  it('fails on a folder without cases', async () => {
    await expect(readCases(folder)).rejects.toThrow('No cases in');
  });
});
