import type { Incomplete } from '@countersign/events';
import { literally } from '../../text/literally.ts';

const TITLES = ['Exhibit', 'Schedule', 'Annex', 'Appendix', 'Attachment', 'Addendum'];
const NAMES = [...TITLES, ...TITLES.map((title) => title.toUpperCase())].join('|');
const REFERENCE = new RegExp(
  `\\b(${NAMES})(?:e?s|E?S)?\\s+["“]?([A-Z]{1,2}(?:-\\d+)?|\\d{1,2}(?:\\.\\d+)?|[IVX]{1,5})["”]?(?=[\\s,.;:)"”]|$)`,
  'g',
);
const LISTED = new RegExp(
  `\\b(${NAMES})s\\s+((?:[A-Z]|\\d{1,2})(?:\\s*,\\s*(?:[A-Z]|\\d{1,2}))*,?\\s+(?:and|or|through)\\s+(?:[A-Z]|\\d{1,2}))\\b`,
  'g',
);
/** Its own number at the head of the file: "Exhibit 10.3" of a filing, "Exhibit F to the Asset Purchase Agreement". */
const HEAD = 60;
const OF_ANOTHER =
  /^[^.;]{0,40}\b(?:to|of|thereto|in) (?:the|that|such)\s+(?:[A-Z][\w]+\s+){1,5}(?:Agreement|Plan|Lease|Act|Code)/;
const STATUTE = /\b(?:Schedule|Form|Regulation)\s+(?:13[DG]|14A|TO|K-1|C)\b/i;
const UNNUMBERED =
  /\b((?:[A-Z][\w-]+\s+){0,3}(?:Agreement|Policy|Statement of Work|Specifications|Addendum|Plan))\b[^.;]{0,30}\b(?:attached hereto|incorporated (?:herein )?by reference)\b(?!\s+as (?:Exhibit|Schedule|Annex|Appendix))/gi;

/** Three titles or more in lines that follow each other: a list of the parts, and none of them. */
const LIST_OF_PARTS = new RegExp(
  `(?:^[^\\S\\n]*(?:${NAMES})\\s?["“]?(?:[A-Z]{1,2}|\\d{1,2}|[IVX]{1,5})["”]?(?:[^\\S\\n][^\\n]{0,100})?(?:\\n|$)){3,}`,
  'gm',
);

/** The text below its own number and without lists of parts. */
const withoutLists = (text: string): string => text.slice(HEAD).replaceAll(LIST_OF_PARTS, '\n');

/** Whether the text has a part of this name: a heading, or words that open a line. */
function stands(rest: string, name: string, id: string): boolean {
  const heading = new RegExp(
    `(?:^|\\n)[^\\S\\n]*(?:page \\d+\\s*)?["“]?${name}\\s+["“]?${id.replace('.', '\\.')}["”]?[^\\S\\n]*(?:\\n|$|[-–—:.(]|(?:[^\\S\\n]+(?!to |of |is |are |shall |will |as |and |or |hereto|attached|for |in )["“(]?[A-Z]))`,
    'i',
  );
  const inRun = new RegExp(
    `(?<=[.:;_*\\d)\\]]\\s{1,8}|\\s{3,})${name.toUpperCase()}\\s+["“]?${id.replace('.', '\\.')}["”]?\\s+(?:[-–—:(\\[]\\s*)*[A-Z*][A-Za-z*]`,
  );
  return heading.test(rest) || inRun.test(rest);
}

/** How far down a title may stand, below the name of a file and of the agreement that it belongs to. */
const TITLE = 240;
const isTitle = ({ index, 1: name = '' }: RegExpExecArray, after: string): boolean =>
  index < TITLE && name === name.toUpperCase() && /^\s+[A-Z]{4,}/.test(after);

