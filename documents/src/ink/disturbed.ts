import type { Edges } from '../pdfium/matrix.ts';
import type { Rule } from '../pdfium/rules.ts';
import { aroundAll } from '../reading/boxes.ts';
import { lettersOf } from '../text/letters-of.ts';
import type { PrintedWord } from './printed-word.ts';
import { Rows } from './rows.ts';

/** Print that is read and cannot be relied on, and why. */
export interface Disturbed {
  readonly edges: Edges;
  readonly detail: string;
}

interface Page {
  readonly width: number;
  readonly height: number;
}

/** Share of the narrower word and of the lower one that lies on the other. */
const ACROSS = 0.35;
const DOWN = 0.5;

/** What is so much higher than a word is a mark behind the text. */
const OTHER_SIZE = 1.6;
/** The same of what OCR reads: its boxes hold the ink alone, those of a file all that its type may fill. */
const OTHER_SIZE_LOOKED = 2.2;

const SAYS_SOMETHING = /[\p{L}\p{N}]/u;
const HAS_DIGIT = /\p{N}/u;

/** Share of the shorter of two stretches that lies on the other. */
const shared = (from: number, to: number, otherFrom: number, otherTo: number): number =>
  (Math.min(to, otherTo) - Math.max(from, otherFrom)) / Math.min(to - from, otherTo - otherFrom);

/**
 * Whether one of two words is printed over the other, and says something else. Most words are asked of their whole
 * row.
 */
function overprints(a: PrintedWord, b: PrintedWord, otherSize = OTHER_SIZE): boolean {
  const [one, other] = [a.edges, b.edges];
  if (shared(one[0], one[2], other[0], other[2]) < ACROSS) return false;
  if (shared(one[1], one[3], other[1], other[3]) < DOWN) return false;
  const [tall, otherTall] = [one[3] - one[1], other[3] - other[1]];
  const height = Math.min(tall, otherTall);
  if (Math.max(tall, otherTall) > height * otherSize) return false;
  const [short, long] = lettersOf(a.text).length < lettersOf(b.text).length ? [a, b] : [b, a];
  return !isPartOf(short, long, height);
}

/** Whether a word is printed once more, or a part of it where it stands: bold type and shadows are made so. */
function isPartOf(short: PrintedWord, long: PrintedWord, height: number): boolean {
  const [part, whole] = [lettersOf(short.text), lettersOf(long.text)];
  const isAt = (edge: 0 | 2): boolean => Math.abs(short.edges[edge] - long.edges[edge]) < height;
  return part === whole || (whole.startsWith(part) && isAt(0)) || (whole.endsWith(part) && isAt(2));
}

/** Words that are printed over one another. */
function overprinted(words: readonly PrintedWord[], page: Page): Edges[] {
  const rows = new Rows<PrintedWord>(page.height);
  const found: Edges[] = [];
  for (const word of words) {
    if (!SAYS_SOMETHING.test(word.text)) continue;
    const other = rows.find(word.edges, (each) => overprints(each, word));
    if (other) found.push(aroundAll([word.edges, other.edges]));
    rows.add(word.edges, word);
  }
  return found;
}

/** What OCR makes of a line that is drawn over a word as a picture. */
const STROKE = /^[/\\|—–-]+$/;
const ON_WORD = 0.5;

/** Whether a stroke that OCR read lies on a word. */
function liesOn({ edges: [left, top, right, bottom] }: PrintedWord, { edges }: PrintedWord): boolean {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const within = y > edges[1] && y < edges[3] && x > edges[0] && x < edges[2];
  return within && Math.min(right, edges[2]) - Math.max(left, edges[0]) >= ON_WORD * (right - left);
}

const OVER_EACH_OTHER = 'words are printed over each other';
const THROUGH_A_PART = 'a line is drawn through a part of a word';

