import { describe, expect, it } from 'vitest';
import { assemblePdf, onePage, pdfStream } from '../../testing/assemble-pdf.ts';
import { openContract } from '../inspect-file.ts';
import { inspectContents } from './inspect-contents.ts';
import { runsScripts } from './scripts.ts';
import { takeApart } from './streams.ts';

const SCRIPT = 'this.getField\\("fee"\\).value = "USD 900,000";';
const WIDGET = '/Type /Annot /Subtype /Widget /FT /Tx /T (fee) /V (USD 100) /Rect [72 600 300 620]';

/** A page with a field. @param catalog entries of it; more objects are numbered from 6 */
const form = (catalog: string, field: string, ...more: string[]): Uint8Array =>
  assemblePdf([
    ...onePage('The parties agree as follows.', {
      catalog: `/AcroForm << /Fields [5 0 R] >> ${catalog}`,
      page: '/Annots [5 0 R]',
    }),
    `<< ${WIDGET} ${field} >>`,
    ...more,
  ]);

describe('scripts', () => {
  it.each([
    ['when the file is opened', form(`/OpenAction << /S /JavaScript /JS (${SCRIPT}) >>`, '')],
    [
      'by name',
      form('/Names << /JavaScript << /Names [(a) 6 0 R] >> >>', '', `<< /S /JavaScript /JS (${SCRIPT}) >>`),
    ],
    ['in a stream', form('/OpenAction << /S /JavaScript /JS 6 0 R >>', '', pdfStream(SCRIPT))],
    ['in hexadecimal', form('/OpenAction << /S /JavaScript /JS <746869732e783d31> >>', '')],
    ['that reckon a field', form('', `/AA << /C << /S /JavaScript /JS (event.value = 5) >> >>`)],
  ])('are told: %s', async (_, bytes) => {
    expect(runsScripts(takeApart(bytes))).toBe(true);
    const pdf = await openContract(bytes);
    const { warnings } = inspectContents(pdf, bytes);
    pdf.close();
    expect(warnings.map(({ code }) => code)).toContain('scripts-not-run');
  });

  it.each([
    ['none at all', form('', '')],
    [
      'how a field shows a date',
      form('', '/AA << /F << /S /JavaScript /JS (AFDate_FormatEx\\("d mmm yyyy"\\);) >> >>'),
    ],
    [
      'the sum of other fields',
      form(
        '',
        '/AA << /C << /S /JavaScript /JS (AFSimple_Calculate\\("SUM", new Array\\("a", "b"\\)\\);) >> >>',
      ),
    ],
    ['an empty one', form('/OpenAction << /S /JavaScript /JS () >>', '')],
  ])('are none: %s', (_, bytes) => {
    expect(runsScripts(takeApart(bytes))).toBe(false);
  });
});
