import { franc, francAll } from 'franc';

/** Languages that contracts come in, by the codes of ISO 639-3 that franc knows, with those of ISO 639-1. */
const LANGUAGES: Readonly<Record<string, string>> = {
  arb: 'ar',
  bul: 'bg',
  cat: 'ca',
  ces: 'cs',
  cmn: 'zh',
  dan: 'da',
  deu: 'de',
  ekk: 'et',
  ell: 'el',
  eng: 'en',
  fin: 'fi',
  fra: 'fr',
  heb: 'he',
  hin: 'hi',
  hrv: 'hr',
  hun: 'hu',
  ind: 'id',
  ita: 'it',
  jpn: 'ja',
  kor: 'ko',
  lit: 'lt',
  lvs: 'lv',
  nld: 'nl',
  nob: 'nb',
  pes: 'fa',
  pol: 'pl',
  por: 'pt',
  ron: 'ro',
  rus: 'ru',
  slk: 'sk',
  slv: 'sl',
  spa: 'es',
  swe: 'sv',
  tha: 'th',
  tur: 'tr',
  ukr: 'uk',
  urd: 'ur',
  vie: 'vi',
};

const CANDIDATES = Object.keys(LANGUAGES);

/** Text this long says what there is to say; a sample from the first half skips cover pages. */
const SAMPLE = 4000;

/** In fewer letters, one language in Latin script is taken for another; other scripts tell at once. */
const MIN_LATIN_LENGTH = 25;
const LATIN = /\p{Script=Latin}/u;

/**
 * How much a sentence looks like English by its letters, 0 to 1, where the language that it looks like most has 1.
 * Too little to tell is taken for English.
 */
export function likenessToEnglish(sentence: string): number {
  const languages = francAll(sentence, { minLength: MIN_LATIN_LENGTH });
  return languages[0]?.[0] === 'und' ? 1 : (languages.find(([code]) => code === 'eng')?.[1] ?? 0);
}

/** ISO 639-1 code of the language that a text is written in; `und` where too little is written to tell. */
export function detectLanguage(text: string): string {
  const from = Math.max(0, Math.min(text.length >> 2, text.length - SAMPLE));
  const sample = text.slice(from, from + SAMPLE);
  const minLength = LATIN.test(sample) ? MIN_LATIN_LENGTH : 1;
  return LANGUAGES[franc(sample, { only: CANDIDATES, minLength })] ?? 'und';
}
