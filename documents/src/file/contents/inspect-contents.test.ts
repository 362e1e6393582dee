import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { assemblePdf, onePage, pdfStream } from '../../testing/assemble-pdf.ts';
import { makePdf } from '../../testing/make-pdf.ts';
import { makeSignedPdf, SIGNED_MESSAGE, updatePdf } from '../../testing/make-signed-pdf.ts';
import { openContract } from '../inspect-file.ts';
import { contentWarnings } from './content-warnings.ts';
import { inspectContents } from './inspect-contents.ts';

async function inspect(bytes: Uint8Array) {
  const pdf = await openContract(bytes);
  try {
    return inspectContents(pdf, bytes);
  } finally {
    pdf.close();
  }
}

const codes = ({ warnings }: Awaited<ReturnType<typeof inspect>>) => warnings.map(({ code }) => code);

const compressed = (objects: string) => pdfStream(deflateSync(objects).toString('latin1'), '/Type /ObjStm ');

describe('attachments', () => {
  it('finds nothing in a file of pages alone', async () => {
    const bytes = await makePdf((pdf) => pdf.text('This Agreement'));
    expect(await inspect(bytes)).toEqual({ attachments: [], signatures: [], warnings: [] });
  });

  it('names embedded files', async () => {
    const bytes = await makePdf((pdf) => {
      pdf.text('See the attached schedule.');
      pdf.file(Buffer.from('liability is unlimited'), { name: 'Schedule – Haftung.txt' });
    });
    const found = await inspect(bytes);
    expect(found.attachments).toEqual([{ name: 'Schedule – Haftung.txt', kind: 'embedded-file' }]);
    expect(found.warnings).toEqual([
      { code: 'attachment-unread', message: 'One file is attached and not read: “Schedule – Haftung.txt”' },
    ]);
  });

  it('names files that hang on a page as annotations', async () => {
    const bytes = assemblePdf([
      ...onePage('See', { page: '/Annots [5 0 R]' }),
      '<< /Type /Annot /Subtype /FileAttachment /Rect [72 700 90 720] /FS 6 0 R >>',
      '<< /Type /Filespec /F (terms.txt) /EF << /F 7 0 R >> >>',
      pdfStream('unlimited', '/Type /EmbeddedFile '),
    ]);
    expect((await inspect(bytes)).attachments).toEqual([{ name: 'terms.txt', kind: 'file-annotation' }]);
  });

  const FILE = '<< /Type /Filespec /F (terms.txt) /EF << /F 6 0 R >> >>';

  it.each<[string, Parameters<typeof onePage>[1], string]>([
    ['the catalogue', { catalog: '/AF [5 0 R]' }, FILE],
    ['a page', { page: '/AF [5 0 R]' }, FILE],
    ['nothing any more', {}, FILE],
    ['a catalogue whose dictionaries are compressed', { catalog: '/AF [5 0 R]' }, compressed(`5 0 ${FILE}`)],
  ])('says that a file hangs on %s', async (_where, extra, specification) => {
    const bytes = assemblePdf([
      ...onePage('See', extra),
      specification,
      pdfStream('unlimited', '/Type /EmbeddedFile '),
    ]);
    const found = await inspect(bytes);
    expect(found.attachments).toEqual([{ name: 'unnamed', kind: 'embedded-file' }]);
    expect(codes(found)).toEqual(['attachment-unread']);
  });

  const portfolio = (collection: string, more: readonly string[] = []) =>
    assemblePdf([
      ...onePage('Cover', { catalog: `${collection} /Names << /EmbeddedFiles << /Names [(a) 5 0 R] >> >>` }),
      '<< /Type /Filespec /F (master.pdf) /UF (master.pdf) /EF << /F 6 0 R >> >>',
      pdfStream('%PDF-1.7', '/Type /EmbeddedFile '),
      ...more,
    ]);

  it.each([
    ['in clear text', portfolio('/Collection << /View /D >>')],
    ['in a compressed object', portfolio('', [compressed('1 0 << /Collection << /View /D >> >>')])],
  ])('names a portfolio whose catalogue is %s', async (_where, bytes) => {
    const found = await inspect(bytes);
    expect(found.attachments).toEqual([{ name: 'master.pdf', kind: 'portfolio-item' }]);
    expect(codes(found)).toEqual(['portfolio-unread']);
  });

  it('lists the first few names of many, and keeps them all', async () => {
    const bytes = await makePdf((pdf) => {
      for (let index = 0; index < 30; index++)
        pdf.file(Buffer.from('x'), { name: `${'n'.repeat(400)}${index}` });
      pdf.text('See');
    });
    const { attachments, warnings } = await inspect(bytes);
    expect(attachments).toHaveLength(30);
    expect(warnings[0]!.message).toMatch(/^30 files are attached .* and 25 more$/);
    expect(warnings[0]!.message.length).toBeLessThan(500);
  });
});

