import { describe, expect, it } from 'vitest';
import { printSample, unspaced } from '../testing/print-sample.ts';
import { readDocx } from '../testing/read-docx.ts';
import { readPdf } from '../testing/read-pdf.ts';
import { aFinding, aSection } from '../testing/sample-request.ts';
import { docxRenderer } from './docx/docx-renderer.ts';
import { readFonts } from './fonts/read-fonts.ts';
import { pdfRenderer } from './pdf/pdf-renderer.ts';
import { openTypefaces } from './pdf/typefaces.ts';

const fonts = readFonts();

/** A name as somebody hostile writes it, and what of it may be read in a report. */
const NAMES = [
  ['markup', '<img src=x onerror=alert(1)>', '<imgsrc=xonerror=alert(1)>'],
  ['a formula', '=HYPERLINK("http://evil.example","x")', '=HYPERLINK("http://evil.example","x")'],
  ['escapes for a terminal', 'Evil\u001b[31m\u009b2JLtd', 'Evil[31m2JLtd'],
  ['letters turned around', 'Evil \u202eDTL emcA\u202c Ltd', 'EvilDTLemcALtd'],
  ['half a character', 'Evil\ud83dLtd', 'Evil'],
  ['no character', 'Evil\0Ltd', 'EvilLtd'],
  ['a field of Word', 'Evil { INCLUDETEXT "/etc/passwd" } Ltd', 'Evil{INCLUDETEXT"/etc/passwd"}Ltd'],
  ['a thousand letters', 'W'.repeat(1000), 'W'.repeat(1000)],
] as const;

describe.each(NAMES)('a name that holds %s', (_, name, read) => {
  const printed = printSample({
    sections: [aSection('law', name.slice(0, 200))],
    findings: [aFinding('law-1', { title: name.slice(0, 200), detail: name })],
    request: { fileName: `${name.slice(0, 120)}.pdf` },
  });

  it('is plain text in the PDF, on its page', async () => {
    const { text, pages, raw } = await readPdf(await pdfRenderer(openTypefaces(fonts)).render(await printed));
    expect(unspaced(text)).toContain(read);
    expect(pages.every(({ balanced }) => balanced)).toBe(true);
    expect(raw).not.toMatch(/\/(?:JavaScript|Launch|URI|SubmitForm)\b/);
  });

  it('is plain text in the Word file', async () => {
    const docx = readDocx(await docxRenderer(fonts).render(await printed));
    expect(unspaced(docx.text)).toContain(read);
    const xml = docx.part('word/document.xml');
    expect(xml).not.toMatch(/<img|w:instrText[^>]*>[^<]*(?:INCLUDETEXT|HYPERLINK "http|DDE)/);
    expect(xml).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u0080-\u009f]/);
  });
});
