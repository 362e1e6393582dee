import type { ExtractedText, TextPage, UnreadRegion } from '@countersign/events';
import { isSpeltWithDigits } from '../language/digits-for-letters.ts';
import { isEnglishWord, isListed } from '../language/english-words.ts';
import { oddWritingOf } from '../language/odd-writing.ts';

/** Marks that part the halves of a word: hyphens, and what programs write for one. */
const HYPHEN = /[-‐‑\u00ad¬–−]/;
/** Prefixes that are written with a hyphen, or apart, in ordinary contracts. */
const ORDINARY = new Set(
  'non self co pre post anti sub cross ex semi quasi multi inter third re pro e ad bi tri micro mini mid ultra vice pan mis omni socio bio audio electro'.split(
    ' ',
  ),
);

const SHORTEST_WHOLE = 5;
const SHORTEST_PART = 2;

const isWhole = (word: string): boolean => word.length >= SHORTEST_WHOLE && isListed(word);
const isPart = (word: string): boolean =>
  word.length >= SHORTEST_PART && !isEnglishWord(word) && !ORDINARY.has(word);

/** Words of letters alone that follow one another. */
const WORDS_IN_ROW = /(?<![\p{L}\p{N}\p{M}'’.-])\p{L}\p{Ll}+(?: \p{Ll}{2,})+(?![\p{L}\p{M}'’-])/gu;
const MOST_PIECES = 5;

/** What may begin with a capital and is no name. */
const PREFIX = new Set('un im ir il dis mis'.split(' '));

/** Whether words in a row are one that is broken: `un limited`, `limit ed`, `un li mi ted`. */
function hasBroken(words: readonly string[]): boolean {
  return words.some((first, from) => {
    const lower = first.toLowerCase();
    if (lower !== first && !PREFIX.has(lower)) return false;
    for (let to = from + 2; to <= Math.min(words.length, from + MOST_PIECES); to++) {
      const parts = [lower, ...words.slice(from + 1, to)];
      const broken = to - from === 2 ? parts.some(isPart) : parts.filter(isPart).length > 1;
      if (broken && isWhole(parts.join(''))) return true;
    }
    return false;
  });
}

/** Whether the hyphens of a word are none that English has: `un-limit-ed`. */
function isCutUp(word: string): boolean {
  const parts = word.toLowerCase().split(HYPHEN);
  if (parts.length < 2 || !parts.every((part) => /^\p{Ll}+$/u.test(part))) return false;
  if (parts.length === 2 && ORDINARY.has(parts[0]!)) return false;
  return parts.some((part) => isPart(part)) && isWhole(parts.join(''));
}

/** Latin letters that look like another one and are none of its accented forms; and letters of scripts that English never mixes in. */
const LIKE: Readonly<Record<string, string>> = {
  ı: 'i',
  ɩ: 'i',
  ɑ: 'a',
  ɡ: 'g',
  ʟ: 'l',
  ł: 'l',
  đ: 'd',
  ħ: 'h',
  ŧ: 't',
};
const OTHER_SCRIPT =
  /[\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Coptic}\p{Script=Lisu}]/u;
const LATIN_LETTER = /[a-z]/;
const PLAIN = /^[\p{ASCII}\u0080-\u00ff’]*$/u;

