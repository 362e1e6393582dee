import type { TurnedRuns, WordRun } from '../layout/word.ts';
import type { GrayImage } from '../pdfium/render.ts';
import { encodePgm } from './encode-pgm.ts';
import { findDirection } from './find-direction.ts';
import { paperOf } from './ink-points.ts';
import { lookAgain } from './look-again.ts';
import type { OcrEngine } from './ocr-engine.ts';
import { turnPicture } from './turn-picture.ts';

/** Below this, print may stand on its head: what is read so is of low confidence. */
const CERTAIN = 0.75;

/** Points: a picture that is lower, with the white around it, holds one line; a word has no direction to go by. */
const ONE_LINE = 42;

const HALF_TURN = 180;
const FULL_TURN = 360;

/** Mean confidence of the letters, 0 to 1; 0 without any. */
function certaintyOf(lines: readonly WordRun[]): number {
  const words = lines.flat();
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  const confident = words.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0);
  return letters === 0 ? 0 : confident / letters;
}

/** Both ways in which lines may be turned, the likelier first. */
function waysOf({ isSideways, skew }: { isSideways: boolean; skew: number }): number[] {
  const first = skew + (isSideways ? FULL_TURN - 90 : 0);
  return [first, first + HALF_TURN].map((degrees) => (degrees + FULL_TURN) % FULL_TURN);
}

const WHITE = 255;
const MIDDLE = 128;

/** A picture with dark print on light paper: of light print on a dark ground, as names have it on letterheads, its negative. */
function withLightPaper(image: GrayImage): GrayImage {
  if (paperOf(image.pixels) >= MIDDLE) return image;
  return { ...image, pixels: image.pixels.map((shade) => WHITE - shade) };
}

/**
 * Reads print in whatever direction it runs: across, down, upside down, askew by up to 12 degrees; light on dark ground, too.
 * @param dpi resolution of the picture
 * @returns words with boxes in fractions of the picture that is turned to make them upright
 */
export async function readPicture(picture: GrayImage, dpi: number, engine: OcrEngine): Promise<TurnedRuns> {
  const image = withLightPaper(picture);
  const direction = findDirection(image);
  if (!direction) return { degrees: 0, runs: [] };
  const isLine = (image.height * 72) / dpi <= ONE_LINE;
  let [best, certainty] = [{ degrees: 0, runs: [] } as TurnedRuns, -1];
  let upright = image;
  for (const degrees of isLine ? [0, ...waysOf(direction)] : waysOf(direction)) {
    const turned = turnPicture(image, -degrees);
    const { lines } = await engine.read(encodePgm(turned), dpi, isLine);
    const reached = certaintyOf(lines);
    if (reached > certainty) [best, certainty, upright] = [{ degrees, runs: lines }, reached, turned];
    if (certainty >= CERTAIN) break;
  }
  return { ...best, runs: await lookAgain(best.runs, upright, dpi, engine) };
}
