import { describe, expect, it } from 'vitest';
import { readContract } from '../reading/read-contract.ts';
import { assemblePdf, onePage } from '../testing/assemble-pdf.ts';
import { makePdf } from '../testing/make-pdf.ts';

const WORDS = ['The parties agree.', 'Liability is unlimited.', 'Signed'];

const intact = Buffer.from(
  await makePdf(
    (pdf) => {
      for (const [index, line] of WORDS.entries()) (index === 0 ? pdf : pdf.addPage()).text(line);
    },
    { compress: false },
  ),
).toString('latin1');

const table = intact.lastIndexOf('\nxref') + 1;

/** The table of places with each place changed. */
const withPlaces = (change: (place: number) => number): string =>
  intact.slice(0, table) +
  intact
    .slice(table)
    .replace(/(\d{10})(?= 00000 n)/g, (place) => String(change(Number(place))).padStart(10, '0'));

const read = (file: string) => readContract(Buffer.from(file, 'latin1'));

describe('a file whose structure is damaged and whose pages are not', () => {
  it.each([
    ['starts nowhere', intact.replace(/startxref\s+\d+/, 'startxref\n0')],
    ['says nothing of where its table is', intact.replace(/startxref\s+\d+\s+/, '')],
    ['has a table of other places', withPlaces((place) => place + 7)],
    ['has a table of no places', withPlaces(() => 0)],
    ['has no table', intact.slice(0, table) + intact.slice(intact.indexOf('trailer'))],
    ['was copied behind something', intact.replace('%PDF-1.3\n', '%PDF-1.3\n% copied\n')],
    ['has streams of other lengths', intact.replace(/\/Length (\d+)/g, '/Length 1')],
  ])('is read whole where it %s', async (_, file) => {
    expect(file).not.toBe(intact);
    const { text, pages } = await read(file);
    expect(pages).toHaveLength(WORDS.length);
    expect(text.split('\n\n')).toEqual(WORDS);
  });

  it('has warnings where fewer pages are found than it counts', async () => {
    const { reading } = await read(intact.replaceAll('endobj', ''));
    expect(reading?.warnings.map(({ code }) => code)).toContain('page-count-false');
  });

  it('has a page without contents, which is empty', async () => {
    const [catalog = '', pages = '', page = '', line = ''] = onePage('The parties agree.');
    const empty = page.replace('/Contents 4 0 R', '');
    const both = pages.replace('[3 0 R]', '[3 0 R 5 0 R]').replace('/Count 1', '/Count 2');
    const { text, pages: found } = await readContract(assemblePdf([catalog, both, page, line, empty]));
    expect(text).toBe('The parties agree.');
    expect(found.map(({ status }) => status)).toEqual(['read', 'read']);
  });

  it.each([
    ['no pages in its list', ['/Kids [3 0 R] /Count 1', '/Kids [] /Count 0']],
    ['a list of pages that is empty, whatever it counts', ['/Kids [3 0 R]', '/Kids []']],
    ['no list of pages', ['/Pages 2 0 R', '']],
  ] as const)('is refused with words where it has %s', async (_, [from, to]) => {
    const [catalog = '', pages = '', ...rest] = onePage('x');
    const file = assemblePdf([catalog.replace(from, to), pages.replace(from, to), ...rest]);
    await expect(readContract(file)).rejects.toMatchObject({ name: 'DocumentError' });
  });
});
