import { describe, expect, it } from 'vitest';
import { assemblePdf, onePage } from '../../testing/assemble-pdf.ts';
import { updatePdf } from '../../testing/make-signed-pdf.ts';
import { openContract } from '../inspect-file.ts';
import { inspectContents } from './inspect-contents.ts';

async function codesOf(bytes: Uint8Array): Promise<string[]> {
  const pdf = await openContract(bytes);
  try {
    return inspectContents(pdf, bytes).warnings.map(({ code }) => code);
  } finally {
    pdf.close();
  }
}

describe('what stands beside the PDF in its file', () => {
  const pdf = Buffer.from(assemblePdf(onePage('See')));

  it.each([
    ['words before it', Buffer.concat([Buffer.from('Liability is unlimited.\n'), pdf]), 'begins-otherwise'],
    ['another PDF behind it', Buffer.concat([pdf, pdf]), 'second-file'],
    [
      'words behind it',
      Buffer.concat([pdf, Buffer.from('\nThe cap on liability does not apply.\n')]),
      'goes-on-otherwise',
    ],
    ['an archive behind it', Buffer.concat([pdf, Buffer.from('PK\x03\x04\0\0')]), 'goes-on-otherwise'],
    [
      'words behind it and another end',
      Buffer.concat([pdf, Buffer.from('\nNo cap applies.\n%%EOF\n')]),
      'goes-on-otherwise',
    ],
    [
      'words far behind it',
      Buffer.concat([pdf, Buffer.alloc(5000), Buffer.from('No cap')]),
      'goes-on-otherwise',
    ],
    [
      'words behind a comment behind it',
      Buffer.concat([pdf, Buffer.from(`\n% ${crypto.randomUUID()}\nNo cap\n`)]),
      'goes-on-otherwise',
    ],
    [
      'words behind it that begin like an object',
      Buffer.concat([pdf, Buffer.from('1 0 obj\nNo cap applies.\n')]),
      'goes-on-otherwise',
    ],
    [
      'words in an object behind it of which nothing tells',
      Buffer.concat([pdf, Buffer.from('1 0 obj\n(No cap applies.)\nendobj\n')]),
      'goes-on-otherwise',
    ],
    [
      'words between the objects of an update',
      Buffer.concat([
        pdf,
        Buffer.from(
          '90 0 obj\n<<>>\nendobj\nNo cap applies.\nxref\n0 0\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n',
        ),
      ]),
      'goes-on-otherwise',
    ],
    ['words in a comment behind it', Buffer.concat([pdf, Buffer.from('\n% No cap\n')]), 'goes-on-otherwise'],
  ])('is named: %s', async (_, bytes, code) => {
    expect(await codesOf(bytes)).toEqual([code]);
  });

  it.each([
    ['blanks before and behind it', Buffer.concat([Buffer.from('\n\n'), pdf, Buffer.from('\n\n')])],
    ['padding behind it', Buffer.concat([pdf, Buffer.alloc(5000)])],
    ['a name in a comment behind it', Buffer.concat([pdf, Buffer.from(`\n% ${crypto.randomUUID()}\n`)])],
    ['comments behind padding', Buffer.concat([pdf, Buffer.alloc(5000), Buffer.from('%x\r\n%\n\n%y')])],
    ['its end said twice', Buffer.concat([pdf, Buffer.from('\n%%EOF\n')])],
    ['an update', updatePdf(pdf, 'See below')],
    [
      'an update behind padding',
      Buffer.from(updatePdf(Buffer.concat([pdf, Buffer.alloc(2000)]), 'See below')),
    ],
  ])('is not %s', async (_, bytes) => {
    expect(await codesOf(bytes)).toEqual([]);
  });
});
