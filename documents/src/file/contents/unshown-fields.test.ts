import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { assemblePdf, onePage, pdfStream } from '../../testing/assemble-pdf.ts';
import { encryptPdf } from '../../testing/encrypt-pdf.ts';
import { openContract } from '../inspect-file.ts';
import { inspectContents } from './inspect-contents.ts';

async function inspect(bytes: Uint8Array) {
  const pdf = await openContract(bytes);
  try {
    return inspectContents(pdf, bytes).warnings;
  } finally {
    pdf.close();
  }
}

const packed = (objects: string) =>
  pdfStream(deflateSync(objects).toString('latin1'), '/Type /ObjStm /Filter /FlateDecode ');

describe('fields on no page', () => {
  const form = (fields: string, page: string, ...objects: string[]) =>
    assemblePdf([...onePage('See', { catalog: `/AcroForm << /Fields ${fields} >>`, page }), ...objects]);
  const FEE = '<< /FT /Tx /T (fee) /V (USD 48,500) >>';
  const WIDGET = '<< /Type /Annot /Subtype /Widget /Rect [72 600 300 620] /Parent 5 0 R >>';

  it.each([
    ['one', form('[5 0 R]', '', FEE), 'fee: “USD 48,500”'],
    ['one in a list that stands by itself', form('6 0 R', '', FEE, '[5 0 R]'), 'fee: “USD 48,500”'],
    ['one in another', form('[5 0 R]', '', '<< /T (all) /Kids [6 0 R] >>', FEE), 'all.fee: “USD 48,500”'],
    ['one in UTF-16', form('[5 0 R]', '', '<< /FT /Tx /T (fee) /V <FEFF20AC0035> >>'), 'fee: “€5”'],
    ['one in a compressed object', form('[9 0 R]', '', packed(`9 0 ${FEE}`)), 'fee: “USD 48,500”'],
    ['one in the list itself', form(`[ ${FEE} ]`, ''), 'fee: “USD 48,500”'],
    ['one in another itself', form(`[<< /T (all) /Kids [${FEE}] >>]`, ''), 'all.fee: “USD 48,500”'],
    [
      'one with brackets in its name',
      form('[<< /FT /Tx /T (fee \\) >>] ) /V (5) >>]', ''),
      'fee ) >>] : “5”',
    ],
    ['one in an encrypted file', encryptPdf(form('[5 0 R]', '', FEE)), 'fee: “USD 48,500”'],
    ['one in the list of an encrypted file', encryptPdf(form(`[${FEE}]`, '')), 'fee: “USD 48,500”'],
    ['one whose value cannot be told', form('[5 0 R]', '', '<< /FT /Tx /T (fee) /V 9 0 R >>'), 'fee: “”'],
  ])('are named with their values: %s', async (_, bytes, told) => {
    const found = await inspect(await bytes);
    expect(found).toEqual([
      { code: 'field-unshown', message: `One field holds a value and stands on no page: ${told}` },
    ]);
  });

  it.each([
    [
      'a field on a page',
      form('[5 0 R]', '/Annots [5 0 R]', `<< /Type /Annot /Subtype /Widget /Rect [0 0 9 9] ${FEE.slice(2)}`),
    ],
    [
      'a field with a box on a page',
      form('[5 0 R]', '/Annots [6 0 R]', '<< /FT /Tx /T (fee) /V (5) /Kids [6 0 R] >>', WIDGET),
    ],
    ['one of which the list of a page stands by itself', form('[5 0 R]', '/Annots 6 0 R', FEE, '[5 0 R]')],
    ['an empty field', form('[5 0 R]', '', '<< /FT /Tx /T (fee) /V () >>')],
    ['a box that is not ticked', form('[5 0 R]', '', '<< /FT /Btn /T (fee) /V /Off >>')],
    [
      'fields that hold one another',
      form('[5 0 R]', '', '<< /T (a) /Kids [6 0 R] >>', '<< /T (b) /Kids [5 0 R] >>'),
    ],
  ])('do not include %s', async (_, bytes) => {
    expect(await inspect(bytes)).toEqual([]);
  });

  const within = (depth: number) => `${'<< /T (a) /Kids ['.repeat(depth)}${FEE}${'] >>'.repeat(depth)}`;

  it.each([
    ['too deep in one another', form(`[${within(20_000)}]`, '')],
    ['too many', form(`[${'<< /FT /Tx /T (a) >> '.repeat(10_001)}]`, '')],
  ])('may be among those that are not looked at: %s', async (_, bytes) => {
    expect(await inspect(bytes)).toEqual([
      {
        code: 'field-unshown',
        message: expect.stringContaining('Not all fields of the form were looked at'),
      },
    ]);
  });

  it('is found in as many others as forms have', async () => {
    expect(await inspect(form(`[${within(30)}]`, ''))).toMatchObject([
      { message: expect.stringContaining('fee: “USD 48,500”') },
    ]);
  });
});
