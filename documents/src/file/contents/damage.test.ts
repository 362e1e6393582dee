import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { assemblePdf, onePage, pdfStream } from '../../testing/assemble-pdf.ts';
import { makePdf } from '../../testing/make-pdf.ts';
import { findDamage } from './damage.ts';
import { takeApart } from './streams.ts';

const CONTENT = deflateSync('BT /F1 12 Tf 72 600 Td (Liability is unlimited.) Tj ET '.repeat(40), {
  level: 0,
});
const packed = (data: Buffer, filter = '/FlateDecode', entries = ''): string =>
  pdfStream(data.toString('latin1'), `/Filter ${filter} ${entries}`);

/** A page whose contents are these, beside a line of text. */
const pageOf = (stream: string): Uint8Array => {
  const [catalog, pages, page, line] = onePage('The parties agree as follows.');
  return assemblePdf([catalog!, pages!, page!.replace('4 0 R', '[4 0 R 5 0 R]'), line!, stream]);
};

const broken = Buffer.concat([CONTENT.subarray(0, 2), Buffer.alloc(40, 0xff), CONTENT.subarray(42)]);
const drawing = (name: string, page: string) =>
  assemblePdf(
    onePage('x').map((object) =>
      object.replace('/Contents 4 0 R', page).replace('/Font <<', `${name} /Font <<`),
    ),
  );

describe('findDamage', () => {
  it.each([
    ['broken contents', pageOf(packed(broken))],
    ['contents that break off', pageOf(packed(CONTENT.subarray(0, 300)))],
    ['contents in a code that nobody knows', pageOf(packed(CONTENT, '/FooDecode'))],
  ])('finds %s', (_, bytes) => {
    expect(findDamage(takeApart(bytes))).toEqual({ brokenStreams: 1, missingObjects: 0 });
  });

  it.each([
    ['contents', drawing('', '/Contents 77 0 R')],
    ['one of several contents', drawing('', '/Contents [4 0 R 77 0 R]')],
    ['a picture', drawing('/XObject << /I 77 0 R >>', '/Contents 4 0 R')],
  ])('finds that %s is not in the file', (_, bytes) => {
    expect(findDamage(takeApart(bytes))).toEqual({ brokenStreams: 0, missingObjects: 1 });
  });

  it.each([
    ['a sound file', makePdf((pdf) => pdf.text('The parties agree as follows.').rect(10, 10, 20, 20).fill())],
    ['an encrypted one', makePdf((pdf) => pdf.text('x'), { ownerPassword: 'secret' })],
    ['a wrong checksum', pageOf(packed(Buffer.concat([CONTENT.subarray(0, -4), Buffer.alloc(4)])))],
    ['what only programs read', pageOf(packed(broken, '/FlateDecode', '/Type /Metadata'))],
    ['contents that are empty', pageOf(packed(Buffer.alloc(0)))],
    ['no PDF', Buffer.from('stream endstream stream')],
  ])('finds nothing wrong with %s', async (_, bytes) => {
    expect(findDamage(takeApart(await bytes))).toEqual({ brokenStreams: 0, missingObjects: 0 });
  });
});

describe('a file that is larger than it looks', () => {
  const packedObjects = deflateSync(`900 0 ${'1 '.repeat(6_000_000)}`);
  const bytes = (count: number) =>
    assemblePdf([
      ...onePage('x'),
      ...new Array(count).fill(packed(packedObjects, '/FlateDecode', '/Type /ObjStm /N 1 /First 6')),
    ]);

  it('is not taken apart further than memory allows, and says so', () => {
    expect(takeApart(bytes(1)).isTooLarge).toBe(false);
    expect(takeApart(bytes(8)).isTooLarge).toBe(true);
  });

  it('is searched once for the end of its streams', () => {
    const parts = takeApart(Buffer.from(`%PDF-1.7\n${'>> stream\n'.repeat(100_000)}`, 'latin1'));
    expect(parts.streams).toEqual([]);
  });
});
