import type { Word, WordRun } from '../layout/word.ts';

/** What Tesseract saw on a picture. */
export interface OcrResult {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Printed lines, top to bottom as Tesseract found them. */
  readonly lines: readonly WordRun[];
}

/** Levels of Tesseract's TSV: 1 page, 2 block, 3 paragraph, 4 line, 5 word. */
const PAGE = 1;
const LINE = 4;
const WORD = 5;

/**
 * Reads Tesseract's TSV: level, page, block, paragraph, line, word, left, top, width, height, confidence, text.
 * Boxes become fractions of the picture, confidence 0 to 1.
 */
export function parseTsv(tsv: string): OcrResult {
  let [width, height] = [1, 1];
  const lines: Word[][] = [];
  for (const row of tsv.split('\n')) {
    const fields = row.split('\t');
    const [level, , , , , , x = 0, y = 0, w = 0, h = 0, confidence = 0] = fields.slice(0, 11).map(Number);
    if (level === PAGE) [width, height] = [w, h];
    if (level === LINE) lines.push([]);
    const text = fields[11]?.trim();
    if (level !== WORD || !text) continue;
    const box = { left: x / width, top: y / height, width: w / width, height: h / height };
    lines.at(-1)?.push({ text, box, confidence: Math.min(1, Math.max(0, confidence / 100)) });
  }
  return { width, height, lines: lines.filter((line) => line.length > 0) };
}