/** Words that are printed over other print, which only a look could tell and which says something else. */
export function printedOver(
  words: readonly PrintedWord[],
  looked: readonly PrintedWord[],
  page: Page,
): Disturbed[] {
  if (looked.length === 0) return [];
  const rows = new Rows<PrintedWord>(page.height);
  for (const word of words) if (SAYS_SOMETHING.test(word.text)) rows.add(word.edges, word);
  return looked.flatMap((word) => {
    const isStroke = STROKE.test(word.text);
    if (!isStroke && !SAYS_SOMETHING.test(word.text)) return [];
    const over = rows.find(word.edges, (each) =>
      isStroke ? liesOn(word, each) : overprints(each, word, OTHER_SIZE_LOOKED),
    );
    const detail = isStroke ? THROUGH_A_PART : OVER_EACH_OTHER;
    return over ? [{ edges: aroundAll([word.edges, over.edges]), detail }] : [];
  });
}

/** Points of a line that is drawn across words at the least; it is neither level nor upright by these shares. */
const MIN_LENGTH = 20;
const LEVEL = 0.02;
const UPRIGHT = 0.05;

/** Shares of a word's height that a line across it has to reach, and words that it crosses at the least. */
const CORE = 0.3;
const MIN_CROSSED = 2;
/** Share of a single word that a line across it has to cover. */
const MOST_OF_WORD = 0.6;

/** Whether a line passes through the middle of a word. */
function crosses({ x1, y1, x2, y2 }: Rule, [left, top, right, bottom]: Edges): boolean {
  const [from, to] = x1 < x2 ? [x1, x2] : [x2, x1];
  const [a, b] = [Math.max(left, from), Math.min(right, to)];
  if (a >= b) return false;
  const at = (x: number): number => y1 + ((x - x1) / (x2 - x1)) * (y2 - y1);
  const margin = (bottom - top) * CORE;
  const [upper, lower] = [Math.min(at(a), at(b)), Math.max(at(a), at(b))];
  return lower > top + margin && upper < bottom - margin;
}

/** Words that a line is drawn across, aslant: as somebody strikes out a paragraph. */
function crossedOut(words: readonly PrintedWord[], rules: readonly Rule[], page: Page): Edges[] {
  return rules.flatMap((rule) => {
    const [across, down] = [
      Math.abs(rule.x2 - rule.x1) * page.width,
      Math.abs(rule.y2 - rule.y1) * page.height,
    ];
    if (Math.hypot(across, down) < MIN_LENGTH || down <= LEVEL * across || across <= UPRIGHT * down)
      return [];
    const crossed = words.filter(({ text, edges }) => SAYS_SOMETHING.test(text) && crosses(rule, edges));
    const covered = ({ edges: [left, , right] }: PrintedWord): number =>
      Math.min(right, Math.max(rule.x1, rule.x2)) - Math.max(left, Math.min(rule.x1, rule.x2));
    const isOne = crossed.some((word) => covered(word) >= MOST_OF_WORD * (word.edges[2] - word.edges[0]));
    return crossed.length < MIN_CROSSED && !isOne ? [] : [aroundAll(crossed.map(({ edges }) => edges))];
  });
}

/** Share of a short word of letters that a line over it covers; strokes of signatures lie over names, which are longer. */
const MOSTLY_COVERED = 0.5;
const SHORT_WORD = /^\P{L}*\p{Ll}{1,5}\P{L}*$/u;

/** Points of a line through one digit at the least, and shares of its word's height that it rises, and that it may reach beyond it. */
const SHORT = 5;
const RISES = 0.3;
const BEYOND = 0.6;
/** Share of a word's height that a digit is wide. */
const DIGIT = 0.35;
/** A page with more short lines over numbers is a drawing. */
const MOST_SHORT = 12;

/** Whether a short line that runs aslant lies over a digit of a word, from one corner to another. */
function strikesOne({ x1, y1, x2, y2 }: Rule, [left, top, right, bottom]: Edges, page: Page): boolean {
  const tall = bottom - top;
  const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2];
  if (x < left || x > right || y < top + tall * CORE || y > bottom - tall * CORE) return false;
  const [upper, lower] = [Math.min(y1, y2), Math.max(y1, y2)];
  const across = (Math.abs(x2 - x1) * page.width) / (tall * page.height);
  const within = upper > top - tall * BEYOND && lower < bottom + tall * BEYOND;
  return within && lower - upper >= tall * RISES && across >= DIGIT;
}

