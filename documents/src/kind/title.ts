import { anotherAgreement } from './another-agreement.ts';

/** How much of a text may hold its title: covers, letterheads and headers of filings stand before it. */
const BEGINNING = 1500;
const LONGEST_TITLE = 140;
const LONGEST_HEADING = 60;

const CONTRACT =
  /\b(?:agreement|contract|deed|(?:sub)?lease|tenancy|licen[cs]e|undertaking|memorandum of understanding|terms (?:and|&) conditions|terms of (?:service|use|sale|business)|addendum|amendment|endorsement|indenture|guaranty|guarantee|engagement letter|side letter|novation|statement of work|purchase order|order form|settlement|waiver|covenants?|charter ?party|promissory note|(?:mutual|general|full) release|release of (?:all )?claims|assignment (?:of|and)|bill of sale|consignment|hire of|heads of (?:agreement|terms)|offer of employment|employment offer|offer letter)\b/i;
/** Papers about contracts have their names in titles, too. */
const ABOUT =
  /\b(?:breach of|law of|rescission of|complaint|petition|motion|lawsuit|exam(?:ination)?\b(?! agreement)|quiz|checklist|glossary|tutorial|guide (?:to|for|on)|introduction to|notes? on|how (?:to|we)|power of attorney|questions?|chapter \d+|notice of (?:termination|breach|default)|press release)\b/i;
const AMENDMENT =
  /\b(?:amendment|amending agreement|addendum|supplement(?:al|ary)? (?:agreement|deed|lease|indenture)|modification (?:agreement|no\b|to\b|of\b)|change order|endorsement(?! agreement)|novation|side letter)\b/i;
/** What is changed stands around the word for the change: "deed of variation", "lease renewal", "extension of the supply agreement". */
const CHANGE = '(?:variation|extension|renewal|modification|amendment|waiver)';
const CHANGED =
  '(?:agreement|contract|(?:sub)?lease|deed|licen[cs]e|undertaking|tenancy|term|clause|section)';
const CHANGES = new RegExp(
  [
    `\\b(?:letter|deed|agreement|memorandum|instrument)\\s+of\\s+(?:[\\w-]+\\s+and\\s+)?${CHANGE}\\b`,
    `\\b(?:variation|extension|renewal)\\s+(?:agreement|letter|deed|contract)\\b`,
    `\\b${CHANGE}\\s+(?:of|to)\\s+(?!credit\\b)(?:[\\w’'&,/-]+\\s+){0,7}?${CHANGED}s?\\b`,
    `\\b(?:agreement|contract|(?:sub)?lease|licen[cs]e|tenancy)\\s+(?:extension|renewal|variation)\\b`,
  ].join('|'),
  'i',
);
/** A waiver of claims stands by itself, one of a clause does not. */
const WAIVER = /\bwaiver\b/i;
const OF_CLAIMS = /\b(?:release|liability|claims?|liens?|subrogation|jury|indemnity|risks?)\b/i;
/** "Amended and Restated Agreement" is the whole contract again. */
const RESTATED = /\brestate[ds]?\b/i;
/** A sentence is no title, nor is the head of a letter: it ends in a full stop or has a verb or a label. */
const SENTENCE =
  /[.;,]\s*$|\b(?:[Rr][Ee]|[Tt][Oo]|[Ff]rom|[Ss]ubject)\s*:|\b(?:is|are|was|has|have|shall|will|that|which|enters?|entered|announced|signed)\b/;

