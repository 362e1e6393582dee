import { isEnglishWord } from '../language/english-words.ts';
import type { Word, WordRun } from '../layout/word.ts';
import type { GrayImage } from '../pdfium/render.ts';
import { lettersOf } from '../text/letters-of.ts';
import { encodePgm } from './encode-pgm.ts';
import type { OcrEngine } from './ocr-engine.ts';

/** What OCR is less sure of is looked at again, unless a picture has more such words: it is a poor one. */
const UNSURE = 0.5;
const MOST = 16;

/** Words alone: a digit has no letters beside it that tell whether it is another. */
const WORD = /^\P{N}*\p{L}\P{N}*$/u;

/** How many times larger a word is looked at, and how often it has to be read so. */
const TIMES = [1, 1.5, 3];
const AGREEING = 2;

/** Such a word is as sure as what reads well, and no surer: one that denies is still doubted where it is not plain. */
const SUREST = 0.6;

/**
 * Quotes and brackets around a word. OCR is as sure of a word as of its least sure sign: straight quotes and the bracket
 * behind them, of which it makes one or the other, take its certainty of the letters away.
 */
const SET_APART = /^[("“”'‘’[]*(\p{L}{4,})([)"“”'‘’\].,;:]*)$/u;
const QUOTED = /[()"“”]/;

/** What a word that is read the same but for its quotes and brackets is as sure of as what counts as read. */
const READ = UNSURE;

/** White around a word, in heights of it across and down. */
const ACROSS = 0.6;
const DOWN = 0.3;

const PAPER = 255;

/** The place of a word in pixels, with some white around it. */
function placeOf({ box }: Word, { width, height }: GrayImage) {
  const tall = box.height * height;
  return {
    left: box.left * width - tall * ACROSS,
    top: box.top * height - tall * DOWN,
    across: box.width * width + 2 * tall * ACROSS,
    down: tall * (1 + 2 * DOWN),
  };
}

/** A part of a picture, so many times larger. */
function enlarge(image: GrayImage, { left, top, across, down }: ReturnType<typeof placeOf>, times: number) {
  const [width, height] = [Math.max(1, Math.round(across * times)), Math.max(1, Math.round(down * times))];
  const pixels = new Uint8Array(width * height);
  const shade = (x: number, y: number): number =>
    x < 0 || y < 0 || x >= image.width || y >= image.height ? PAPER : image.pixels[y * image.width + x]!;
  for (let y = 0; y < height; y++) {
    const fromY = top + (y + 0.5) / times - 0.5;
    const [row, below] = [Math.floor(fromY), fromY - Math.floor(fromY)];
    for (let x = 0; x < width; x++) {
      const fromX = left + (x + 0.5) / times - 0.5;
      const [column, beside] = [Math.floor(fromX), fromX - Math.floor(fromX)];
      const upper = shade(column, row) * (1 - beside) + shade(column + 1, row) * beside;
      const lower = shade(column, row + 1) * (1 - beside) + shade(column + 1, row + 1) * beside;
      pixels[y * width + x] = upper * (1 - below) + lower * below;
    }
  }
  return { width, height, pixels };
}

/** Whether a word is in quotes or brackets and, without them, a word of English. */
const isQuotedWord = ({ text }: Word): boolean =>
  QUOTED.test(text) && SET_APART.test(text) && isEnglishWord(lettersOf(text));

/** A word as it is compared with another reading of it. */
const withoutQuotes = (text: string): string => SET_APART.exec(text)?.[1] ?? text;

/** How sure OCR is of a word that it reads alone as it did in its line, some times larger. */
async function certaintyAlone(word: Word, image: GrayImage, dpi: number, engine: OcrEngine): Promise<number> {
  const place = placeOf(word, image);
  const isQuoted = isQuotedWord(word);
  const said = isQuoted ? withoutQuotes : (text: string): string => text;
  let [agreeing, surest] = [0, isQuoted ? READ : 0];
  for (const times of TIMES) {
    const { lines } = await engine.read(encodePgm(enlarge(image, place, times)), dpi * times, true);
    const same = lines.flat().filter(({ text }) => said(text) === said(word.text));
    if (same.length === 0) continue;
    agreeing++;
    surest = Math.max(surest, ...same.map(({ confidence }) => confidence));
  }
  return agreeing < AGREEING ? 0 : Math.min(SUREST, surest);
}

/**
 * Looks again at words that OCR read and is not sure of: each alone, in several sizes. One that is read so again is
 * surer than its line said.
 * @param image that the words were read from, upright
 */
export async function lookAgain(
  lines: readonly WordRun[],
  image: GrayImage,
  dpi: number,
  engine: OcrEngine,
): Promise<WordRun[]> {
  const unsure = lines.flat().filter(({ text, confidence }) => confidence < UNSURE && WORD.test(text));
  if (unsure.length === 0 || unsure.length > MOST) return [...lines];
  const surer = new Map<Word, Word>();
  for (const word of unsure) {
    const confidence = await certaintyAlone(word, image, dpi, engine);
    if (confidence > word.confidence) surer.set(word, { ...word, confidence });
  }
  return lines.map((line) => line.map((word) => surer.get(word) ?? word));
}
