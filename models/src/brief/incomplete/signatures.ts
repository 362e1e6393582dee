import type { Incomplete } from '@countersign/events';

/** Where signatures stand: the end, and what comes just before the exhibits. */
const BLOCK =
  /\b(?:in witness whereof|executed (?:this|the) agreement|this agreement (?:is|has been) (?:hereby )?executed|accepted and agreed|agreed (?:and accepted|to by:)|the undersigned|signature page|signed (?:by|for|at)|authorized (?:company )?signature|intending to be (?:legally )?bound)\b/i;
const LINE =
  /(?:\bBy|\bBY|\bSigned|\bSignature|\bSIGNATURE|\bX)\s*:?\s*((?:\/s\/|\/S\/|_{2,}|-{4,})?)\s*([^\n]{0,60})/g;
const CONFORMED =
  /\/\s?s\s?\/|\bs\/\s?[A-Z]|\b(?:signed|executed) (?:electronically|digitally)|\bDocuSigned by\b|\bsignature illegible\b/i;
/** What a page is called on which somebody signs, and no line to sign on. */
const PAGE_NAME = /\bsignature pages?\b/i;
const NAME_LINE = /\b(?:Name|Print(?:ed)? Name|Title|Its)\s*:/i;

/** What must be signed is no signature: "in writing and signed by". */
const IN_PROSE = /[a-z,]\s+$/;

/** "SIGNED for and on behalf of Tarn Foods Limited: Ann Tarn, Director" */
const SIGNED_BY_NAME = /\b(?:[Ss]igned|SIGNED)\b(?:[^\n:.]|\.(?!\s)){0,100}:\s*\p{Lu}\p{Ll}/u;
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*';
const DAY = String.raw`(?:\d{1,2}(?:st|nd|rd|th)? ${MONTH},? \d{4}|${MONTH} \d{1,2},? \d{4}|\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}-\d\d-\d\d)`;
/** Who signed and when, in type: "Signed for Tarn Foods Limited by A. Tarn, director, on 3 May 2027", "For Tarn Inc.: A. Tarn, 3 May 2027". */
const SIGNED_ON_A_DAY = new RegExp(
  String.raw`(?:\b(?:[Ss]igned|SIGNED|[Bb]y|BY):?|^For [^\n:]{3,80}:) [^\n]{0,80}\p{Lu}[\p{L}.’'-]*[^\n]{0,60},? (?:on )?${DAY}`,
  'mu',
);

/** Labels to sign beside, the next one at once: "SIGNATURE: SIGNATURE:". */
const LABEL =
  /\b(?:By|BY|Signature|SIGNATURE|Signed|SIGNED)\s*:\s*(?:_|-{4}|\/s\/|Name|NAME|Title|TITLE|Signature|SIGNATURE|Signed|SIGNED|By\b|BY\b|$)/;
const LONG_ENOUGH = 3000;
const LAST_WORDS = 160;

const blockOf = (text: string): { start: number; words: string } | undefined => {
  const starts = [...text.matchAll(new RegExp(BLOCK, 'gi'))]
    .filter(
      ({ index, 0: words }) => !(words.startsWith('signed') && IN_PROSE.test(text.slice(index - 40, index))),
    )
    .map(({ index }) => index)
    .filter((index) => index > text.length * 0.25);
  const start = starts.find((index) => {
    const words = text.slice(index, index + 1500).replace(PAGE_NAME, ' ');
    return NAME_LINE.test(words) || new RegExp(LINE, '').test(words);
  });
  if (start !== undefined) return { start, words: text.slice(start, start + 3000) };
  const label = text.search(LABEL);
  return label < 0
    ? undefined
    : { start: Math.max(0, label - 200), words: text.slice(Math.max(0, label - 200), label + 2000) };
};

/** Whether the parties have signed this copy, as far as its text tells. @param byHand signatures that no word tells of */
export function signatureGaps(text: string, byHand: number): Incomplete[] {
  const block = blockOf(text);
  if (!block) return byHand > 0 || new RegExp(CONFORMED).test(text) ? [] : unsignedAtAll(text);
  const signed =
    (block.words.match(new RegExp(CONFORMED, 'gi')) ?? []).length +
    (
      block.words.match(new RegExp(SIGNED_BY_NAME, 'gu')) ??
      block.words.match(new RegExp(SIGNED_ON_A_DAY, 'gmu')) ??
      []
    ).length;
  const empty = [...block.words.matchAll(LINE)].filter(
    ([, mark, rest]) =>
      mark !== '/s/' &&
      mark !== '/S/' &&
      !CONFORMED.test(rest!) &&
      (/^[_-]/.test(mark!) || rest!.trim() === '' || NAME_LINE.test(rest!.slice(0, 12))),
  ).length;
  const citations = [quoteOf(text, block.start, block.words)];
  if (signed + byHand === 0)
    return [{ kind: 'unsigned', what: 'No signature of a party stands in this copy.', citations }];
  return empty > byHand
    ? [{ kind: 'partly-signed', what: 'Not every signature line of this copy is signed.', citations }]
    : [];
}

/** A line to sign on that nothing leads in: "Signature ________". */
const BARE_LINE = /\b(?:Signature|SIGNATURE)\s+_{4,}/;

/** Nothing to sign stands in the text; short texts are parts of something else. */
function unsignedAtAll(text: string): Incomplete[] {
  const words = text.trimEnd();
  if (words.length < LONG_ENOUGH || SIGNED_BY_NAME.test(words) || SIGNED_ON_A_DAY.test(words)) return [];
  const last = words.length - LAST_WORDS + words.slice(-LAST_WORDS).search(/(?<=\s)\S/);
  const line = words.search(BARE_LINE);
  const start = line < 0 ? last : line;
  const quote = line < 0 ? words.slice(start) : words.slice(start, start + LAST_WORDS).trimEnd();
  const citations = [{ quote, start, end: start + quote.length }];
  return [{ kind: 'unsigned', what: 'No signature of a party stands in this copy.', citations }];
}

function quoteOf(text: string, start: number, words: string) {
  const at = words.search(NAME_LINE);
  const from = start + Math.max(0, at < 0 ? 0 : at - 120);
  const quote = text.slice(from, from + 240);
  const lead = quote.length - quote.trimStart().length;
  return { quote: quote.trim(), start: from + lead, end: from + lead + quote.trim().length };
}
