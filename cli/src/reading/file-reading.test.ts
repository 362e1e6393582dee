import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { makePdf } from '@countersign/documents/testing/make-pdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFileWhole } from './file-reading.ts';
import { readingText } from './reading-text.ts';

const CLI = join(import.meta.dirname, '../..');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'read-'));
});
afterAll(() => rm(folder, { recursive: true }));

const WORDS = 'This Agreement is made between Alpha Ltd and Beta Inc. and governed by the laws of Delaware.';

async function fileOf(name: string, bytes: Uint8Array | string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, bytes);
  return file;
}

describe('countersign read', () => {
  it('tells what was read, page by page', async () => {
    const file = await fileOf('contract.pdf', await makePdf((pdf) => pdf.text(WORDS)));
    const read = await readFileWhole(file);
    expect(read).toMatchObject({
      file,
      pages: [{ page: 1, method: 'text-layer', unread: [], hidden: [] }],
      attachments: [],
    });
    expect(read.text.replaceAll(/\s+/g, ' ')).toContain(WORDS);
    expect(readingText(read)).toContain('contract.pdf: ');
  });

  it('names words that nobody sees apart from the text', async () => {
    const pdf = await makePdf((page) => page.text(WORDS).fillColor('white').text('Liability is unlimited.'));
    const read = await readFileWhole(await fileOf('white.pdf', pdf));
    expect(read.text).not.toContain('unlimited');
    expect(read.pages[0]?.hidden).toMatchObject([{ text: 'Liability is unlimited.' }]);
    expect(read.warnings.map(({ message }) => message).join('\n')).toMatch(/Page 1 .*unlimited/);
    expect(readingText(read)).toContain('Look at:');
  });

  it.each([
    ['an empty file', 'empty.pdf', '', 'empty file'],
    ['a picture', 'scan.pdf', '\x89PNG\r\n\x1a\n', 'not a PDF: PNG image'],
    ['a PDF that breaks off', 'short.pdf', '%PDF-1.7\n1 0 obj\n<<', 'truncated'],
  ])('says in a line what is wrong with %s', async (_, name, bytes, cause) => {
    const file = await fileOf(name, Buffer.from(bytes, 'latin1'));
    const failure = await readFileWhole(file).catch((error: Error) => error.message);
    expect(failure).toContain(`${file}: ${cause}`);
    expect(failure).not.toContain('\n');
  });

  it('says that a file needs a password', async () => {
    const locked = await makePdf((pdf) => pdf.text('x'), { userPassword: 'secret' });
    await expect(readFileWhole(await fileOf('locked.pdf', locked))).rejects.toThrow('encrypted');
  });

  it.each([
    ['no file', 'missing.pdf', 'there is no such file'],
    ['a folder', '', 'this is a folder'],
  ])('says that there is %s', async (_, name, cause) => {
    await expect(readFileWhole(join(folder, name))).rejects.toThrow(cause);
  });

  it("keeps a file's words from steering the terminal", () => {
    const told = readingText({
      file: 'a\u001b[31m.pdf',
      kind: 'contract',
      pages: [],
      warnings: [{ code: 'hidden-text', message: 'x\u202ey' }],
      attachments: [],
      text: 'one\ntwo\u0007',
    });
    for (const steering of ['\u0007', '\u001b', '\u202e']) expect(told).not.toContain(steering);
    expect(told).toContain('one\ntwo');
  });

  it('says of a scan what was read, and not what the engine says to itself', async () => {
    const args = ['bin/countersign.js', 'read', '../samples/pdf/scanned-maintenance.pdf'];
    const { stdout, stderr } = await promisify(execFile)('node', args, { cwd: CLI });
    expect(stdout).toContain('maintenance');
    expect(stdout + stderr).not.toMatch(/diacritics|^Detected|^Estimating/m);
  });
});
