import { describe, expect, it } from 'vitest';
import { makePdf } from '../testing/make-pdf.ts';
import { DEFAULT_LIMITS, inspectFile } from './inspect-file.ts';

const twoPages = (options?: PDFKit.PDFDocumentOptions): Promise<Uint8Array> =>
  makePdf((pdf) => {
    pdf.text('This Agreement is made on 1 May 2026.'.repeat(50)).addPage().text('Signed.');
  }, options);

describe('inspectFile', () => {
  it('tells pages and size of a sound file', async () => {
    const bytes = await twoPages();
    expect(await inspectFile(bytes)).toEqual({ pages: 2, bytes: bytes.length });
  });

  it('reads a PDF that only its owner may change', async () => {
    expect(await inspectFile(await twoPages({ ownerPassword: 'secret' }))).toMatchObject({ pages: 2 });
  });

  it('names a file that needs a password', async () => {
    const bytes = await twoPages({ userPassword: 'secret', ownerPassword: 'other' });
    await expect(inspectFile(bytes)).rejects.toMatchObject({
      fault: 'Encrypted',
      message: expect.stringContaining('encrypted'),
    });
  });

  it.each([0.3, 0.6, 0.9])('names a file cut off after %d of its length', async (share) => {
    const bytes = await twoPages();
    const cut = bytes.subarray(0, Math.floor(bytes.length * share));
    await expect(inspectFile(cut)).rejects.toMatchObject({
      fault: 'Truncated',
      message: expect.stringContaining('truncated'),
    });
  });

  it.each([
    ['zeros', Buffer.alloc(3000)],
    ['what a mail server put there', Buffer.from(`\r\n--boundary--\r\n${'-'.repeat(3000)}`)],
  ])('reads a file with a false start of its table and %s behind its end', async (_what, padding) => {
    const file = Buffer.from(await twoPages())
      .toString('latin1')
      .replace(/startxref\s+\d+/, 'startxref\n7');
    expect(await inspectFile(Buffer.concat([Buffer.from(file, 'latin1'), padding]))).toMatchObject({
      pages: 2,
    });
  });

  it('names an update that was cut off, although an end stands before it', async () => {
    const [file, update] = [await twoPages(), '\n4 0 obj\n<< /Length 100 >>\nstream\n'];
    const broken = Buffer.from(file)
      .toString('latin1')
      .replace(/startxref\s+\d+/, 'startxref\n7');
    await expect(inspectFile(Buffer.from(broken + update, 'latin1'))).rejects.toMatchObject({
      fault: 'Truncated',
    });
  });

  it('names an empty file', async () => {
    await expect(inspectFile(new Uint8Array())).rejects.toMatchObject({
      fault: 'EmptyFile',
      message: 'empty file (0 bytes)',
    });
  });

  it('names what a file is if it is not a PDF', async () => {
    await expect(inspectFile(Buffer.from('\x89PNG\r\n\x1a\n…', 'latin1'))).rejects.toMatchObject({
      fault: 'NotPdf',
      message: 'not a PDF: PNG image',
    });
  });

  it('names a PDF without pages', async () => {
    const bytes = await makePdf(() => undefined, { autoFirstPage: false });
    await expect(inspectFile(bytes)).rejects.toMatchObject({
      fault: 'NoPages',
      message: expect.stringContaining('0 pages'),
    });
  });

  it('names a PDF header in front of rubbish', async () => {
    const bytes = Buffer.from(`%PDF-1.7\n${'rubbish '.repeat(500)}\n%%EOF`);
    await expect(inspectFile(bytes)).rejects.toMatchObject({ fault: 'Damaged' });
  });

  it('names the limit that a file is over', async () => {
    const bytes = await twoPages();
    await expect(inspectFile(bytes, { ...DEFAULT_LIMITS, maxPages: 1 })).rejects.toMatchObject({
      fault: 'TooManyPages',
      message: 'over the 1-page limit (2 pages)',
    });
    await expect(inspectFile(bytes, { ...DEFAULT_LIMITS, maxBytes: 10 })).rejects.toMatchObject({
      fault: 'TooLarge',
    });
  });

  it('reads a sound file after a broken one', async () => {
    await inspectFile(Buffer.from('%PDF-1.7 %%EOF')).catch(() => undefined);
    expect(await inspectFile(await twoPages())).toMatchObject({ pages: 2 });
  });
});
