import { describe, expect, it } from 'vitest';
import { isPdf, kindOf } from './magic.ts';
import { pageClaimScanner } from './page-claim.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');

describe('the first bytes', () => {
  it.each([
    ['\x89PNG\r\n', 'PNG image'],
    ['\xff\xd8\xff\xe0', 'JPEG image'],
    ['PK\x03\x04', 'Word document, spreadsheet or ZIP archive'],
    ['  <!DOCTYPE html>', 'HTML page'],
    ['Hello', 'plain text'],
    ['\x00\x01\x02', 'unknown format'],
  ])('%j are of a %s', (head, kind) => expect(kindOf(bytes(head))).toBe(kind));

  it('may have a little something before the header of a PDF', () => {
    expect(isPdf(bytes(`${'x'.repeat(1000)}%PDF-1.4`))).toBe(true);
    expect(isPdf(bytes(`${'x'.repeat(1024)}%PDF-1.4`))).toBe(false);
  });
});

describe('counting pages in passing', () => {
  const claimed = (...chunks: string[]) => {
    const scanner = pageClaimScanner();
    for (const chunk of chunks) scanner.push(bytes(chunk));
    return scanner.claimedPages();
  };

  it.each([
    [['<</Type /Pages /Count 12>> <</Type/Pages/Count 5>>'], 12],
    [['<</Count 7 /Kids [1 0 R] /Type /Pages>>'], 7],
    [['<</Type /Pa', 'ges /Count 40', '00>>'], 4000],
    [['<</Linearized 1 /L 9 /N 321>>'], 321],
    [['<</Type /Outlines /Count 9999>>'], undefined],
    [['nothing'], undefined],
    [['<</Type /Pages /Count 12345678901>>'], undefined],
  ])('%j claims %s', (chunks, pages) => expect(claimed(...chunks)).toBe(pages));

  it.each([
    ['/Count ', '1'],
    ['/Type /Pages ', '/Type /Pages'],
    ['/Linearized /N ', ' '],
    ['/Count 1', '/Count 1'],
  ])('is not held up by four megabytes of %j and %j', (start, filling) => {
    expect(claimed(start + filling.repeat(4_000_000 / filling.length))).toBeUndefined();
  });
});
