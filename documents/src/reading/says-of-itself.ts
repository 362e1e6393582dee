import type { ExtractedText, ReadingWarning } from '@countersign/events';
import { pageAt } from '../text/page-at.ts';

const PAPER = '(?:agreement|contract|letter|document|paper|proposal|offer|term sheet)';

/** What a paper says of itself, wherever that stands, after which nobody relies on it as a contract. */
const ANYWHERE = [
  String.raw`\b(?:nothing in (?:this|these) (?:${PAPER}|terms)|no (?:part|term|provision) of this ${PAPER}) (?:is|shall be|will be) (?:intended to be )?(?:legally )?binding\b`,
  String.raw`\bthis ${PAPER} (?:is not|shall not be|does not become) (?:intended to be )?(?:a )?(?:legally )?(?:binding|enforceable)\b(?! (?:upon|on) any)`,
  String.raw`\b(?:neither(?: party| side| of (?:us|them))?|no party|nobody) (?:is|shall be|will be) (?:legally )?bound (?:until|unless|by this ${PAPER}(?=\s*(?:[.;,]|until|unless)))`,
  String.raw`\bthis ${PAPER} (?:shall have|will have|has|takes|shall take) no (?:legal |binding )?(?:force (?:or|and) )?effect (?:until|unless)\b`,
  String.raw`\b(?:signed|accepted|agreed) subject to (?:the )?(?:approval|ratification|consent) (?:of|by) (?:our|the|its)\b|\bsubject to (?:our|its) board[’']?s? approval\b`,
  String.raw`\b(?:this|the above|the foregoing) (?:agreement|contract),? (?:which (?:we|the parties|it|they) (?:have |has )?(?:since )?(?:terminated|cancelled|replaced)|was (?:terminated|cancelled|rescinded|procured by)|has (?:since )?been (?:terminated|replaced|cancelled|rescinded|superseded))\b`,
  String.raw`\b(?:above|foregoing) (?:agreement|contract)\b[^.;]{0,60}\bis (?:hereby )?set aside\b`,
  String.raw`\b(?:have|has) since (?:replaced|terminated|cancelled|superseded|rescinded) this (?:agreement|contract)\b`,
  String.raw`\bwe (?:can )?accept (?:the above|this|your (?:offer|terms))\b[^.;]{0,30}\bsubject to\b|\bthis offer (?:lapses|expires|is open until|may be withdrawn)\b`,
  String.raw`\(\d{1,2} marks\)`,
  String.raw`^(?:by|signature|signed|sign)\b[^:\n]{0,20}:\s*(?:rejected|under protest|refused|declined|not (?:signed|agreed|approved|accepted)|no deal)\b`,
];

/** What its first lines say: a paper about a contract, or a part or another version of one. */
const AT_FIRST = [
  String.raw`^(?:sample|specimen|model|example) (?:agreement|contract|lease) (?:from|of|for (?:students|training|the course))\b`,
  String.raw`\b(?:convenience|courtesy|unofficial|non-binding) (?:english )?translation\b`,
  String.raw`^(?:extracts?|excerpts?)(?:\s*[:–—-]|\s+(?:of|from)\b)`,
  String.raw`^(?:comparison|redline|blackline) (?:of|against|between)\b`,
  String.raw`^(?:executive )?summary of (?:the|this|an?)\b`,
  String.raw`^(?:letter of intent|heads of terms|term sheet|expression of interest)\b`,
  String.raw`\bexamination\b[^\n]{0,80}\b(?:candidates?|answer|marks)\b`,
  String.raw`^(?:we|i) (?:enclose|attach) (?:the|our|a) (?:draft|proposal)\b`,
  String.raw`^from:[^\n]{0,80}\bsubject:`,
];

const LINES_AT_FIRST = 3;

const anywhere = new RegExp(ANYWHERE.join('|'), 'gim');
const atFirst = new RegExp(AT_FIRST.join('|'), 'im');

/** So many are told. */
const MOST = 5;
const BEFORE = 60;
const LONGEST = 200;

/** The words around a place, of one line or sentence. */
function quoteAt(text: string, index: number, length: number): string {
  const from = Math.max(0, text.slice(0, index).search(/[^.;\n]*$/), index - BEFORE);
  const rest = text.slice(index + length);
  const end = index + length + Math.max(0, rest.search(/[.;\n]|$/));
  return text.slice(from, end).replace(/\s+/g, ' ').trim().slice(0, LONGEST);
}

/** What a paper says of itself after which it is no contract, none yet or none any more, or not all of one. */
export function saysOfItselfWarnings(document: ExtractedText): ReadingWarning[] {
  const { text } = document;
  const opening = text.trimStart().split(/\n+/, LINES_AT_FIRST).join('\n');
  const start = text.length - text.trimStart().length;
  const first = atFirst.exec(opening);
  const found = [
    ...(first ? [{ index: start + first.index, length: first[0].length }] : []),
    ...Array.from(text.matchAll(anywhere), ({ index, 0: words }) => ({ index, length: words.length })),
  ];
  return found.slice(0, MOST).map(({ index, length }) => ({
    code: 'not-in-force',
    page: pageAt(document, index),
    message: `The document says of itself: “${quoteAt(text, index, length)}”.`,
  }));
}
