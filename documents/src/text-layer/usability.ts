import type { Word } from '../layout/word.ts';
import type { PageContent } from '../pdfium/page-content.ts';

/** Why a page's text layer cannot be used, or that it can. */
export type Usability = 'usable' | 'blank' | 'no-text' | 'garbage' | 'scan';

/** A picture over this share of the page is the page. */
const SCAN_COVER = 0.6;

/** A scan with this few words of text has just a stamp, e.g. an envelope id, laid over it. */
const STAMP_WORDS = 40;

/** Share of characters that say nothing above which text is garbage. */
const GARBAGE = 0.2;

/** Private use, unassigned, control and replacement characters: glyphs without a meaning. */
const MEANINGLESS = /[\p{Co}\p{Cn}\p{Cc}\p{Cs}\ufffd]/gu;
const PLAIN = /^[ -~]*$/;
const CID = /\(cid:\d+\)/g;

/** Latin words of four letters and more have a vowel, with few exceptions, unless letters stand for others. */
const LONG_LATIN_WORD = /^[a-z]{4,}$/i;
const VOWEL = /[aeiouy]/i;
const MIN_LATIN_WORDS = 20;
const VOWELLESS = 0.4;

function isGarbage(words: readonly Pick<Word, 'text'>[], unmapped: number, glyphs: number): boolean {
  const text = words.map((word) => word.text).join('');
  const cids = text.match(CID)?.join('').length ?? 0;
  const meaningless = (PLAIN.test(text) ? 0 : (text.match(MEANINGLESS)?.length ?? 0)) + cids;
  if (meaningless > text.length * GARBAGE || unmapped > glyphs * GARBAGE) return true;
  const latin = words.filter((word) => LONG_LATIN_WORD.test(word.text));
  const vowelless = latin.filter((word) => !VOWEL.test(word.text)).length;
  return latin.length >= MIN_LATIN_WORDS && vowelless > latin.length * VOWELLESS;
}

/** Decides by its words whether a page can be read by its text layer; `blank` where there are none. */
export function judgeTextLayer(page: PageContent, words: readonly Pick<Word, 'text'>[]): Usability {
  if (words.length === 0)
    return page.glyphs.count > 0 && page.glyphs.unmapped === page.glyphs.count ? 'garbage' : 'blank';
  if (isGarbage(words, page.glyphs.unmapped, page.glyphs.count)) return 'garbage';
  return page.pictures.cover >= SCAN_COVER && words.length < STAMP_WORDS ? 'scan' : 'usable';
}