interface Referred {
  readonly name: string;
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

function references(text: string): Referred[] {
  const found: Referred[] = [];
  for (const match of text.matchAll(LISTED)) {
    for (const id of match[2]!.match(/\b(?:[A-Z]|\d{1,2})\b/g) ?? []) {
      found.push({ name: match[1]!, id, start: match.index, end: match.index + match[0].length });
    }
  }
  for (const match of text.matchAll(REFERENCE)) {
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 90);
    if (match.index < HEAD || isTitle(match, after) || OF_ANOTHER.test(after) || STATUTE.test(match[0]))
      continue;
    found.push({
      name: match[1]!,
      id: match[2]!.toUpperCase(),
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  return found;
}

const sentenceAround = (text: string, { start, end }: { start: number; end: number }) => {
  const from = Math.max(start - 400, text.slice(0, start).search(/[^.;]*$/));
  const stop = text.slice(end).search(/[.;]|\n\s*\n/);
  const to = stop < 0 ? Math.min(text.length, end + 160) : Math.min(end + stop, end + 160);
  const quote = text.slice(from, to);
  const lead = quote.length - quote.trimStart().length;
  return { quote: quote.trim(), start: from + lead, end: from + lead + quote.trim().length };
};

/** What comes before a part that lists things: "the turbines listed in". */
const LISTS =
  /\b(?:listed|identified|named|enumerated|itemi[sz]ed|shown|located as shown)\s+(?:in|on)\s+(?:the\s+)?(?:attached\s+)?$/i;
/** What a part lays down that nobody should sign without reading it. */
const TERMS =
  /\b(?:pay\w*|fees?|pric\w+|sums?|charg\w+|instal\w+|amounts?|rates?|liab\w+|indemn\w+|conditions?|terms?|deduct\w*|additions?|dut(?:y|ies)|obligations?|warrant\w*|deadlines?|milestones?|penalt\w+|licen[cs]\w+|restrict\w+)\b/i;
const NEAR = 120;

/** Whether every mention of a part says only that things are listed there. */
function listsOnly(text: string, key: string, all: readonly Referred[]): boolean {
  return all
    .filter(({ name, id }) => keyOf(name, id) === key)
    .every(({ start }) => {
      const before = text.slice(Math.max(0, start - NEAR), start);
      const clause = before.slice(before.search(/[^.;\n]*$/));
      return LISTS.test(before) && !TERMS.test(clause);
    });
}

const keyOf = (name: string, id: string): string => `${name} ${id}`.toLowerCase();

const EMPTY_PART = new RegExp(
  `^[^\\S\\n]*((?:${NAMES})\\s+["“]?(?:[A-Z]{1,2}|\\d{1,2}|[IVX]{1,5})["”]?)(?:[^\\S\\n]*[-–—:.][^\\S\\n]*[A-Z][^\\n]{0,60})?[^\\S\\n]*$(?=(?:\\s*(?:-?\\s*\\d{1,3}\\s*-?|Source: [^\\n]{3,140})[^\\S\\n]*$)*\\s*(?:$(?![\\s\\S])|IN WITNESS|^[^\\S\\n]*(?:${NAMES})\\s+["“]?(?:[A-Z]{1,2}|\\d{1,2})["”]?[^\\S\\n]*(?:[-–—:.]|$)))`,
  'gm',
);

/** A title that stands at the foot of its part once more: the part has words above it. */
function isFooter(text: string, name: string, index: number, from: number): boolean {
  const above = new RegExp(`^[^\\S\\n]*${literally(name.trim())}[^\\S\\n]*$`, 'm').exec(
    text.slice(Math.floor(from), index),
  );
  const between = above ? text.slice(Math.floor(from) + above.index + above[0].length, index) : '';
  return /\w{3,}\s+\w{3,}/.test(between);
}

/** Parts of which only the title is in the file. Lists of parts, as in contents, are none. */
function emptyParts(text: string): Incomplete[] {
  const later = text.length / 2;
  return [...text.matchAll(EMPTY_PART)]
    .filter(({ index, 1: name = '' }) => index > later && !isFooter(text, name, index, later))
    .map(({ index, 0: line, 1: name }) => {
      const start = index + line.length - line.trimStart().length;
      const quote = line.trim();
      return {
        kind: 'missing-exhibit',
        what: `${name} has a title in the file and no words.`,
        citations: [{ quote, start, end: start + quote.length }],
      };
    });
}

/** Papers of one side, or of a trade, that an agreement takes in. */
const PAPER = String.raw`((?:(?:[A-Z][\w'’-]*|and|of|for|the)\s+){0,7}?(?:Terms|Conditions|Rules|Polic(?:y|ies)|Handbook|Code|Standards?|Specifications?|Manual|Guidelines|Charter|Price List|Tariff)(?:\s+(?:and|of|&)\s+[A-Z]\w+)?)\b`;
const BINDS = String.raw`\b(?:forms?|is|are|being|shall be|shall form)\s+(?:an?\s+)?(?:integral\s+)?(?:part of|incorporated (?:in|into|by)|deemed (?:to be )?(?:a )?part of)`;
/** Words that tell where such a paper stands, or that it does not count. */
const STANDS =
  /\b(?:set out|set forth|below|above|overleaf|following|these|hereto|herein|attached|enclosed|annexed|appended|Schedules?|Annex(?:es)?|Exhibits?|Appendi(?:x|ces)|not|no)\b/;
const TAKEN_IN = new RegExp(
  String.raw`${PAPER}([^.;\n]{0,90}?)${BINDS}\b[^.;]{0,30}\b(?:this|the) (?:[Aa]greement|[Cc]ontract)`,
  'g',
);
/** It says itself that the paper is not there, and that it binds. */
const NOT_ENCLOSED = /\bnot\s+(?:yet\s+)?(?:been\s+)?(?:enclosed|attached|annexed|appended|reproduced)\b/g;
const COUNTS =
  /\b(?:part of|prevails?|incorporated|appl(?:y|ies)|governs?|binds?|binding|compl(?:y|ies) with)\b/;

/** Whether a heading of the text is the name of a paper. */
const isHeading = (text: string, name: string): boolean =>
  new RegExp(`^[^\\S\\n]*(?:\\d+\\.?\\s+)?(?:the\\s+)?${literally(name)}[^\\S\\n]*:?$`, 'im').test(text);

/** Papers that the agreement takes in by their name and that are not in the file. */
function papersTakenIn(text: string): Incomplete[] {
  const named = Array.from(text.matchAll(TAKEN_IN)).flatMap(
    ({ index, 0: words, 1: name = '', 2: between = '' }) => {
      const plain = name.replace(/^(?:the|The|and|of|for)\s+/, '').replace(/\s+/g, ' ');
      const where = `${text
        .slice(Math.max(0, index - 30), index)
        .split(/[.;\n]/)
        .at(-1)}${between}`;
      if (STANDS.test(where) || isHeading(text, plain)) return [];
      return [
        { start: index, end: index + words.length, what: `${plain} is said to be part of the agreement` },
      ];
    },
  );
  const said = Array.from(text.matchAll(NOT_ENCLOSED)).flatMap(({ index, 0: words }) => {
    const place = { start: index, end: index + words.length };
    const { quote } = sentenceAround(text, place);
    return COUNTS.test(quote) ? [{ ...place, what: 'A paper that binds the parties is not enclosed' }] : [];
  });
  return [...named, ...said].map(({ what, ...place }) => ({
    kind: 'missing-exhibit',
    what: `${what} and is not in the file.`,
    citations: [sentenceAround(text, place)],
  }));
}

/** Parts that the text refers to as its own and that are not in it. */
export function missingExhibits(text: string): Incomplete[] {
  const seen = new Set<string>();
  const missing: Incomplete[] = [];
  const all = references(text);
  const parts = withoutLists(text);
  for (const reference of all) {
    const key = keyOf(reference.name, reference.id);
    if (seen.has(key)) continue;
    seen.add(key);
    if (
      stands(parts, reference.name, reference.id) ||
      stands(parts, reference.name, reference.id.split(/[-.]/)[0]!)
    )
      continue;
    missing.push({
      kind: 'missing-exhibit',
      what: `${reference.name} ${reference.id} is referred to and is not in the file.`,
      ...(listsOnly(text, key, all) && { listsOnly: true }),
      citations: [sentenceAround(text, reference)],
    });
  }
  for (const match of text.matchAll(UNNUMBERED)) {
    if (
      new RegExp(`\\b(?:${NAMES})\\s+["“]?[A-Z\\d]`, 'i').test(
        text.slice(match.index, match.index + match[0].length + 40),
      )
    )
      continue;
    if (/\bthis agreement\b/i.test(match[0])) continue;
    const span = { start: match.index, end: match.index + match[0].length };
    missing.push({
      kind: 'missing-exhibit',
      what: `${match[1]!.trim()} is said to be part of the agreement and is not in the file.`,
      citations: [sentenceAround(text, span)],
    });
  }
  return [...missing, ...papersTakenIn(text), ...emptyParts(text)].slice(0, 12);
}
