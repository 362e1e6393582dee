import type { UnreadRegion } from '@countersign/events';
import type { PrintedWord } from '../ink/printed-word.ts';
import { isEnglishWord } from '../language/english-words.ts';
import { boxOnPage, rotatedPage } from '../layout/turned.ts';
import type { TurnedRuns, Word } from '../layout/word.ts';
import type { Edges } from '../pdfium/matrix.ts';
import { lettersOf } from '../text/letters-of.ts';
import { edgesOfBox } from './boxes.ts';
import { inPoints, openChoices, ringed, SAYS_SOMETHING } from './drawn-marks.ts';
import { inPlace, meets } from './places.ts';
import type { PageSurvey } from './survey-page.ts';

/** The place of a seal has a ring around it. */
const SEAL = /^\W*(?:L\.?\s?S\.?|SEAL|Seal)\W*$/;
/** Points between a ring and the words of its line. */
const NEAR = 14;

/** Whether a ring stands in a line of words, or around some: of what is in it OCR often makes no word. */
function isInLine([left, top, right, bottom]: Edges, words: readonly PrintedWord[], width: number): boolean {
  const reach = NEAR / width;
  const level = words.filter(({ edges: [from, upper, to, lower] }) => {
    const middle = (upper + lower) / 2;
    return middle > top && middle < bottom && from < right + reach && to > left - reach;
  });
  return level.some(({ text }) => SAYS_SOMETHING.test(text)) && !level.some(({ text }) => SEAL.test(text));
}

/** What OCR reads in a cell, of a tick it makes one sign or two; and what is known of a box of a form already. */
const CELL = /^\W*(?:\d{1,3}|\p{L}{3,})\W*$|^[☐☒]$/u;

/** Letters and digits in whose bowls four straight sides may be found, as in R and B of a bold title. */
const CLOSED = /[ABDOPQRabdegopq0689]/;
/** Signs of a word by which the place of one of them may differ from its share of the width. */
const ABOUT = 1;
const FEWEST_LETTERS = 3;
/** A word of which OCR is less sure has to be one of English. */
const PLAIN = 0.8;
/** How much higher than a letter with a bowl a word is, and by how much a letter stands out of it. */
const HIGHEST_WORD = 2.6;
const STANDS_OUT = 0.15;

interface ReadWord extends PrintedWord {
  readonly confidence: number;
}

/**
 * Whether a box is part of a letter of a word: it stands between other letters, or where such a letter begins or ends a
 * word that is none without it, so that a ticked box which OCR reads as one with what follows stays a box.
 * @param box in fractions of the page, as the words
 */
function isInWord([left, top, right, bottom]: Edges, { edges, text, confidence }: ReadWord): boolean {
  const [from, upper, to, lower] = edges;
  const [height, wordHeight] = [bottom - top, lower - upper];
  const out = height * STANDS_OUT;
  const lies = left >= from - out && right <= to + out && top >= upper - out && bottom <= lower + out;
  if (!lies || wordHeight > height * HIGHEST_WORD) return false;
  const letters = lettersOf(text);
  const isWord = isEnglishWord(letters);
  if (letters.length < FEWEST_LETTERS || !(isWord || confidence >= PLAIN)) return false;
  const at = (((left + right) / 2 - from) / (to - from)) * text.length;
  const first = Math.max(0, Math.floor(at) - ABOUT);
  if (!CLOSED.test(text.slice(first, Math.floor(at) + ABOUT + 1))) return false;
  const width = right - left;
  const isInside = left - from >= width / 2 && to - right >= width / 2;
  return isInside || isWord || !(isEnglishWord(letters.slice(1)) || isEnglishWord(letters.slice(0, -1)));
}

const ROUND = 'a round box is drawn, and what is chosen by it cannot be told';
/** Signs that are round themselves, of which OCR is sure; of a round box it makes them, too. */
const ROUND_SIGN = /^[©®]$/;
const SURE_OF_SIGN = 0.85;
const INITIAL = /^O[.'’]/;
const SHORTEST_WORD = 2;

/** Whether a round shape is a letter of a word, or a sign; before a word that is one without it, it is none. */
function isRoundLetter(edges: Edges, { edges: place, text, confidence }: ReadWord): boolean {
  if (!meets(edges, place)) return false;
  if (INITIAL.test(text) || (ROUND_SIGN.test(text) && confidence >= SURE_OF_SIGN)) return true;
  const letters = lettersOf(text);
  if (letters.length < SHORTEST_WORD) return false;
  const at = ((edges[0] + edges[2]) / 2 - place[0]) / (place[2] - place[0]);
  const isInside = at * letters.length > 1 && (1 - at) * letters.length > 1;
  if (isInside || isEnglishWord(letters)) return true;
  const rest = at * 2 < 1 ? letters.slice(1) : letters.slice(0, -1);
  const isApart = rest.length >= FEWEST_LETTERS && isEnglishWord(rest);
  return !isApart && confidence >= PLAIN;
}

/** Round boxes beside words: a mark that crosses one leaves nothing round, so that a single empty one may be one of several. */
function roundChoices(page: PageSurvey, words: readonly ReadWord[]): UnreadRegion[] {
  const alone = page.marks.round.filter(({ edges }) => !words.some((word) => isRoundLetter(edges, word)));
  const boxes = inPoints(alone, page).map((box) => ({ ...box, isFilled: false }));
  const choices = { boxes, words: inPoints(words, page), isCell: () => false, fewestOpen: 1 };
  return openChoices(choices, page).map((region) => ({ ...region, detail: ROUND }));
}

/** Words with their places as displayed. */
const wordsOn = (page: PageSurvey, texts: readonly TurnedRuns[]): ReadWord[] =>
  texts.flatMap(({ degrees, runs }) => {
    const turned = rotatedPage(degrees, page);
    const displayed = (word: Word): Word =>
      degrees === 0 ? word : { ...word, box: boxOnPage(turned, word.box) };
    return runs.flat().map((word) => ({ ...inPlace(displayed(word)), confidence: word.confidence }));
  });

/**
 * Which boxes of a picture are ticked, and what a ring in it goes around: reading cannot tell what that means.
 * @param read what OCR read of the page
 */
export function picturedMarks(page: PageSurvey, read: readonly TurnedRuns[]): UnreadRegion[] {
  const { marks } = page;
  if (marks.boxes.length + marks.round.length + marks.rings.length === 0) return [];
  const words = wordsOn(page, [{ degrees: 0, runs: page.runs }, ...read]);
  const alone = marks.boxes.filter(({ edges }) => !words.some((word) => isInWord(edges, word)));
  const boxes = inPoints(alone, page).map((box) => ({ ...box, isFilled: false }));
  const isCell = ({ text }: PrintedWord): boolean => CELL.test(text);
  const told = page.unread.map(({ box }) => edgesOfBox(box));
  return [
    ...openChoices({ boxes, words: inPoints(words, page), isCell }, page),
    ...roundChoices(page, words),
    ...ringed(marks.rings.filter((ring) => isInLine(ring, words, page.width))),
  ].filter(({ box }) => !told.some((place) => meets(place, edgesOfBox(box))));
}
