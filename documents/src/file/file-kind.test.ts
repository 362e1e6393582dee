import { describe, expect, it } from 'vitest';
import { isPdf, nameFileKind } from './file-kind.ts';

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

describe('nameFileKind', () => {
  it.each([
    ['\x89PNG\r\n\x1a\n', 'PNG image'],
    ['\xff\xd8\xff\xe0\0\x10JFIF', 'JPEG image'],
    ['PK\x03\x04\x14\0[Content_Types].xml…word/document.xml', 'Word document (DOCX)'],
    ['PK\x03\x04\x14\0xl/workbook.xml', 'Excel workbook (XLSX)'],
    ['PK\x03\x04\x14\0holiday.jpg', 'ZIP archive'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'old Office document (DOC, XLS or MSG)'],
    ['{\\rtf1\\ansi', 'RTF document'],
    ['\xef\xbb\xbf\n<!DOCTYPE html><html>', 'HTML page'],
    ['<?xml version="1.0"?>', 'XML document'],
    ['From: a@example.com\r\nSubject: contract', 'e-mail message'],
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
});
