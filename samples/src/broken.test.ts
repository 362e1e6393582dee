import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { brokenFiles, USER_PASSWORD } from './broken.ts';
import { readExpected } from './expected.ts';
import { BROKEN } from './folders.ts';
import { pageTexts } from './page-texts.ts';

const read = (name: string) => readFileSync(join(BROKEN, name));

describe('broken samples', () => {
  it('are those that expected.json names, as the script writes them', async () => {
    const files = await brokenFiles();
    expect(readExpected().broken.map(({ file }) => file)).toEqual(
      [...files.keys()].map((name) => `broken/${name}`),
    );
    for (const [name, bytes] of files) expect(read(name).equals(bytes), name).toBe(true);
  });

  it('truncated.pdf begins as a PDF, has no end, and cannot be opened', async () => {
    const bytes = read('truncated.pdf').toString('latin1');
    expect(bytes).toMatch(/^%PDF-1\.\d/);
    expect(bytes).not.toContain('%%EOF');
    await expect(pageTexts(read('truncated.pdf'))).rejects.toMatchObject({ name: 'InvalidPDFException' });
  });

  it('encrypted.pdf opens with its password only', async () => {
    await expect(pageTexts(read('encrypted.pdf'))).rejects.toMatchObject({ name: 'PasswordException' });
    const data = new Uint8Array(read('encrypted.pdf'));
    expect((await getDocument({ data, password: USER_PASSWORD, verbosity: 0 }).promise).numPages).toBe(1);
  });

  it('empty.pdf holds nothing', () => {
    expect(read('empty.pdf')).toHaveLength(0);
  });

  it('png-renamed.pdf is a PNG', () => {
    expect(read('png-renamed.pdf').subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  });

  it('zero-pages.pdf is whole, with an xref table that points at its objects, and no page', () => {
    const text = read('zero-pages.pdf').toString('latin1');
    const table = Number(/startxref\n(\d+)/.exec(text)![1]);
    expect(text.slice(table)).toMatch(/^xref\n0 3\n/);
    const offsets = [...text.matchAll(/^(\d{10}) 00000 n/gm)].map((match) => Number(match[1]));
    expect(offsets.map((offset) => text.slice(offset, offset + 7))).toEqual(['1 0 obj', '2 0 obj']);
    expect(text).toContain('/Kids [] /Count 0');
  });
});
