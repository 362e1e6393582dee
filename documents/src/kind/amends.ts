/** Names of agreements have capitals; small words stand between them. */
const NAME =
  "(?:[A-Z][\\w&’'/-]*\\s+(?:(?:of|and|for|to)\\s+)?){1,8}?(?:Agreement|AGREEMENT|Contract|CONTRACT|Lease|LEASE|Licen[cs]e|LICEN[CS]E|Deed|DEED|Plan|PLAN|Indenture|Policy|Guaranty|Guarantee)";
const DATED =
  '(?:[^.;\\n]|\\n(?!\\n)){0,90}?\\b(?:dated|made|entered into|effective)\\b(?:[^.;(\\n]|\\n(?!\\n)){0,60}?\\d{4}';
/** Any of some words, in small letters, with a capital, or all in capitals: titles have those, sentences the others. */
const anyCase = (...words: string[]): string =>
  `(?:${words.flatMap((word) => [word, word.replace(/^./, (first) => first.toUpperCase()), word.toUpperCase()]).join('|')})`;
const CHANGES = `(?:${anyCase('amendment', 'amending', 'amended', 'amends', 'amend')}(?:\\s+(?:${anyCase('no')}\\.?\\s*)?[\\w-]+)?(?:\\s+${anyCase('to', 'of')})?|${anyCase('supplements', 'supplemented', 'supplement', 'modifies', 'modified', 'modify', 'varies', 'varied', 'vary')}|${anyCase('addendum')}\\s+${anyCase('to')}|${anyCase('endorsement')}\\s+${anyCase('to', 'of')})`;
const ARTICLE = `(?:${anyCase('the', 'that', 'certain', 'its', 'existing', 'an', 'a')}\\s+)*`;
const NAMED = new RegExp(`\\b${CHANGES}\\s+${ARTICLE}(?<name>${NAME})(?<dated>${DATED})?`);
/** The one that an amendment calls its master, where no sentence says what is changed. */
const ENTERED = new RegExp(
  `\\b${anyCase('entered into', 'parties to')}\\s+${ARTICLE}(?<name>${NAME})(?<dated>${DATED})?`,
);
const OPENING = 6000;

/** The agreement that an amendment says it changes, in its own words; undefined where it names none. */
export function amendedAgreement(text: string): string | undefined {
  const opening = text.slice(0, OPENING);
  const { name = '', dated = '' } = (NAMED.exec(opening) ?? ENTERED.exec(opening))?.groups ?? {};
  const written = `${name}${dated}`.replace(/\s+/g, ' ').trim();
  return written === '' ? undefined : written;
}
