import { describe, expect, it } from 'vitest';
import { lookAgain } from './look-again.ts';
import type { OcrEngine } from './ocr-engine.ts';

const PICTURE = { width: 200, height: 50, pixels: new Uint8Array(200 * 50).fill(255) };
const word = (text: string, confidence: number) => ({
  text,
  confidence,
  box: { left: 0.1, top: 0.2, width: 0.3, height: 0.4 },
});

/** An engine that answers one look after another. */
function engineOf(...answers: [text: string, confidence: number][]): OcrEngine & { asked: number } {
  return {
    asked: 0,
    async read() {
      const [text, confidence] = answers[this.asked++ % answers.length]!;
      return { width: 1, height: 1, lines: [[word(text, confidence)]] };
    },
    close: async () => undefined,
  };
}

const again = async (text: string, confidence: number, engine: OcrEngine): Promise<number> =>
  (await lookAgain([[word(text, confidence)]], PICTURE, 200, engine))[0]![0]!.confidence;

describe('lookAgain', () => {
  it('is surer of a word that is read so again', async () => {
    expect(await again('Holt', 0, engineOf(['Holt', 0.61], ['Halt', 0.9], ['Holt', 0.1]))).toBe(0.6);
  });

  it.each([
    [
      'read so once',
      [
        ['Holt', 0.9],
        ['Halt', 0.9],
        ['Hoit', 0.9],
      ],
    ],
    ['read otherwise', [['Halt', 0.9]]],
  ] satisfies [string, [string, number][]][])('is not of one that is %s', async (_, answers) => {
    expect(await again('Holt', 0.2, engineOf(...answers))).toBe(0.2);
  });

  it('stays as unsure of a word that is read so without certainty', async () => {
    expect(await again('Holt', 0, engineOf(['Holt', 0.1]))).toBe(0.1);
  });

  it.each([
    ['“Purpose”)', 0.59, 0.59],
    ['"Purpose"', 0, 0.5],
    ['Purpose', 0.95, 0.6],
  ] satisfies [string, number, number][])(
    'is sure of the letters of "Purpose") where it reads %s alone, however little of its quotes',
    async (text, confidence, expected) => {
      expect(await again('"Purpose")', 0.26, engineOf([text, confidence]))).toBe(expected);
    },
  );

  it.each([
    ['other letters', '"Purpose")', '"Purport")'],
    ['the letters of no word', '"Purqose")', '"Purqose"'],
    ['a word without quotes', 'Purpose', '"Purpose"'],
  ])('is not surer where it reads %s', async (_, text, alone) => {
    expect(await again(text, 0.26, engineOf([alone, 0.2]))).toBe(0.26);
  });

  it.each([
    ['148,500', 0.2],
    ['Holt', 0.7],
    ['~~', 0.1],
  ] satisfies [string, number][])('does not look at %s of %d again', async (text, confidence) => {
    const engine = engineOf([text, 1]);
    expect(await again(text, confidence, engine)).toBe(confidence);
    expect(engine.asked).toBe(0);
  });

  it('does not look at a picture of which hardly anything is read', async () => {
    const engine = engineOf(['Holt', 1]);
    const words = Array.from({ length: 40 }, () => word('Holt', 0.1));
    expect(await lookAgain([words], PICTURE, 200, engine)).toEqual([words]);
    expect(engine.asked).toBe(0);
  });
});
