const DATE = String.raw`(?:\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?[A-Z][a-z]+,?\s+\d{4}|[A-Z][a-z]+\s+\d{1,2},?\s+\d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4})`;
const NOUN = '(?:[Aa]greement|[Cc]ontract|[Ll]ease|[Dd]eed|[Ll]icen[cs]e|[Uu]ndertaking|[Tt]enancy)\\b';
const WORDS = String.raw`(?:(?!(?:that|the|agrees?)\b)[\w’'-]+\s+){0,6}?`;
/** An agreement that has a date of its own, or that the parties call earlier. */
const DATED = String.raw`(?:[Tt]he|that|[Tt]heir|[Oo]ur|its|an)\s+(?:(?:earlier|previous|existing|prior|former)\s+${WORDS}${NOUN}|${WORDS}${NOUN}[^.;]{0,80}?\b(?:dated|of|made on|signed on|entered into on)\s+(?:as of\s+)?${DATE})`;
/** One that needs no date to be another: the parties’ own, or one between them. */
const THEIRS = String.raw`(?:[Tt]heir\s+${WORDS}|[Oo]ur\s+(?:[\w’'-]+\s+){1,6}?)${NOUN}|[Tt]he\s+${WORDS}${NOUN}\s+between\s+(?:them|us)\b`;
const ANOTHER = `(?<what>${DATED}|${THEIRS})`;

const CLAUSE = String.raw`\b(?:[Cc]lause|[Ss]ection|[Aa]rticle|[Pp]aragraph|[Ss]chedule|[Aa]nnex|[Aa]ppendix)(?:e?s)?\s+[\dA-Z][\w.()]*(?:(?:\s*,\s*|\s+and\s+|\s+to\s+)\d[\w.()]*)*(?:\s*\([A-Z][^)]{1,60}\))?`;
const CLAUSE_ELSEWHERE = String.raw`${CLAUSE}\s+(?:of|in|to|under)\s+${ANOTHER}`;
/** What is read as though it were not there is taken out without a verb that says so. */
const READ_AS = String.raw`(?:read|construed|treated|interpreted|applied|have effect|has effect|take effect|takes effect|continues?)\s+(?:and\s+\w+\s+)?(?:as (?:if|though)|without)\b`;
const ENDED =
  '(?:amended|deleted|replaced|substituted|restated|modified|varied|superseded|terminated|ended|cancelled|disapplied|waived|suspended|revoked|extended|set aside|omitted|removed|struck out|left out|disregarded|dispensed with|of no (?:further )?(?:force|effect))';
const ENDS = String.raw`\b(?:no longer (?:appl(?:y|ies)|binds?|ha(?:s|ve) (?:any )?(?:effect|force)|counts?)|ceases?\b|shall cease|(?:do|does|shall|will) not (?:apply|bind)|(?:is|are|(?:shall|will|is to|are to) be)\s+(?:hereby\s+)?${ENDED}|ends?\b|falls? away|lapses?|${READ_AS})`;
const VERBS = String.raw`\b(?:replac(?:es|ing)|takes? the place of|ends|ending|terminat(?:es|ing)|disappl(?:ies|ying)|delet(?:es|ing)|amend(?:s|ing)|supersed(?:es|ing)|sets? aside|suspend(?:s|ing)|waiv(?:es|ing)|in place of|instead of)\s+`;
/** Of a whole agreement only what keeps it in force with a change: an agreement that ends is none that is amended. */
const KEPT = String.raw`\b(?:(?:is|are|(?:shall|will|is to) be)\s+(?:hereby\s+)?(?:extended|renewed|varied|amended|modified|supplemented|novated)|(?:shall|will)\s+(?:instead\s+)?(?:run|continue|last)\s+(?:on\s+)?(?:until|for (?:a |an )?(?:further|additional))|${READ_AS})`;

const CHANGED_ELSEWHERE = [
  `${CLAUSE_ELSEWHERE}[^.;]{0,60}?${ENDS}`,
  `${VERBS}${CLAUSE_ELSEWHERE}`,
  `\\b${ANOTHER}[^.;]{0,120}?(?:\\b(?:its|that|whose)\\s+|,\\s*)${CLAUSE}[^.;]{0,60}?${ENDS}`,
  `\\b${ANOTHER}[^.;]{0,80}?${KEPT}`,
].map((pattern) => new RegExp(pattern, 'g'));

/** What only may come to pass changes nothing yet. */
const CONDITION =
  /\b(?:if|unless|where|when|until|whether|in case|in the event|to the extent|once)\b[^.;]*$/i;
const SENTENCE = 300;

const named = (what: string): string =>
  what.replace(/\s+/g, ' ').replace(/^(?:(?:the|that|an|their|our)\s)+/i, '');

/** The agreement, in its own words, that one sentence of a text changes, or of which it ends or replaces a clause. */
export function agreementChangedInPassing(text: string): string | undefined {
  for (const pattern of CHANGED_ELSEWHERE) {
    for (const match of text.matchAll(pattern)) {
      const before = text.slice(Math.max(0, match.index - SENTENCE), match.index);
      if (match.groups?.what !== undefined && !CONDITION.test(before)) return named(match.groups.what);
    }
  }
  return undefined;
}

const OPENING = 3000;
const SPOKEN_OF = new RegExp(`\\b${ANOTHER}`);

/** Another agreement that the opening of a text speaks of, in its own words. */
export function anotherAgreement(text: string): string | undefined {
  const what = SPOKEN_OF.exec(text.slice(0, OPENING))?.groups?.what;
  return what === undefined ? undefined : named(what);
}
