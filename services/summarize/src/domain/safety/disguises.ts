/** A text as it reads once a disguise is off, and where each of its code units stands in the text itself. */
export interface Unmasked {
  readonly text: string;
  placeOf(index: number): number;
}

/** Characters without a shape of their own: a person reads past them, a pattern does not. */
const INVISIBLE = /[\p{Cf}\p{Variation_Selector}\u034f\u115f\u1160\u3164]/v;

/** Letters of other scripts that look like Latin ones. */
const LOOK_ALIKE: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['авеѕіјкмнорсԁтухһԛԝгАВЕЅІЈКМНОРСТУХ', 'abesijkmhopcdtyxhqwrABESIJKMHOPCTYX'],
    ['αεικνορτυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'aeiknoptuxABEZHIKMNOPTYX'],
  ].flatMap(([from = '', to = '']) => [...from].map((letter, index) => [letter, to[index] ?? letter])),
);

const CAPITALS = 'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ';
/** Small capitals, which stand for themselves in Unicode. */
const SMALL_CAPITALS: Readonly<Record<string, string>> = Object.fromEntries(
  [...CAPITALS].map((letter, index) => [letter, 'abcdefghijklmnopqrstuvwyz'[index] ?? letter]),
);
const FLAG_A = 0x1f1e6;
/** Letters above or below the line, in small capitals, or as flags; figures there are exponents and notes. */
const SHAPED = new RegExp(
  String.raw`[\u02b0-\u02b8\u02e0-\u02e4\u1d2c-\u1d6a\u1d78\u1d9b-\u1dbf\u2071\u207f\u2090-\u209c\u2c7c\u2c7d\ua7f8\ua7f9${CAPITALS}\u{1f1e6}-\u{1f1ff}]+`,
  'gv',
);

function plainLetter(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  if (code >= FLAG_A) return String.fromCharCode(97 + code - FLAG_A);
  return SMALL_CAPITALS[letter] ?? letter.normalize('NFKC');
}

const HAS_LATIN = /\p{Script=Latin}/v;
/** A word that mixes Latin letters with those of another script, or digits that stand for letters. */
const WORD = /[\p{L}\p{N}]+/gv;
const LEET: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't' };
/** Nine letters or more, each apart from the next; words by more signs than letters, or by a line end. */
const SPACED = /(?<![\p{L}\p{N}])\p{L}\p{M}*(?:[\s.\-_*·]{1,8}\p{L}\p{M}*){8,}(?![\p{L}\p{N}])/gv;
/** Signs that take more than one code point where one would do. */
const COMPOSED = /\p{L}\p{M}+/gv;
const HYPHENATED = /(?<=\p{Ll})[\-\u2010]\s*\n\s*(?=\p{Ll})/gv;

/** Spaced letters as words: a gap wider than the narrowest parts words, and so does the end of a line of several. */
function inOnePiece(letters: string): string {
  const gaps = letters.match(/[^\p{L}\p{M}]+/gv) ?? [];
  const narrowest = Math.min(...gaps.map(({ length }) => length));
  const haveLines = gaps.some((gap) => !gap.includes('\n'));
  const parts = (gap: string): boolean => gap.length > narrowest || (haveLines && gap.includes('\n'));
  return letters.replaceAll(/[^\p{L}\p{M}]+/gv, (gap) => (parts(gap) ? ' ' : ''));
}

/** Replaces what a pattern matches, keeping account of where each code unit came from. */
function rewrite(from: Unmasked, pattern: RegExp, replace: (match: string) => string): Unmasked {
  const places: number[] = [];
  let text = '';
  let end = 0;
  const keep = (until: number) => {
    text += from.text.slice(end, until);
    for (let index = end; index < until; index += 1) places.push(from.placeOf(index));
  };
  for (const match of from.text.matchAll(pattern)) {
    const written = replace(match[0]);
    if (written === match[0]) continue;
    keep(match.index);
    text += written;
    for (let unit = 0; unit < written.length; unit += 1)
      places.push(from.placeOf(match.index + Math.min(unit, match[0].length - 1)));
    end = match.index + match[0].length;
  }
  if (end === 0) return from;
  keep(from.text.length);
  const length = from.placeOf(from.text.length);
  return { text, placeOf: (index) => places[index] ?? length };
}

function plainWord(word: string): string {
  if (/^[a-z]+$/i.test(word)) return word;
  if (!HAS_LATIN.test(word)) return word;
  const latin = [...word].map((letter) => LOOK_ALIKE[letter] ?? letter).join('');
  const digitsInside = /\p{L}[013457]+\p{L}|^[013457]\p{L}{2}/v.test(latin);
  return digitsInside ? [...latin].map((sign) => LEET[sign] ?? sign).join('') : latin;
}

/** The text as a person reads it: nothing invisible, one alphabet a word, words in one piece. */
export function unmasked(text: string): Unmasked {
  const whole: Unmasked = { text, placeOf: (index) => index };
  const visible = rewrite(whole, new RegExp(`${INVISIBLE.source}+`, 'gv'), () => '');
  const joined = rewrite(visible, HYPHENATED, () => '');
  const together = rewrite(joined, SPACED, inOnePiece);
  const composed = rewrite(together, COMPOSED, (letter) => letter.normalize('NFC'));
  const compatible = rewrite(composed, /[\uff01-\uff5e\u{1d400}-\u{1d7ff}\u2460-\u24ff]+/gv, (signs) =>
    signs.normalize('NFKC'),
  );
  const shaped = rewrite(compatible, SHAPED, (letters) => Array.from(letters, plainLetter).join(''));
  return rewrite(shaped, WORD, plainWord);
}

