/** How much of a text may hold its title: covers, letterheads and headers of filings stand before it. */
const BEGINNING = 1500;
const LONGEST_TITLE = 140;

const CONTRACT =
  /\b(?:agreement|contract|deed|(?:sub)?lease|tenancy|licen[cs]e|undertaking|memorandum of understanding|terms (?:and|&) conditions|terms of (?:service|use|sale|business)|addendum|amendment|endorsement|indenture|guaranty|guarantee|engagement letter|side letter|novation|statement of work|purchase order|order form|settlement|waiver|covenants?|charter ?party|promissory note|(?:mutual|general|full) release|release of (?:all )?claims|assignment (?:of|and)|bill of sale|consignment|hire of|heads of (?:agreement|terms)|offer of employment|employment offer|offer letter)\b/i;
/** Papers about contracts have their names in titles, too. */
const ABOUT =
  /\b(?:breach of|law of|rescission of|complaint|petition|motion|lawsuit|exam(?:ination)?\b(?! agreement)|quiz|checklist|glossary|tutorial|guide (?:to|for|on)|introduction to|notes? on|how (?:to|we)|power of attorney|questions?|chapter \d+|notice of (?:termination|breach|default)|press release)\b/i;
const AMENDMENT =
  /\b(?:amendment|amending agreement|addendum|supplement(?:al|ary)? (?:agreement|deed|lease|indenture)|deed of (?:variation|amendment)|variation agreement|agreement of (?:variation|amendment)|modification (?:agreement|no\b|to\b|of\b)|variation (?:to|of)|extension of (?:the )?(?:term|lease|agreement|contract)|change order|endorsement(?! agreement)|letter of amendment|extension agreement)\b/i;
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

/** What the title of a text says that it is; undefined where no line names a kind of contract. */
export function titleOf(text: string): 'contract' | 'amendment' | undefined {
  const head = text.slice(0, BEGINNING);
  const title =
    titleLines(head).find((line) => (CONTRACT.test(line) || AMENDMENT.test(line)) && !ABOUT.test(line)) ??
    RUN_ON.map((pattern) => pattern.exec(head)?.[0]).find((run) => run !== undefined && !ABOUT.test(run));
  if (title === undefined) return undefined;
  return AMENDMENT.test(title) && !RESTATED.test(title) ? 'amendment' : 'contract';
}

const LONGEST_HEADING = 60;

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

const DATE = String.raw`(?:\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?[A-Z][a-z]+,?\s+\d{4}|[A-Z][a-z]+\s+\d{1,2},?\s+\d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4})`;
/** A clause of an agreement that has a date of its own, or that the parties call earlier. */
const CLAUSE_ELSEWHERE = String.raw`\b(?:[Cc]lause|[Ss]ection|[Aa]rticle|[Pp]aragraph|[Ss]chedule|[Aa]nnex|[Aa]ppendix)(?:e?s)?\s+[\dA-Z][\w.()]*(?:(?:\s*,\s*|\s+and\s+|\s+to\s+)\d[\w.()]*)*\s+(?:of|in|to|under)\s+(?<what>(?:the|that|their|our|its|an)\s+(?:(?:earlier|previous|existing|prior|former)\s+(?:[\w’'-]+\s+){0,6}?(?:[Aa]greement|[Cc]ontract|[Ll]ease|[Dd]eed|[Ll]icen[cs]e)\b|(?:[\w’'-]+\s+){0,6}?(?:[Aa]greement|[Cc]ontract|[Ll]ease|[Dd]eed|[Ll]icen[cs]e)\b[^.;]{0,80}?\b(?:dated|of|made on|signed on|entered into on)\s+(?:as of\s+)?${DATE}))`;
const ENDS_IT = String.raw`[^.;]{0,60}?\b(?:no longer (?:appl(?:y|ies)|binds?|ha(?:s|ve) effect|counts?)|ceases?\b|shall cease|(?:do|does|shall|will) not (?:apply|bind)|(?:is|are|shall be|will be)\s+(?:hereby\s+)?(?:amended|deleted|replaced|substituted|restated|modified|varied|superseded|terminated|ended|cancelled|disapplied|waived|suspended|revoked|extended|set aside)|ends?\b|falls? away|lapses?)`;
const VERBS = String.raw`\b(?:replac(?:es|ing)|takes? the place of|ends|ending|terminat(?:es|ing)|disappl(?:ies|ying)|delet(?:es|ing)|amend(?:s|ing)|supersed(?:es|ing)|sets? aside|suspend(?:s|ing)|waiv(?:es|ing)|in place of|instead of)\s+`;
const CHANGED_ELSEWHERE = [new RegExp(CLAUSE_ELSEWHERE + ENDS_IT), new RegExp(VERBS + CLAUSE_ELSEWHERE)];

/** The agreement, in its own words, of which one clause of a text ends, replaces or disapplies a clause. */
export function agreementChangedInPassing(text: string): string | undefined {
  for (const pattern of CHANGED_ELSEWHERE) {
    const what = pattern.exec(text)?.groups?.what;
    if (what !== undefined) return what.replace(/\s+/g, ' ').replace(/^(?:the|that|an)\s/, '');
  }
  return undefined;
}

/** Whether a text changes clauses of an agreement and leaves the rest of it, as letters do that are no amendments by name. */
export const changesAnother = (text: string): boolean =>
  CHANGES_CLAUSE.test(text) && OTHERWISE_UNCHANGED.test(text);
