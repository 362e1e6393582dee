import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ocrText, textLayerText } from '../measure.ts';
import { makePdf } from '../testing/make-pdf.ts';
import { scan } from '../testing/make-scan.ts';
import { type OcrEngine, startOcr } from './ocr-engine.ts';
import { parseTsv } from './parse-tsv.ts';

const contract = await makePdf((pdf) =>
  pdf.fontSize(14).text('This Agreement is governed by law.').addPage().text('Signed in Oslo.'),
);

describe('OCR', () => {
  let engine: OcrEngine;
  beforeAll(async () => {
    engine = await startOcr();
  });
  afterAll(() => engine.close());

  it('reads a picture into lines of words with their places and confidence', async () => {
    const [picture] = await scan(contract);
    const { lines } = await engine.read(picture!, 150);
    expect(lines.map((line) => line.map(({ text }) => text).join(' '))).toEqual([
      'This Agreement is governed by law.',
    ]);
    const first = lines[0]![0]!;
    expect(first.box.left).toBeCloseTo(72 / 595.28, 1);
    expect(first.confidence).toBeGreaterThan(0.7);
  });

  it('finds nothing on a blank page', async () => {
    const [blank] = await scan(await makePdf(() => undefined));
    expect((await engine.read(blank!)).lines).toEqual([]);
  });

  it('refuses what is no picture and goes on', async () => {
    await expect(engine.read(Buffer.from('no picture'))).rejects.toBeDefined();
    const [picture] = await scan(contract);
    expect((await engine.read(picture!)).lines).toHaveLength(1);
  });
});

describe('parseTsv', () => {
  it('survives rows that hold no words', () => {
    expect(parseTsv('1\t1\t0\t0\t0\t0\t0\t0\t100\t200\t-1\t\n5\t1\t1\t1\t1\t1\t0\t0\t1\t1\t90\t \n')).toEqual(
      {
        width: 100,
        height: 200,
        lines: [],
      },
    );
  });
});

describe('measure', () => {
  it('gives the words of text layer and page images', async () => {
    expect(await textLayerText(contract)).toBe('This Agreement is governed by law.\nSigned in Oslo.');
    expect(await ocrText(contract, { dpi: 150, maxPages: 1 })).toBe('This Agreement is governed by law.');
  });
});
