/** Letters and digits that Unicode has again for mathematics and for full width; their marks stay as they are. */
const TWICE = /[\u{1d400}-\u{1d7ff}\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\ufb00-\ufb06]/gu;

/** Cyrillic and Greek letters that look like Latin ones (Unicode Technical Standard 39, confusables). */
const PAIRS =
  'аa сc ԁd еe һh іi јj ӏl ոn оo рp ԛq ѕs υu νv ѵv ѡw хx уy οo κk ιi αa АA ВB СC ЕE НH ІI ЈJ КK МM ОO РP ЅS ТT ХX УY ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX';

const LATIN_OF: ReadonlyMap<string, string> = new Map(
  PAIRS.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

/** Small capitals of phonetics, each with the letter that it looks like. */
const SMALL_CAPITALS = 'ᴀA ʙB ᴄC ᴅD ᴇE ꜰF ɢG ʜH ɪI ᴊJ ᴋK ʟL ᴍM ɴN ᴏO ᴘP ʀR ꜱS ᴛT ᴜU ᴠV ᴡW ʏY ᴢZ';
const CAPITAL_OF: ReadonlyMap<string, string> = new Map(
  SMALL_CAPITALS.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)]),
);
const SMALL_CAPITAL = new RegExp(`[${[...CAPITAL_OF.keys()].join('')}]`, 'gu');

/** Characters that have no width: marks of direction, joiners and the like. */
const WIDTHLESS = /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
/** Letters that narrow spaces part, one by one. */
const PARTED = /^\u202f?(?:[^\u202f]\p{M}*(?:\u202f|$)){2,}$/u;

/** Most words are of these characters alone, and look like what they are. */
const PLAIN = /^[ -~]+$/;

const HAS_LATIN = /\p{Script=Latin}/u;
const OTHERS = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/gu;

/**
 * A word with the letters that a person takes it for: those of another script that stand in a Latin word and look
 * like Latin ones, and mathematical and wide ones, are the plain ones.
 */
export function asItLooks(word: string): string {
  if (PLAIN.test(word)) return word;
  const seen = word.replace(WIDTHLESS, '');
  const whole = PARTED.test(seen) ? seen.replaceAll('\u202f', '') : seen;
  const plain = whole
    .replace(TWICE, (letter) => letter.normalize('NFKC'))
    .replace(SMALL_CAPITAL, (letter) => CAPITAL_OF.get(letter) ?? letter);
  const others = plain.match(OTHERS);
  if (!others || !HAS_LATIN.test(plain) || !others.every((letter) => LATIN_OF.has(letter))) return plain;
  return plain.replace(OTHERS, (letter) => LATIN_OF.get(letter) ?? letter);
}
