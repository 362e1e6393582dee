import { describe, expect, it } from 'vitest';
import { beginsOtherwise, isPdf, nameFileKind } from './file-kind.ts';

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** The local header of a stored entry (PKWARE APPNOTE, 4.3.7), and its content. */
const zipEntry = (name: string, content = ''): string => `PK\x03\x04${'\0'.repeat(26)}${name}${content}`;

describe('nameFileKind', () => {
  it.each([
    ['\x89PNG\r\n\x1a\n', 'PNG image'],
    ['\xff\xd8\xff\xe0\0\x10JFIF', 'JPEG image'],
    [zipEntry('[Content_Types].xml') + zipEntry('word/document.xml'), 'Word document (DOCX)'],
    [zipEntry('xl/workbook.xml'), 'Excel workbook (XLSX)'],
    [zipEntry('mimetype', 'application/vnd.oasis.opendocument.text'), 'OpenDocument text (ODT)'],
    [zipEntry('holiday.jpg'), 'ZIP archive'],
    [zipEntry('letter.docx', zipEntry('word/document.xml')), 'ZIP archive'],
    [`7z\xbc\xaf'\x1c`, '7-Zip archive'],
    [`${'contract.pdf'.padEnd(257, '\0')}ustar`, 'TAR archive'],
    [`BM\x36\x84\x03\0\0\0\0\0`, 'BMP image'],
    ['BMW Leasing: terms and conditions', 'plain text'],
    ['%FDF-1.2\n', 'form data (FDF) without its form'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'old Office document (DOC, XLS or MSG)'],
    ['{\\rtf1\\ansi', 'RTF document'],
    ['\xef\xbb\xbf\n<!DOCTYPE html><html>', 'HTML page'],
    ['<?xml version="1.0"?>', 'XML document'],
    ['From: a@example.com\r\nSubject: contract', 'e-mail message'],
    ['X-Priority: 1\r\nDate: Mon, 4 May 2026\r\n +0200\r\nSubject: contract\r\n', 'e-mail message'],
    ['From ada@example.com Mon May  4 10:00:00 2026\n\n', 'e-mail message'],
    ['--part\r\nContent-Type: application/pdf\r\n\r\n', 'e-mail message'],
    ['Date: Mon, 4 May 2026 10:00:00 +0200\r\n\r\n', 'e-mail message'],
    ['PK\x07\x08PK\x03\x04', 'ZIP archive'],
    ['MSCF\0\0\0\0', 'CAB archive'],
    ['MZ\x90\0\0\0\0\0', 'program'],
    ['BEGIN:VCARD\r\n', 'address card or calendar'],
    ['From the parties to one another', 'plain text'],
    ['Note: to be signed\r\nby Friday', 'plain text'],
    ['Dear Sirs,\nplease find enclosed', 'plain text'],
    ['\x00\x01\x02\x03', 'unknown content'],
  ])('names what %j begins', (beginning, kind) => {
    expect(nameFileKind(latin1(beginning))).toBe(kind);
  });
});

describe('isPdf', () => {
  it('accepts a header after some bytes of junk, as readers do', () => {
    expect(isPdf(latin1(`${' '.repeat(500)}%PDF-1.7`))).toBe(true);
  });

  it('does not look for a header behind the first kilobyte', () => {
    expect(isPdf(latin1(`${' '.repeat(2000)}%PDF-1.7`))).toBe(false);
  });

  it.each([
    ['a ZIP', zipEntry('contract.pdf', '%PDF-1.7')],
    ['a Word document', zipEntry('[Content_Types].xml') + zipEntry('word/embedded.pdf', '%PDF-1.7')],
    ['an old Office document', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1%PDF-1.7'],
    ['a mailbox', 'From ada@example.com Mon May  4 10:00:00 2026\n\nsee below\n%PDF-1.7'],
    ['an e-mail', 'MIME-Version: 1.0\r\nSubject: contract\r\n\r\nfind enclosed\r\n%PDF-1.7'],
    ['a TIFF', 'II*\0%PDF-1.7'],
    ['a web page', '<html><body>%PDF-1.7'],
    ['a TAR', `${'contract.pdf'.padEnd(257, '\0')}ustar${'\0'.repeat(250)}%PDF-1.7`],
  ])('is not fooled by %s that carries a PDF', (_what, beginning) => {
    expect(isPdf(latin1(beginning))).toBe(false);
  });

  it.each([
    ['a byte order mark', '\xef\xbb\xbf'],
    ['empty lines', '\r\n\r\n'],
    ['a command for a printer', '\x1b%-12345X@PJL ENTER LANGUAGE=PDF\n'],
    ['the answer of a web server', 'HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n'],
  ])('accepts %s before the header', (_what, junk) => {
    expect(isPdf(latin1(`${junk}%PDF-1.7`))).toBe(true);
    expect(beginsOtherwise(latin1(`${junk}%PDF-1.7`))).toBe(false);
  });

  it.each([
    ['words', 'Liability is unlimited, see below.\n'],
    ['bytes without a meaning', '\x01\x02\x03'],
  ])('accepts %s before the header, and says so', (_what, stray) => {
    expect(isPdf(latin1(`${stray}%PDF-1.7`))).toBe(true);
    expect(beginsOtherwise(latin1(`${stray}%PDF-1.7`))).toBe(true);
  });
});