/** Whether a short line runs aslant through most of a short word in small letters. */
function strikesWord(rule: Rule, { text, edges }: PrintedWord): boolean {
  if (!SHORT_WORD.test(text) || !crosses(rule, edges)) return false;
  const [left, , right] = edges;
  const covered = Math.min(right, Math.max(rule.x1, rule.x2)) - Math.max(left, Math.min(rule.x1, rule.x2));
  return covered >= MOSTLY_COVERED * (right - left);
}

/** Numbers of which one digit is struck out aslant, and short words that are; over names it may be a stroke of a signature. */
function struckAslant(words: readonly PrintedWord[], rules: readonly Rule[], page: Page): Edges[] {
  const rows = new Rows<PrintedWord>(page.height);
  const short = rules.filter(({ x1, y1, x2, y2 }) => {
    const [across, down] = [Math.abs(x2 - x1) * page.width, Math.abs(y2 - y1) * page.height];
    const length = Math.hypot(across, down);
    return length >= SHORT && length < MIN_LENGTH && down > LEVEL * across && across > UPRIGHT * down;
  });
  if (short.length === 0) return [];
  for (const word of words)
    if (HAS_DIGIT.test(word.text) || SHORT_WORD.test(word.text)) rows.add(word.edges, word);
  const found = short.flatMap((rule) => {
    const edges: Edges = [rule.x1, Math.min(rule.y1, rule.y2), rule.x2, Math.max(rule.y1, rule.y2)];
    const strikes = (each: PrintedWord): boolean =>
      HAS_DIGIT.test(each.text) ? strikesOne(rule, each.edges, page) : strikesWord(rule, each);
    const word = rows.find(edges, strikes);
    return word ? [word.edges] : [];
  });
  return found.length > MOST_SHORT ? [] : [...new Set(found)];
}

/** Pieces of words in a line that are so many and so short that nobody can tell by them what is printed. */
const MANY_PIECES = 8;
const LETTERS_A_PIECE = 2;
const NEXT_PIECE = 2.5;
const PIECE = /^\p{L}{1,4}[.,;:)]?$/u;

/** Whether a word follows another one in its line. */
function follows([left, top, , bottom]: Edges, before: Edges, { width, height }: Page): boolean {
  const tall = (before[3] - before[1]) * height;
  const gap = (left - before[2]) * width;
  return shared(top, bottom, before[1], before[3]) > DOWN && gap > -tall && gap < NEXT_PIECE * tall;
}

/** Letters that stand apart and are not known to be words. */
function inPieces(words: readonly PrintedWord[], page: Page): Edges[] {
  const found: Edges[] = [];
  for (let from = 0, to = 0; from < words.length; from = to) {
    const isNext = (word: PrintedWord): boolean =>
      PIECE.test(word.text) && follows(word.edges, words[to - 1]!.edges, page);
    for (to = from + 1; to < words.length && isNext(words[to]!); ) to++;
    if (to - from < MANY_PIECES) continue;
    const pieces = words.slice(from, to);
    const letters = pieces.reduce((sum, { text }) => sum + lettersOf(text).length, 0);
    if (letters <= pieces.length * LETTERS_A_PIECE) found.push(aroundAll(pieces.map(({ edges }) => edges)));
  }
  return found;
}

/**
 * Print that a person cannot read as it stands in the file: words printed over one another, and words that a line is
 * drawn across.
 * @param words those of one direction, once each
 */
export const disturbedPrint = (
  words: readonly PrintedWord[],
  rules: readonly Rule[],
  page: Page,
): Disturbed[] => [
  ...overprinted(words, page).map((edges) => ({ edges, detail: OVER_EACH_OTHER })),
  ...inPieces(words, page).map((edges) => ({ edges, detail: 'letters stand apart' })),
  ...crossedOut(words, rules, page).map((edges) => ({ edges, detail: 'a line is drawn across words' })),
  ...struckAslant(words, rules, page).map((edges) => ({ edges, detail: THROUGH_A_PART })),
];