/** Titles that run on into the text, as where line ends were lost: in capitals, or the first words of all. */
const RUN_ON = [
  /\b(?:[A-Z][A-Z&’'-]+[ ,]+){0,7}(?:AGREEMENT|CONTRACT|ADDENDUM|AMENDMENT|LEASE|DEED|LICEN[CS]E|INDENTURE)\b/,
  /^\W*(?:(?:Exhibit|Appendix|Annex|Schedule|Attachment)\s+[\w.]+\s+)?(?:[A-Z][\w&’'-]*\s+){1,6}(?:Agreement|Contract|Addendum|Amendment|Lease|Deed)\b(?=\s+(?:of|for|on)\b)/,
];

/** Lines at the beginning of a text that read as titles: short, in capitals or with capitals. */
function titleLines(text: string): string[] {
  return text
    .split(/\n+/)
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .filter((line) => {
      if (line.length < 4 || line.length > LONGEST_TITLE || SENTENCE.test(line)) return false;
      const words = line.match(/\p{L}[\p{L}’'-]*/gu) ?? [];
      const small = words.filter((word) => /^\p{Ll}/u.test(word) && word.length > 3);
      return words.length > 0 && small.length <= words.length / 4;
    });
}

/** Papers about a contract that its parties sign or send, by their titles. */
const TITLED_PAPERS: readonly (readonly [name: string, title: RegExp])[] = [
  [
    'minutes of a meeting',
    /^(?:(?:board|draft|agreed|approved)\s+)*(?:minutes\b|(?:meeting|board)\s+(?:minutes|notes)\b|(?:notes?|record|report)\s+of\s+(?:an?|the|our)?\s*(?:[\w’'-]+\s+){0,2}(?:meeting|call|discussion)\b)/i,
  ],
  [
    'a notice under a contract',
    /^(?:[\w-]+\s+){0,2}notice\s+(?:(?:is\s+)?(?:given\s+)?(?:under|pursuant to|in accordance with|in respect of)|of\s+(?:termination|breach|default|renewal|non-renewal|extension|expiry|cancellation|claim|dispute|intention))\b/i,
  ],
];

/** What paper about a contract a text is by its title; undefined where a contract's title comes first. */
export function paperByTitle(text: string): string | undefined {
  const first = text.trimStart().split('\n', 1)[0] ?? '';
  const lines = first.length <= LONGEST_HEADING ? [first] : [];
  for (const line of [...lines, ...titleLines(text.slice(0, BEGINNING))]) {
    const paper = TITLED_PAPERS.find(([, title]) => title.test(line))?.[0];
    if (paper !== undefined) return paper;
    if (namesContract(line)) return undefined;
  }
  return undefined;
}

const changes = (title: string): boolean => AMENDMENT.test(title) || CHANGES.test(title);
const namesContract = (line: string): boolean => (CONTRACT.test(line) || changes(line)) && !ABOUT.test(line);

/** What the title of a text says that it is; undefined where no line names a kind of contract. */
export function titleOf(text: string): 'contract' | 'amendment' | undefined {
  const head = text.slice(0, BEGINNING);
  const title =
    titleLines(head).find(namesContract) ??
    RUN_ON.map((pattern) => pattern.exec(head)?.[0]).find((run) => run !== undefined && !ABOUT.test(run));
  if (title === undefined) return undefined;
  const ofClause = WAIVER.test(title) && !OF_CLAIMS.test(title) && anotherAgreement(text) !== undefined;
  return (changes(title) || ofClause) && !RESTATED.test(title) ? 'amendment' : 'contract';
}

/** Whether the first line of a text names a kind of contract as a heading in small letters does: `Service contract`. */
export function hasHeading(text: string): boolean {
  const first = text.trimStart().split('\n', 1)[0]?.trim() ?? '';
  return (
    first.length <= LONGEST_HEADING && CONTRACT.test(first) && !SENTENCE.test(first) && !ABOUT.test(first)
  );
}

const CALLS_ITSELF = /\bthis (?:(?:first|second|third|fourth|fifth|sixth)\s+)?(?:amendment|addendum)\b/gi;
const OPENING = 3000;

/** Whether a text calls itself an amendment in its opening, whatever its title is. */
export const callsItselfAmendment = (text: string): boolean =>
  (text.slice(0, OPENING).match(CALLS_ITSELF)?.length ?? 0) >= 2;

/** A clause of another agreement that is changed, and what stays of it. */
const CHANGES_CLAUSE =
  /\b(?:clause|section|article|paragraph|schedule|exhibit|annex|appendix)s?\s+[\dA-Z][\w.()]*\b[^.;\n]{0,100}\b(?:(?:is|are)\s+(?:hereby\s+)?|shall\s+hereby\s+be\s+)(?:amended|deleted|replaced|substituted|restated|modified|varied|superseded)\b/i;
const OTHERWISE_UNCHANGED =
  /\b(?:all (?:the )?other (?:terms|provisions|clauses)|in all other respects|except as (?:so |hereby |expressly |otherwise )?(?:amended|modified|varied|changed))\b[^.]{0,120}\b(?:remains?|continues?|unchanged|unaffected|in (?:full )?force)\b/i;

/** Whether a text changes clauses of an agreement and leaves the rest of it, as letters do that are no amendments by name. */
export const changesAnother = (text: string): boolean =>
  CHANGES_CLAUSE.test(text) && OTHERWISE_UNCHANGED.test(text);
