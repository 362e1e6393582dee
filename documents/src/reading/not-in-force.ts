import type { ExtractedText, ReadingWarning } from '@countersign/events';
import { isEnglishWord } from '../language/english-words.ts';
import { marksDraft } from './draft-lines.ts';

/** What a stamp, a watermark or a note in the margin says of a document that nobody is to rely on. */
const MARKS = [
  '(?:null and )?void(?:ed)?|annulled|cancell?ed|revoked|rescinded|withdrawn|superseded',
  'specimen|unexecuted|(?:superseded|replaced) by .{1,60}',
  '(?:(?:confidential|working|discussion|preliminary|first|second|third|final|execution|revised|client|internal) )?draft(?: (?:only|copy|version|document|agreement|contract))?',
  'not (?:yet )?(?:(?:legally )?(?:valid|binding)|approved|in force|in effect|effective|agreed|executed|signed|for (?:signature|execution|use|distribution))',
  'old version|unsigned(?: (?:working|draft|office|file))* (?:copy|version|draft)|(?:terminated|cancelled|replaced|superseded)(?: with effect)? (?:from|on|as of|as from|by) .{1,60}',
  'do not (?:sign|use|execute)|for (?:discussion|review|negotiation|information|reference)(?: purposes)?(?: only)?|subject to contract',
].join('|');

/** What may stand behind: a date, a version, a number. */
const BEHIND =
  'v|ver|version|no|of|dated?|rev|revision|[ap]m|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*';

const SAYS_SO = new RegExp(
  String.raw`^[^\p{L}\p{N}]*(?:${MARKS})(?!\p{L})(?:[^\p{L}]|(?<!\p{L})(?:${BEHIND})(?!\p{L}))*$`,
  'iu',
);

/** What may follow such a mark in its line: why, for whom, or what stands in its place. */
const GOES_ON = [
  'draft(?: (?:no\\.? ?)?\\d{1,2})?\\s?[-–—:,]\\s?for .{1,60}',
  'void (?:if|unless) .{1,80}',
  'do not (?:sign|use|execute)\\b.{1,80}',
  'not an offer\\b.{0,80}|no (?:contract|agreement) is (?:formed|made|concluded) .{1,60}',
  '(?:superseded|replaced|withdrawn|cancell?ed|terminated|void),? (?:see|by|under) .{1,60}',
  '.{1,50}[-–—,;:] ?(?:unsigned(?: (?:working|draft|office|file))* (?:copy|version|draft)|(?:working|discussion|first|second|third) draft|not for signature)',
].join('|');
const SAYS_SO_AND_WHY = new RegExp(String.raw`^[^\p{L}\p{N}]*(?:${GOES_ON})$`, 'iu');

/** Words that tables have as well: marks are in capitals, and a line by themselves; some may have a date. */
const ALONE =
  'EXPIRED|INVALID|OBSOLETE|SAMPLE(?: ONLY)?|UNOFFICIAL|TEMPLATE|PROPOSAL(?: ONLY)?|EXAMPLE|REDLINE|OLD|UNSIGNED|MUSTER|ENTWURF|BROUILLON|BORRADOR|BOZZA|ONTWERP';
const DATED = 'TERMINATED|REJECTED|DECLINED|REFUSED|DISPUTED';
const SAYS_SO_IN_CAPITALS = new RegExp(
  String.raw`^[^\p{L}\p{N}]*(?:(?:${ALONE})[^\p{L}\p{N}]*|(?:${DATED})(?!\p{L})(?:[^\p{L}]|(?<!\p{L})(?:${BEHIND.toUpperCase()})(?!\p{L}))*)$`,
  'u',
);

/** What is stamped or written by hand, as it may come out of a picture: `VOI D`, `V0ID`, `DRAET`. */
const STAMPED =
  'VOID VOIDED DRAFT CANCELLED CANCELED ANNULLED REVOKED RESCINDED WITHDRAWN SUPERSEDED SPECIMEN EXPIRED REJECTED INVALID OBSOLETE'.split(
    ' ',
  );
