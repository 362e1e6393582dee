import { afterEach, describe, expect, it, vi } from 'vitest';
import { composeReading } from '../reading/read-contract.ts';
import { surveyContract } from '../reading/survey-contract.ts';
import { makeScan } from '../testing/make-scan.ts';
import type { OcrEngine } from './ocr-engine.ts';
import type { OcrResult } from './parse-tsv.ts';
import { picturesByOcr } from './read-pictures.ts';

const scanned = await makeScan((pdf) =>
  pdf.text('The Supplier is liable without limit.').addPage().text('Signed in Oslo by both.'),
);

const box = { left: 0.1, top: 0.1, width: 0.3, height: 0.02 };
const lines = [[{ text: 'Printed', box, confidence: 0.95 }]];

/** Reads a picture at once, and the next ones never. */
const stuckAfterOne = (): OcrEngine => {
  let asked = 0;
  return {
    read: () =>
      ++asked === 1
        ? Promise.resolve({ width: 100, height: 100, lines } satisfies OcrResult)
        : Promise.withResolvers<OcrResult>().promise,
    close: async () => undefined,
  };
};

afterEach(() => vi.restoreAllMocks());

/** Has the process work so long in all, in milliseconds, by one look after another; then no more. */
function working(...workedMs: number[]): { looks: () => number } {
  const usage = vi.spyOn(process, 'cpuUsage').mockImplementation((before) => ({
    user: before ? (workedMs.length > 1 ? workedMs.shift()! : workedMs[0]!) * 1000 : 0,
    system: 0,
  }));
  return { looks: () => usage.mock.calls.filter(([before]) => before !== undefined).length };
}

describe('OCR that takes too long', () => {
  it.each([
    ['its work is done, at the first look at the clock', [20], 1],
    ['others have had the processors, no sooner than its work is done', [1, 5, 19, 20], 4],
    ['nothing works on it, at last', [0], 10],
  ] satisfies [string, number[], number][])('is given up where %s', async (_, worked, looks) => {
    const { pictures } = await surveyContract(scanned);
    const told = working(...worked);
    const read = await picturesByOcr(stuckAfterOne(), () => 20)(pictures!);
    expect(read.map((page) => page !== undefined)).toEqual([true, false]);
    expect(told.looks()).toBe(looks);
  });

  it('keeps what was read in time, and leaves the rest open', async () => {
    const { pictures } = await surveyContract(scanned);
    const read = await picturesByOcr(stuckAfterOne(), () => 200)(pictures!);
    expect(read.map((page) => page !== undefined)).toEqual([true, false]);
  });

  it('is told of the page that it was given up for', async () => {
    const survey = await surveyContract(scanned);
    const { pages } = composeReading(
      survey,
      await picturesByOcr(stuckAfterOne(), () => 200)(survey.pictures!),
    );
    expect(pages[0]?.unread?.map(({ why }) => why)).not.toContain('too-complex');
    expect(pages[1]).toMatchObject({
      status: 'unread',
      unread: expect.arrayContaining([expect.objectContaining({ why: 'too-complex' })]),
    });
  });

  it('does not hold up an engine that fails', async () => {
    const { pictures } = await surveyContract(scanned);
    const broken: OcrEngine = {
      read: () => Promise.reject(new Error('broken')),
      close: async () => undefined,
    };
    await expect(picturesByOcr(broken, () => 60_000)(pictures!)).rejects.toThrow('broken');
  });
});
