import type { Incomplete } from '@countersign/events';
import { MONTHS } from '../../text/months.ts';

/** What stands in a text in place of what should be there. */
export interface Gap {
  readonly start: number;
  readonly end: number;
}

const SIGNATURE_LINE =
  /(?:\b(?:By|Signature|Signed|Name|Title|Its|Print(?:ed)?(?: Name)?|Date|Witness|Attest)\b\s?[.:]*\s*|\b(?:Initial(?:s|ed|led)|Signed (?:for|by))\b[^\n_;]{0,90}|\/s\/[^\n]{0,40})$/i;
/** How far back the words that make a line one to sign on may begin. */
const BEFORE_LINE = 110;
const RULED = /_{3,}(?:[\s,/.]*_{2,})*/g;
const MARKED_BLANK =
  /\[\s*(?:(?:[$€£]\s*)?(?:●|•|_+)(?:\s*(?:%|percent))?|\.{3,}|blank|date|name|amount|address|insert[^\]]{0,60}|list of [^\]]{0,80}|to be (?:completed|inserted|agreed|determined)[^\]]{0,40}|\s{2,})\s*\]|\bADDENDUM XX\b|(?<=[:|\t\n]\s*)To be determined\b|\bto be provided upon\b|\bTBD\b/gi;
/** A date of which only the words around the numbers are there. */
const EMPTY_DATE = new RegExp(
  String.raw`\b(?:the|this|on)\s+day of\s*,?\s*(?:20\d\d|,)|\[\s*\]\s*day of\b|\bday of\s+\[\s*\]|\bdated (?:as of|this)\s*,\s*(?:19|20)\d\d\b|\bDated\s*:\s*\.|\bday of\s+,\s|\b(?:${MONTHS})\s+(?:_{1,2}|\[\s*\])\s*,|(?<!_)_{2}\s*,\s*20\d\d\b`,
  'gi',
);
/** A place for an address that nobody filled in: the next label follows at once. */
const EMPTY_NOTICE =
  /\bIf to [A-Z][\w .]{1,40}:(?=[^\S\n]*\n\s*If to\b|\s*If to [A-Z][\w .]{1,40}:\s*(?:[A-Z]|\d+)\.\s|\s*(?:with a copy|\d+\.))/g;
/** A day that is asked for and left out: "signed by both parties on , in Lisbon", "beginning from and ended on ." */
const LEFT_OUT_DAY =
  /\b(?:signed|executed|concluded|dated|made|entered into|valid|beginning|commencing|starting|ending|ended|expir(?:es|ing)|effective)\b[^.;\n]{0,60}\b(?:on|from|(?<!\bday )of|until)\s+(?=[,.;](?:\s|$))|\b(?:beginning|commencing|starting) from (?=(?:and|to|until)\b)/gi;
const CONTACT = String.raw`(?:address|add|tel(?:ephone|\.)?(?: ?no\.?)?|fax(?: ?no\.?)?|e-?mail|(?:contract|order) ?no\.?|date|attn|attention)\s?:`;
/** Labels of who somebody is and how to reach them, each without its answer: "ADD: Tel No.: Fax No.:" */
const EMPTY_CONTACTS = new RegExp(String.raw`(?<![\w])${CONTACT}\s*${CONTACT}(?:\s*${CONTACT})*`, 'gi');
/** Labels in a row, each without what it asks for: "Printed Name Printed Name Date Date". Who has not signed is told apart. */
const EMPTY_LABELS =
  /\b(?:Print(?:ed)? Name\s*){2,}|\bName:\s*(?:Name|Title|By|Date|Its):\s*(?:Name|Title|By|Date):/g;