/** Text that stands encoded in another, and the place of its code. */
export interface Encoded {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const BASE64 = /(?<![\w+/])(?:[A-Za-z0-9+/\-_]{4}\n?){6,}[A-Za-z0-9+/\-_]{0,4}={0,2}/g;
const HEX = /(?:\b|0x)(?:[0-9a-f]{2}[\s:]?){16,}/gi;
/** Letters and encoded signs in a row; two of the latter beside each other make it a code. */
const PERCENT = /(?<![a-z])(?:%[0-9a-f]{2}|[a-z])+/gi;
const IS_PERCENT = /(?:%[0-9a-f]{2}){2}/i;
const ENTITIES = /(?:&#x?[0-9a-f]{2,5};\s?){6,}/gi;

/** Code in pieces of a width that is easy on the eye. */
const BASE64_IN_PIECES = /(?<![\w+/])(?:[A-Za-z0-9+/]{8,76}\s){2,}[A-Za-z0-9+/]{2,76}={0,2}/g;
const BASE32 = /(?<!\w)(?:[A-Z2-7]{8}\s?){3,}[A-Z2-7]{0,8}={0,6}/g;
const BINARY = /(?<!\w)(?:[01]{8}\s?){6,}/g;
/** Numbers of letters, in tens or in eights. */
const NUMBERED = /(?<![\d.,-])(?:\d{2,3}[\s,;:/-]{1,2}){15,}\d{2,3}(?![\d.])/g;
/** Marks of one to four, parted by spaces, words by a stroke. */
const MORSE = /(?<!\S)(?:(?:[.·•\-–−_]{1,4}|[/|])[ \t]+){10,}[.·•\-–−_]{1,4}(?!\S)/g;
const MORSE_LETTERS: Readonly<Record<string, string>> = Object.fromEntries(
  '.- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - ..- ...- .-- -..- -.-- --..'
    .split(' ')
    .map((marks, index) => [marks, String.fromCharCode(97 + index)]),
);
const BASE32_DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Bytes of digits of so many bits each; what is left over at the end is padding. */
function bytesOf(digits: readonly number[], bits: number): string {
  const all = digits.map((digit) => digit.toString(2).padStart(bits, '0')).join('');
  const bytes = all.match(/[01]{8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2))).toString('utf8');
}

function fromMorse(code: string): string {
  const marks = code.replaceAll(/[·•]/g, '.').replaceAll(/[–−_]/g, '-').split(/\s+/);
  return marks.map((each) => (/[/|]/.test(each) ? ' ' : (MORSE_LETTERS[each] ?? '\ufffd'))).join('');
}

/** Letters by their numbers; figures in a table are others than these, and have no spaces between words. */
function fromNumbers(base: 8 | 10): (code: string) => string {
  return (code) => {
    const text = (code.match(/\d+/g) ?? [])
      .map((digits) => String.fromCharCode(Number.parseInt(digits, base) || 0))
      .join('');
    const words = text.match(/[a-z]{2,}/gi)?.join('').length ?? 0;
    return words >= text.length * 0.7 ? text : '';
  };
}

const DECODERS: readonly (readonly [RegExp, (code: string) => string])[] = [
  [BASE64, (code) => Buffer.from(code.replaceAll(/\s/g, ''), 'base64').toString('utf8')],
  [BASE64_IN_PIECES, (code) => Buffer.from(code.replaceAll(/\s/g, ''), 'base64').toString('utf8')],
  [
    BASE32,
    (code) =>
      bytesOf(
        [...code.replaceAll(/[\s=]/g, '')].map((digit) => BASE32_DIGITS.indexOf(digit)),
        5,
      ),
  ],
  [BINARY, (code) => bytesOf([...code.replaceAll(/\s/g, '')].map(Number), 1)],
  [MORSE, fromMorse],
  [NUMBERED, fromNumbers(10)],
  [NUMBERED, fromNumbers(8)],
  [HEX, (code) => Buffer.from(code.replaceAll(/0x|[^0-9a-f]/gi, ''), 'hex').toString('utf8')],
  [
    PERCENT,
    (code) =>
      IS_PERCENT.test(code)
        ? code.replaceAll(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
        : '',
  ],
  [
    ENTITIES,
    (code) =>
      code.replaceAll(/&#(x?)([0-9a-f]+);\s?/gi, (_, hex, digits) =>
        String.fromCodePoint(Math.min(Number.parseInt(digits, hex ? 16 : 10) || 0, 0x10ffff)),
      ),
  ],
];

/** Several words of letters: keys, hashes and pictures decode to noise. */
const reads = (text: string) =>
  !text.includes('\ufffd') &&
  /^[\p{L}\p{N}\p{P}\p{S}\s]{12,}$/v.test(text) &&
  (text.match(/\p{L}{2,}/gv)?.length ?? 0) >= 3 &&
  /\s/.test(text);

/** Whatever stands encoded in a text and reads as words once decoded. */
export const encodedTexts = (text: string): Encoded[] =>
  DECODERS.flatMap(([pattern, decode]) =>
    Array.from(text.matchAll(pattern), (match) => ({
      text: decode(match[0]),
      start: match.index,
      end: match.index + match[0].length,
    })).filter(({ text: decoded }) => reads(decoded)),
  );

/** Letters by thirteen on, signs by forty-seven, and letters from the end: the disguises that need no key. */
export const turned = (text: string): readonly string[] => [
  text.replaceAll(/[a-z]/gi, (letter) => {
    const base = letter <= 'Z' ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - base + 13) % 26) + base);
  }),
  text.replaceAll(/[!-~]/g, (sign) => String.fromCharCode(33 + ((sign.charCodeAt(0) - 33 + 47) % 94))),
  [...text].reverse().join(''),
];
