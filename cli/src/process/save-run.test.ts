import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inertText } from '@countersign/documents/text/inert-text';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ProcessResult } from './result.ts';
import { outFolders, saveResult } from './save-run.ts';

describe('the folder of a file', () => {
  it.each([
    ['in/nda.pdf', 'nda'],
    ['in/NDA.PDF', 'NDA'],
    ['in/a b.v2.pdf', 'a b.v2'],
    ['in/NDA\u001b[31m\u0007.pdf', 'NDA[31m'],
    ['in/Evil \u202eDTL emcA\u202c.pdf', 'Evil DTL emcA'],
    ['in/one\nline.pdf', 'one line'],
    ['in/...pdf', 'contract'],
    ['in/..pdf', 'contract'],
    ['in/.pdf', 'contract'],
    ['in/\u200b.pdf', 'contract'],
  ])('of %j is %j', (file, name) => {
    expect(outFolders('out', [file])(file)).toBe(join('out', name));
  });

  it('is its own, though another is called alike', () => {
    const files = ['a/nda.pdf', 'b/NDA.pdf', 'c/nda\u200b.pdf'];
    expect(files.map(outFolders('out', files))).toEqual(
      ['nda', 'NDA-2', 'nda-3'].map((name) => join('out', name)),
    );
  });
});

describe('what is saved', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'countersign-save-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('steers no terminal that shows it, and reads back as it was', async () => {
    const result = { file: 'Evil \u202eDTL\u202c \u001b]0;owned\u0007.pdf' } as ProcessResult;
    await saveResult(folder, result);
    const saved = readFileSync(join(folder, 'result.json'), 'utf8');
    expect(inertText(saved)).toBe(saved);
    expect(JSON.parse(saved)).toEqual(result);
  });
});