const CURRENCY = String.raw`(?:USD|EUR|GBP|CHF|AUD|CAD|SGD|INR|JPY|US\$|[$€£])`;
/** What stands between a word and the place of a number or a name. */
const ASKS = String.raw`(?<=${CURRENCY}[^\S\n]{0,3}|\b(?:of|is|at|on|dated|between|within|by|and|for|than|pay|exceed)[^\S\n]{1,3})`;
/** Dots in the place of a number, a name or a day; in a list of contents a page follows them. */
const DOTTED = new RegExp(
  String.raw`${ASKS}(?:\.{4,}|…{2,}|(?:\.[^\S\n]){4,})(?!\.|\s*\d{1,4}[^\S\n]*(?:\n|$))`,
  'gi',
);
const AGREED = 'agreed|settled|determined|confirmed|fixed|decided';
const DIGIT_WORDS =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|eighteen|twenty|twenty-four|thirty|thirty-six|forty-five|sixty|ninety)';
/** A number between brackets that another one may follow: "[two (2)]", "[30 days]". */
const CHOICE = String.raw`\[(?:${CURRENCY}\s?)?(?:\d[\d,.]*|${DIGIT_WORDS})(?:\s*\(\d+\))?(?:\s+(?:days|weeks|months|years))?\]`;
/** Digits that are not yet known: "USD XX,XXX", "XX days", "X.X%". */
const CROSSED_DIGITS = new RegExp(
  [
    String.raw`(?<![\w-])X{1,3}(?:[.,]X{1,3})+(?![\w@])`,
    String.raw`${CURRENCY}[^\S\n]?X{2,5}(?![\w@])`,
    String.raw`(?<![\w-])X{1,3}[^\S\n]?(?:%|per[^\S\n]?cent\b|(?:business |calendar |working )?(?:days|months|years)\b)`,
  ].join('|'),
  'g',
);
/** A sum whose currency alone is there: "a fee of USD for each quarter". */
const EMPTY_SUM =
  /\b(?:of|is|at|than|pay|exceed)\s+(?:USD|EUR|GBP|CHF|AUD|CAD|SGD|US\$|[$€£])\s+(?=(?:for|per|each|every|a|within|on|by|in|shall|will|plus|payable|upon|net)\b(?!\s+(?:[Ll]ibor|[Aa]ccount)))|\b(?:of|is|than|pay|exceed)\s+(?:[$€£]|USD|EUR|GBP)\s*(?=[.,;](?:\s|$))/g;