/** Whether a word is spelt with letters that look like those of an English word and are others. */
function isDisguised(word: string): boolean {
  if (PLAIN.test(word) || !LATIN_LETTER.test(word)) return false;
  if (OTHER_SCRIPT.test(word)) return true;
  const plain = [...word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')]
    .map((letter) => LIKE[letter] ?? letter)
    .join('');
  return /^[a-z]+$/.test(plain) && isWhole(plain);
}

/** Numbers with letters for digits, or with digits of other scripts. */
const LETTERS_AS_DIGITS =
  /(?<![\p{L}\d])(?=[\dlIO.,]*\d)(?=[\dlIO.,]*[lIO])(?:[\dlIO]{1,3}(?:[.,][\dlIO]{3})+|\d+O{2,}|[lI]0{2,})(?![\p{L}\d])/u;
/**
 * A sum whose last group has more than three digits: a note's mark was read as one, or digits were added. Without
 * groups, one that ends in a digit behind noughts is told, `500001`, and one of so many digits that nobody counts them.
 */
const CURRENCY = String.raw`(?:[$€£¥]|\b(?:USD|EUR|GBP|CHF|AUD|CAD|JPY))`;
const BEHIND = String.raw`(?:[$€£¥]|(?:USD|EUR|GBP|CHF|AUD|CAD|JPY|dollars|euros?|pounds)\b)`;
const UNGROUPED = String.raw`(?:\d{2,}00[1-9]|\d{7,})(?![\d,]*\d)`;
const LONG_GROUP = new RegExp(
  String.raw`${CURRENCY}\s?(?:\d{1,3}(?:,\d{3})*,\d{4,}|${UNGROUPED})|(?<![\d.,])${UNGROUPED}\s?${BEHIND}`,
  'u',
);
const OTHER_DIGIT = /[^\P{Nd}0-9]/u;

/** Signs in the place of letters, as a password is shown: bullets in a row, and blocks. */
const MASKED = /[•●■▪█▮◼◾]{4,}/u;
/** Signs of mathematics that say of a sum or a duty what no word of the line does. */
const MATHEMATICS = /[∞≠]/u;

/** What a line may hold that cannot be relied on, and why. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [LONG_GROUP, 'a number has digits that are none'],
  [MASKED, 'signs stand in the place of words'],
  [MATHEMATICS, 'a sign stands in the place of words'],
];

const TOKEN = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad.,¬‐‑–−-]*/gu;

/** Digits that are raised behind others: the mark of a note, or a power. */
const RAISED = /(?<=\d)[⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu;
const NOTE = /^\s*(?:([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})|\(?(\d{1,3})(?![.\d]))/u;

/** What OCR makes of a raised digit behind a number: no degrees of temperature, of an angle or of a place. */
const RAISED_SIGN =
  /\d[°º®](?!\s?(?:[CFKNSEW](?!\p{L})|(?:angle|turn|rotation|celsius|fahrenheit|latitude|longitude|north|south|east|west)|[\d′'.,/–-]))/iu;

const plainDigits = (raised: string): string => raised.normalize('NFKC');

/** The marks with which lines begin as notes do. */
function marksOf(text: ExtractedText): ReadonlySet<string> {
  const lines = text.pages.flatMap((page) => page.lines.map(({ start, end }) => text.text.slice(start, end)));
  return new Set(
    lines.flatMap((line) => {
      const [, raised, plain] = NOTE.exec(line) ?? [];
      const mark = raised ? plainDigits(raised) : plain;
      return mark === undefined ? [] : [mark];
    }),
  );
}

/** Whether a number has raised digits that no note explains: `10⁶` is no 10. */
const isPower = (line: string, marks: () => ReadonlySet<string>): boolean =>
  Array.from(line.matchAll(RAISED)).some(([raised]) => !marks().has(plainDigits(raised)));

/**
 * Why what a line says cannot be relied on; undefined for most lines.
 * @param isLooked whether OCR read it
 */
function doubtOf(line: string, isLooked: boolean, marks: () => ReadonlySet<string>): string | undefined {
  if (isPower(line, marks) || (isLooked && RAISED_SIGN.test(line))) return 'a number has raised digits';
  return SIGNS.find(([signs]) => signs.test(line))?.[1] ?? doubtOfWords(line);
}

function doubtOfWords(line: string): string | undefined {
  for (const [words] of line.matchAll(WORDS_IN_ROW)) {
    if (hasBroken(words.split(' '))) return 'a word is broken';
  }
  for (const [token] of line.matchAll(TOKEN)) {
    const word = token.replace(/[.,]+$/, '');
    if (HYPHEN.test(word) && isCutUp(word)) return 'a word is broken';
    if (isDisguised(word)) return 'a word has letters that look like others';
    if (isSpeltWithDigits(word)) return 'a word has digits in the place of letters';
    if (LETTERS_AS_DIGITS.test(word) || OTHER_DIGIT.test(word)) return 'a number has digits that are none';
  }
  return oddWritingOf(line);
}

const withUnread = (page: TextPage, unread: readonly UnreadRegion[]): TextPage =>
  unread.length === 0
    ? page
    : {
        ...page,
        ...(page.status === 'read' && { status: 'partly-read' as const }),
        unread: [...(page.unread ?? []), ...unread],
      };

/** A page with more is noise, and is named as such by these. */
const MAX_LINES = 20;

/**
 * Names the lines of a text in which a word or number is written so that whoever searches for it does not find it,
 * though a person reads it: broken in two, or spelt with letters that look like others.
 */
export function withBrokenWords(text: ExtractedText): ExtractedText {
  let known: ReadonlySet<string> | undefined;
  const marks = (): ReadonlySet<string> => {
    known ??= marksOf(text);
    return known;
  };
  const pages = text.pages.map((page) => {
    const unread = page.lines.flatMap(({ start, end, box, confidence }): UnreadRegion[] => {
      const detail = doubtOf(text.text.slice(start, end), confidence < 1, marks);
      return detail === undefined ? [] : [{ box, why: 'low-confidence', detail }];
    });
    return withUnread(page, unread.slice(0, MAX_LINES));
  });
  return { ...text, pages };
}
