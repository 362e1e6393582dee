import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TurnedRuns, WordRun } from '../layout/word.ts';
import { openPdf } from '../pdfium/pdf-document.ts';
import { makePdf } from '../testing/make-pdf.ts';
import { type OcrEngine, startOcr } from './ocr-engine.ts';
import { readPicture } from './read-picture.ts';

const CLAUSE = [
  'Notwithstanding anything to the contrary in this Agreement, the liability',
  'of the Supplier for any claim that arises out of the services is unlimited,',
  'and the Customer need not prove that the Supplier was at fault for it.',
];

interface Print {
  /** Clockwise. */
  readonly degrees?: number;
  readonly ink?: string;
  readonly paper?: string;
  readonly size?: number;
}

/** The clause as a scanner delivers it. */
async function scanned({ degrees = 0, ink = '#000', paper = '#fff', size = 11 }: Print) {
  const pdf = await openPdf(
    await makePdf((page) => {
      page.rect(0, 0, 595, 842).fill(paper);
      page
        .rotate(degrees, { origin: [297, 421] })
        .fillColor(ink)
        .fontSize(size);
      for (const [index, line] of CLAUSE.entries())
        page.text(line, 110, 380 + index * 18, { lineBreak: false });
    }),
  );
  const image = pdf.render(1, 200);
  pdf.close();
  return image;
}

const textOf = (runs: readonly WordRun[]): string[] =>
  runs.map((run) => run.map(({ text }) => text).join(' '));

describe('a picture', () => {
  let engine: OcrEngine;
  beforeAll(async () => {
    engine = await startOcr();
  });
  afterAll(() => engine.close());

  const read = async (print: Print): Promise<TurnedRuns> => readPicture(await scanned(print), 200, engine);

  it.each([
    ['upright', 0],
    ['from top to bottom', 90],
    ['upside down', 180],
    ['from bottom to top', 270],
    ['askew', 7],
    ['askew the other way', 352],
    ['askew and on its side', 95],
  ])('is read when its print runs %s', async (_how, degrees) => {
    const { degrees: found, runs } = await read({ degrees });
    expect(found).toBeCloseTo(degrees, 0);
    expect(textOf(runs)).toEqual(CLAUSE);
    expect(runs[0]![0]!.box.left).toBeLessThan(runs[0]![3]!.box.left);
  });

  it.each([
    ['grey', { ink: '#a0a0a0' }],
    ['light grey', { ink: '#c8c8c8' }],
    ['dark on grey paper', { ink: '#404040', paper: '#b0b0b0' }],
    ['small', { size: 8 }],
    ['white on dark ground', { ink: '#fff', paper: '#204e79' }],
  ])('is read when its print is %s', async (_how, print) => {
    expect(textOf((await read(print)).runs)).toEqual(CLAUSE);
  });

  it('without print costs no reading and holds no words', async () => {
    const idle: OcrEngine = { read: () => Promise.reject(new Error('read')), close: async () => undefined };
    const empty = await scanned({ ink: '#fff' });
    expect(await readPicture(empty, 200, idle)).toEqual({ degrees: 0, runs: [] });
  });

  it('of noise holds no confident words', async () => {
    const pixels = Uint8Array.from({ length: 400 * 300 }, (_, at) => (at * 7919 + ((at * at) % 251)) % 256);
    const { runs } = await readPicture({ width: 400, height: 300, pixels }, 200, engine);
    expect(runs.flat().filter(({ confidence }) => confidence > 0.8)).toEqual([]);
  });
});