/** What a program or a typist leaves in the place of a number: "USD ###", "USD nn,nnn", "<<Fee>>", "USD 00,000". */
const PLACE_HOLDERS = new RegExp(
  [
    String.raw`${CURRENCY}[^\S\n]?(?:#{2,}|[-–—]{3,}|0{2,3}[.,]0{3}(?![\d.,])|[nx]{1,3}[.,][nx]{3}\b|[nx]{2,5}\b|[●•]|\.{2,}|~|\?+)`,
    String.raw`<<[\w .-]{2,40}>>|\{\{[\w .-]{2,40}\}\}|(?<=${CURRENCY}[^\S\n]?)%[A-Z_]{2,30}%`,
    String.raw`(?<=${CURRENCY}[^\S\n]|\b(?:[Oo]f|[Ii]s)[^\S\n])t\.?b\.?[acd]\b`,
    String.raw`\b20_{1,2}(?!_)|(?<![\w-])[Xx]{2}[^\S\n](?:${MONTHS})\b`,
    String.raw`${CHOICE}\s*(?:\/|,|or)?\s*${CHOICE}`,
    String.raw`\b\d{1,3}[^\S\n]?\/[^\S\n]?\d{1,3}[^\S\n]?\/[^\S\n]?\d{1,3}[^\S\n]+(?:days|weeks|months|years)\b`,
    String.raw`\bError! (?:Reference source|Bookmark)\b|\bNote to (?:draft|drafter|self|reviewer)s?\b|\?{2,}|\[[A-Z]{2,3}: `,
    String.raw`(?<!\b(?:further|additional|extra|other|another|beyond|more|new|later)\b[^.;]{0,80})\b[Aa] (?:fee|price|rent|rate|sum) to be (?:${AGREED})\b(?=\s*(?:[.;]|$))`,
    String.raw`\b(?:an?|the|another) (?:[\w-]+ ){1,4}to be (?:named|nominated|identified|designated|appointed)\b[^.;()]{0,60}\((?:the )?["“]`,
  ].join('|'),
  'g',
);
/** A limit that is no sum: "shall not exceed an amount to be agreed", "shall not exceed        in the aggregate". */
const NO_LIMIT = new RegExp(
  [
    String.raw`\b(?:exceed(?:s|ing)?|(?:more|less) than|limited to|capped at|up to)\s+(?:an?|the)\s+(?:[\w-]+\s+)?(?:amount|sum|figure|cap|limit|percentage|number|maximum|fee|price)\s+(?:which\s+is\s+)?(?:(?:still|yet)\s+)?to\s+be\s+(?:${AGREED})\b(?!\s+(?:by|in\s+accordance|under|pursuant|as|from|each|for\s+each)\b)`,
    String.raw`\b(?:exceed|exceeding|(?:more|less) than|limited to|capped at)(?:\t|[^\S\n]{4,})(?=(?:in|for|per|under|each|every|plus)\b|[.,;])(?![^.;]{0,120}(?:\d|\b(?:amounts?|sums?|fees?|charges|price|paid|payable|per\s?cent|percentage|value|cost)\b))`,
    String.raw`\bexceed\s+in\s+(?:the\s+)?(?:aggregate|total)\s*(?=[.;](?:\s|$))`,
  ].join('|'),
  'gi',
);
const SETTLED = `(?:${AGREED}|advised|inserted|named|filled in)`;
/** What the parties have still to settle. */
const UNSETTLED = new RegExp(
  [
    String.raw`\bTB[CA]\b`,
    String.raw`\b(?:still|yet)\s+(?:has\s+|have\s+)?to\s+be\s+(?:completed|${SETTLED})\b`,
    String.raw`(?<=[:|\t]\s*|${CURRENCY}\s|\b(?:[Oo]f|[Ii]s)\s)to\s+be\s+${SETTLED}\b(?=\s*(?:[.;,)\n]|$|for\b|per\b|later\b))`,
    String.raw`\b(?:fees?|price|charges?|sum|amount|rate|rent|cap|limit|term|duration|date|deposit|salary|notice period)\s+(?:is|are|remains?)\s+to\s+be\s+${SETTLED}\b(?=\s*(?:[.;,)\n]|$|later\b))`,
  ].join('|'),
  'g',
);

const REDACTED =
  /\[\s*(?:this |the )?(?:clause|section|paragraph|sentence)?[^\]\n]{0,20}\b(?:deleted|struck(?: out| by)?|removed)\b[^\]\n]{0,60}\]|\[\s*\*{1,6}[^\]]{0,20}\]|\*{3,}(?=\s*(?:%|percent|days|(?:per|of|for|each|every)\b|[.,;]))|\[\s*redacted[^\]]{0,40}\]|\[\s*(?:intentionally )?omitted[^\]]{0,80}\]|\[\s*(?:confidential(?!ity)|\.\s*\.\s*\.)[^\]]{0,60}\]|\bx{4,}@x{3,}|(?<![\w-])X{6,}(?![\w@])|\[\s*\u2588+\s*\]|\u2588{3,}/gi;
const FILED_APART =
  /\b(?:omitted (?:and|portions?)|confidential treatment (?:has been )?(?:requested|granted)|filed separately|(?:have|has) been (?:omitted|redacted))\b[^.\n]{0,160}/i;

