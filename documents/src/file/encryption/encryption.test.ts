import { describe, expect, it } from 'vitest';
import { assemblePdf, onePage } from '../../testing/assemble-pdf.ts';
import { encryptPdf, forOwnerAlone } from '../../testing/encrypt-pdf.ts';
import { makePdf } from '../../testing/make-pdf.ts';
import { readPages } from '../../testing/read-pages.ts';
import { inspectFile } from '../inspect-file.ts';
import { openedByItsOwner } from './empty-owner-password.ts';
import { findEncryption } from './encryption-dictionary.ts';
import { hashOfEmptyPassword } from './key-derivation.ts';
import { stringAfter, writeString } from './pdf-string.ts';

/** Revisions 2 to 4 fill passwords up with these bytes, so this password and an empty one are the same. */
const AS_EMPTY = Buffer.from(
  '28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a',
  'hex',
).toString('latin1');
const encrypted = (options: PDFKit.PDFDocumentOptions) =>
  makePdf((pdf) => pdf.text('Liability is unlimited.'), options);

describe('a file that anyone may open', () => {
  it.each(['1.3', '1.4', '1.7', '1.7ext3'] as const)(
    'is read whatever its owner forbids (%s)',
    async (pdfVersion) => {
      const bytes = await encrypted({ pdfVersion, ownerPassword: 'owner', permissions: {} });
      expect(findEncryption(bytes, 'Standard')?.text).toContain('/P -');
      const [page] = await readPages(bytes);
      expect(page!.runs.flat().map(({ text }) => text)).toEqual(['Liability', 'is', 'unlimited.']);
    },
  );
});

describe('a file with a user password', () => {
  it.each([
    [2, '1.3', AS_EMPTY],
    [3, '1.4', AS_EMPTY],
    [4, '1.7', AS_EMPTY],
  ] as const)(
    'is read without it if its owner has none (revision %d)',
    async (revision, pdfVersion, ownerPassword) => {
      const bytes = await encrypted({ pdfVersion, userPassword: 'secret', ownerPassword });
      expect(findEncryption(bytes, 'Standard')?.text).toContain(`/R ${revision}`);
      const [page] = await readPages(bytes);
      expect(page!.runs.flat().map(({ text }) => text)).toEqual(['Liability', 'is', 'unlimited.']);
    },
  );

  it.each(['1.3', '1.4', '1.7', '1.7ext3'] as const)(
    'is not read if its owner has one too (%s)',
    async (pdfVersion) => {
      const bytes = await encrypted({ pdfVersion, userPassword: 'secret', ownerPassword: 'other' });
      expect(openedByItsOwner(bytes)).toBeUndefined();
      await expect(inspectFile(bytes)).rejects.toMatchObject({
        fault: 'Encrypted',
        message: 'encrypted: the PDF needs a password to be opened',
      });
    },
  );

  const open = {
    5: () => encrypted({ pdfVersion: '1.7ext3', ownerPassword: 'owner' }),
    6: async () => encryptPdf(await encrypted({})),
  };

  it.each([5, 6] as const)('is read as its owner with AES of 256 bits (revision %d)', async (revision) => {
    const bytes = forOwnerAlone(await open[revision](), revision);
    expect(findEncryption(bytes, 'Standard')?.text).toContain(`/R ${revision}`);
    const before = Buffer.from(bytes);
    const [page] = await readPages(bytes);
    expect(page!.runs.flat().map(({ text }) => text)).toEqual(['Liability', 'is', 'unlimited.']);
    expect(before.equals(bytes)).toBe(true);
  });

  it.each([5, 6] as const)(
    'has the hash that other programs have written (revision %d)',
    async (revision) => {
      const user = stringAfter(findEncryption(await open[revision](), 'Standard')!.text, 'U')!.value;
      const hash = hashOfEmptyPassword(revision, user.subarray(32, 40), Buffer.alloc(0));
      expect(hash).toEqual(user.subarray(0, 32));
    },
  );
});

describe('a file encrypted otherwise', () => {
  const handledBy = (handler: string) => {
    const file = Buffer.from(assemblePdf([...onePage('x'), `<< /Filter /${handler} /V 4 >>`])).toString(
      'latin1',
    );
    return Buffer.from(file.replace('/Root 1 0 R', '/Root 1 0 R /Encrypt 5 0 R'), 'latin1');
  };

  it.each([
    ['Adobe.PubSec', 'certificate'],
    ['Entrust.PPKEF', 'certificate'],
    ['EBX_HANDLER', 'rights management'],
  ])('says what %s asks for', async (handler, word) => {
    await expect(inspectFile(handledBy(handler))).rejects.toMatchObject({
      fault: 'Encrypted',
      message: expect.stringContaining(word),
    });
  });
});

describe('strings of a PDF', () => {
  it.each([
    ['/U <0aFF 1>', '0aff10'],
    ['/UE <00> /U(a\\)b\\\\c\\101)', Buffer.from('a)b\\cA').toString('hex')],
    ['/U ((nested) \\n)', Buffer.from('(nested) \n').toString('hex')],
  ])('reads %j', (text, hex) => {
    expect(stringAfter(text, 'U')?.value.toString('hex')).toBe(hex);
  });

  it.each(['/UE <00>', '/U (never closed', '/U /Name'])('finds none in %j', (text) => {
    expect(stringAfter(text, 'U')).toBeUndefined();
  });

  it('writes what it reads, and only what fits', () => {
    const value = Buffer.from('a(b)\\\r\n');
    expect(stringAfter(`/U ${writeString(value, 16)}`, 'U')?.value).toEqual(value);
    expect(stringAfter(`/U ${writeString(value, 13)}`, 'U')?.value).toEqual(value);
    expect(writeString(value, 8)).toBeUndefined();
  });
});