const STAMP = /^[\p{Lu}\dl|]{1,10}(?: [\p{Lu}\dl|]{1,10}){0,8}$/u;
const LIKE: Readonly<Record<string, string>> = { 0: 'O', 1: 'I', l: 'I', '|': 'I', 5: 'S' };

const isOneOff = (word: string, other: string): boolean =>
  word.length === other.length && [...word].filter((letter, at) => letter !== other.charAt(at)).length === 1;

/** Whether a line is such a mark in pieces, with signs for letters, or, where it was read from a picture, but for one letter. */
function isStamp(line: string, confidence: number): boolean {
  const plain = line.replace(/[^\p{L}\p{N}|]+/gu, ' ').trim();
  if (!STAMP.test(plain)) return false;
  const letters = plain.replaceAll(' ', '').replace(/[01l|5]/g, (sign) => LIKE[sign] ?? sign);
  if (STAMPED.includes(letters)) return letters !== plain;
  if (confidence >= 1 || isEnglishWord(letters.toLowerCase())) return false;
  return STAMPED.some((mark) => isOneOff(letters, mark));
}

/** The last word of a sentence may stand on a line by itself. */
const ENDS_SENTENCE = /^\p{Ll}/u;

/** Whether a paragraph, or the text, begins at a place. */
const begins = (text: string, at: number): boolean => at === 0 || text.endsWith('\n\n', at);

/** A line that a sentence may go on from, or that goes on from one, is no mark. */
const GOES_ON_TO = /^\n\s*[\p{Ll}(]/u;
const LONGEST_TITLE = 60;
const RUNS_ON =
  /(?:[,;–-]|\b(?:the|an?|of|and|or|by|to|in|on|at|for|from|with|that|which|any|each|its|their|shall|may))$/;

/** Whether a line stands apart from the sentences around it, if only as titles stand below one another. */
function standsApart(text: string, start: number, end: number): boolean {
  if (GOES_ON_TO.test(text.slice(end, end + 20))) return false;
  if (begins(text, start)) return true;
  if (/^(?!v\.? ?\d)\p{Ll}/u.test(text.slice(start, end))) return false;
  const before = text.slice(0, start).trimEnd();
  const last = before.slice(before.lastIndexOf('\n') + 1);
  return last.length < LONGEST_TITLE && !RUNS_ON.test(last);
}

/** So many are told. */
const MOST = 5;

/** Lines that say of the document that it is not, or no longer, in force: whoever sees `VOID` on it asks before relying on it. */
export function notInForceWarnings({ text, pages }: ExtractedText): ReadingWarning[] {
  const marks = pages.flatMap(({ number, lines }) =>
    lines.flatMap(({ start, end, confidence }) => {
      const [first = '', ...cells] = text.slice(start, end).split('\t');
      const isEnd = ENDS_SENTENCE.test(first) && !begins(text, start);
      const whole = [first, ...cells].join(' | ').replace(/\s+/g, ' ').trim();
      const told = [...(isEnd ? [] : [first]), ...cells]
        .map((cell) => cell.replace(/\s+/g, ' ').trim())
        .filter(
          (cell) =>
            SAYS_SO.test(cell) ||
            SAYS_SO_AND_WHY.test(cell) ||
            (cells.length === 0 && (SAYS_SO_IN_CAPITALS.test(cell) || isStamp(cell, confidence))),
        );
      const isDraft = told.length === 0 && marksDraft(whole) && standsApart(text, start, end);
      return (isDraft ? [whole] : told).map((line) => ({ number, line }));
    }),
  );
  return [...Map.groupBy(marks, ({ line }) => line.toLowerCase()).values()].slice(0, MOST).map(([first]) => ({
    code: 'not-in-force',
    page: first!.number,
    message: `The document is marked “${first!.line.slice(0, 100)}”.`,
  }));
}