/** A legend says what a mark stands for, and takes nothing out where it stands. */
const EXPLAINED_BEFORE =
  /\b(?:marked|indicated|denoted|represented|replaced)(?: (?:by|with|as))?(?: the)?(?: symbols?| marks?)?\s+["“'‘]?$/i;
const EXPLAINED_AFTER = /^["”'’]?\s+(?:or \[?\w+\]? )?(?:indicates?|denotes?|means?|represents?)\b/i;

/** The words around a gap, from the sentence's beginning where it is near, and never from the middle of a word. */
const around = (text: string, { start, end }: Gap, reach = 110) => {
  const line = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
  const sentence =
    start -
    (/(?<=[.;]\s+)[^.;]*$/.exec(text.slice(Math.max(line, start - 2 * reach), start))?.[0].length ??
      Infinity);
  const near = text.slice(Math.max(0, start - reach), start);
  const word = start - near.length + near.search(/(?<=\s)\S|$/);
  const from = Math.max(line, Number.isFinite(sentence) ? sentence : start - line <= reach ? line : word);
  const lineEnd = text.indexOf('\n', end);
  const last = Math.min(lineEnd < 0 ? text.length : lineEnd, end + reach);
  const to = /\S/.test(text[last] ?? ' ') ? Math.max(end, text.lastIndexOf(' ', last)) : last;
  const quote = text.slice(from, to);
  const lead = quote.length - quote.trimStart().length;
  return { quote: quote.trim(), start: from + lead, end: from + lead + quote.trim().length };
};

const matches = (text: string, pattern: RegExp): Gap[] =>
  Array.from(text.matchAll(pattern), ({ index, 0: found }) => ({ start: index, end: index + found.length }));

/** "Section 3.01 [AMOUNT]": what a section is called, and no blank. */
const TITLE_OF_SECTION =
  /\b(?:Section|Article|Clause|Paragraph|Exhibit|Schedule)s?\s+[\dA-Z]+(?:\.\d+)*\s*(?:\([a-z\d]\)\s*)*$/i;

const LEFT_EMPTY = [EMPTY_DATE, LEFT_OUT_DAY, EMPTY_NOTICE, EMPTY_CONTACTS];
const MOST = 12;

const MOST_CITED = 3;

/** Who signs, where nobody wrote it in: told once, however many labels of a block stand without an answer. */
export function emptySignatureLabels(text: string): Incomplete[] {
  const citations = matches(text, EMPTY_LABELS)
    .slice(0, MOST_CITED)
    .map((gap) => around(text, gap));
  return citations.length > 0
    ? [{ kind: 'blank', what: 'Left blank: who signs, beside the lines to sign on.', citations }]
    : [];
}

/** Blanks that somebody should have filled in; lines to sign on are not among them. */
export function blanks(text: string): Incomplete[] {
  const ruled = matches(text, RULED).filter(
    ({ start }) =>
      !SIGNATURE_LINE.test(text.slice(Math.max(0, start - BEFORE_LINE), start)) &&
      !/^\s*$/.test(text.slice(text.lastIndexOf('\n', start) + 1, start)),
  );
  return [
    ...ruled,
    ...matches(text, MARKED_BLANK).filter(
      ({ start }) => !TITLE_OF_SECTION.test(text.slice(Math.max(0, start - 40), start)),
    ),
    ...[...LEFT_EMPTY, DOTTED, CROSSED_DIGITS, PLACE_HOLDERS, EMPTY_SUM, NO_LIMIT, UNSETTLED].flatMap(
      (pattern) => matches(text, pattern),
    ),
  ]
    .toSorted((a, b) => a.start - b.start)
    .filter((gap, index, all) => index === 0 || gap.start > all[index - 1]!.end + 80)
    .slice(0, MOST)
    .map((gap) => {
      const cited = around(text, gap);
      return {
        kind: 'blank',
        what: `Left blank: ${cited.quote.replace(/\s+/g, ' ').slice(0, 200)}`,
        citations: [cited],
      };
    });
}

/** Words that were taken out before the document was handed over. */
export function redactions(text: string): Incomplete[] {
  const marks = matches(text, REDACTED).filter(
    ({ start, end }) =>
      !EXPLAINED_BEFORE.test(text.slice(Math.max(0, start - 60), start)) &&
      !EXPLAINED_AFTER.test(text.slice(end, end + 60)),
  );
  const told = FILED_APART.exec(text);
  const gaps =
    marks.length > 0 ? marks : told ? [{ start: told.index, end: told.index + told[0].length }] : [];
  return gaps
    .filter((gap, index) => index === 0 || gap.start > gaps[index - 1]!.end + 200)
    .slice(0, MOST)
    .map((gap) => {
      const cited = around(text, gap);
      return {
        kind: 'redaction',
        what: `Taken out of the text: ${cited.quote.replace(/\s+/g, ' ').slice(0, 200)}`,
        citations: [cited],
      };
    });
}