describe('XFA', () => {
  const xfa = (catalog: string, page = '', fields = '') =>
    assemblePdf([
      ...onePage('Please wait...', {
        catalog: `/AcroForm << /Fields [${fields}] /XFA 5 0 R >> ${catalog}`,
        page,
      }),
      pdfStream('<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"></xdp:xdp>'),
      '<< /Type /Annot /Subtype /Widget /FT /Tx /T (fee) /V (48,500) /Rect [72 600 300 620] /P 3 0 R >>',
    ]);

  it.each([
    ['that asks to be drawn', xfa('/NeedsRendering true')],
    ['without a field on any page', xfa('')],
  ])('names a form %s as not read', async (_what, bytes) => {
    const found = await inspect(bytes);
    expect(found.attachments).toEqual([{ name: 'XFA form', kind: 'xfa-form' }]);
    expect(found.warnings[0]!.message).toContain('XFA');
  });

  it('reads a form whose fields are on its pages, and says that there is another', async () => {
    const found = await inspect(xfa('', '/Annots [6 0 R]', '6 0 R'));
    expect(found.attachments).toEqual([]);
    expect(codes(found)).toEqual(['xfa-hybrid']);
  });
});

describe('signatures', () => {
  it('tells who signed and when', async () => {
    expect(await inspect(makeSignedPdf())).toEqual({
      attachments: [],
      signatures: [
        {
          signer: 'Ada Tarnbeck',
          signedAt: '2026-05-01T12:00:00+02:00',
          coversWholeFile: true,
          changedAfterwards: false,
        },
      ],
      warnings: [],
    });
  });

  it('warns of a file that was changed after it was signed', async () => {
    const found = await inspect(updatePdf(makeSignedPdf(), 'Liability is unlimited.'));
    expect(found.signatures).toMatchObject([{ coversWholeFile: false, changedAfterwards: true }]);
    expect(found.warnings).toEqual([
      {
        code: 'changed-after-signing',
        message:
          'The signature of Ada Tarnbeck (2026-05-01T12:00:00+02:00) is followed by an update: the file was changed after it was signed',
      },
    ]);
  });

  it('says who signed what was added after the first of two signatures', () => {
    const ada = { signer: 'Ada Tarnbeck', coversWholeFile: false, changedAfterwards: true };
    const bo = {
      signer: 'Bo Oslund',
      signedAt: '2026-05-02',
      coversWholeFile: true,
      changedAfterwards: false,
    };
    const found = contentWarnings({
      attachments: [],
      signatures: [ada, bo],
      unsignedFields: 0,
      isHybridXfa: false,
      damage: { brokenStreams: 0, missingObjects: 0 },
      strays: { before: false, behind: false, other: false },
      fields: { unshown: [], isWhole: true },
      unclosed: 0,
      hasScripts: false,
      pdf: { pageCount: 1, claimedPages: 1 },
    });
    expect(found).toEqual([
      {
        code: 'changed-after-signing',
        message:
          'The signature of Ada Tarnbeck is followed by an update: the file was changed after it was signed, and only the signature of Bo Oslund (2026-05-02) covers what was added since',
      },
    ]);
  });

  it('warns of a signature that leaves out the end of the file', async () => {
    const found = await inspect(makeSignedPdf({ unsigned: 30 }));
    expect(found.signatures).toMatchObject([{ coversWholeFile: false }]);
    expect(found.warnings).toHaveLength(1);
  });

  it('takes padding behind the end for no change', async () => {
    const found = await inspect(Buffer.concat([makeSignedPdf(), Buffer.alloc(500)]));
    expect(found.signatures).toMatchObject([{ coversWholeFile: true, changedAfterwards: false }]);
  });

  it.each([
    ['states its name', '/Name (Bo Oslund)', 'Bo Oslund'],
    [
      'states its name in UTF-16',
      `/Name <feff${Buffer.from('Ødegård', 'utf16le').swap16().toString('hex')}>`,
      'Ødegård',
    ],
    ['states none', '', undefined],
  ])('goes by the dictionary where the message is damaged and %s', async (_what, entries, signer) => {
    const [signature] = (await inspect(makeSignedPdf({ message: SIGNED_MESSAGE.subarray(0, 300), entries })))
      .signatures;
    expect(signature?.signer).toEqual(signer);
  });

  it('names a field that nobody has signed, and no signature', async () => {
    const bytes = assemblePdf([
      ...onePage('Sign here', { catalog: '/AcroForm << /Fields [5 0 R] >>' }),
      '<< /FT /Sig /T (signature) >>',
    ]);
    expect(await inspect(bytes)).toMatchObject({
      signatures: [],
      warnings: [
        {
          code: 'signature-missing',
          message: 'The document is not signed in full: one field for a signature is empty',
        },
      ],
    });
    expect((await inspect(makeSignedPdf())).warnings).toEqual([]);
  });
});

describe('pages', () => {
  const claiming = (count: number) => {
    const [catalog = '', , ...rest] = onePage('This Agreement');
    return assemblePdf([catalog, `<< /Type /Pages /Kids [3 0 R] /Count ${count} >>`, ...rest]);
  };

  it.each([9999, 1_000_000])('counts one page where the file claims %d', async (count) => {
    const pdf = await openContract(claiming(count));
    expect(pdf.pageCount).toBe(1);
    pdf.close();
    expect(codes(await inspect(claiming(count)))).toEqual(['page-count-false']);
  });

  it('keeps a last page that is damaged as a page', async () => {
    const [catalog = '', , ...rest] = onePage('This Agreement');
    const pages = '<< /Type /Pages /Kids [3 0 R 9 0 R] /Count 2 >>';
    const pdf = await openContract(assemblePdf([catalog, pages, ...rest]));
    expect(pdf.pageCount).toBe(2);
    pdf.close();
  });
});
