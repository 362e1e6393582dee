import { SIDES } from './sides.ts';

/** How much of a text is looked at for what stands at its beginning or end. */
const OPENING = 6000;
const CLOSING = 6000;
const WORDS_A_RATE = 1000;

/** What speaks for a contract; each is a thing that a lawyer would point at. */
export interface Evidence {
  /** It speaks of itself: "this Agreement". */
  readonly namesItself: boolean;
  /** "between A and B", or parties given a short name: (the “Customer”). */
  readonly parties: boolean;
  /** "the parties agree", "hereby". */
  readonly agrees: boolean;
  /** "shall" and its like, as often as duties are written. */
  readonly duties: boolean;
  /** Clauses that contracts alone have: term, governing law, assignment, notices. */
  readonly clauses: boolean;
  /** Places for signatures. */
  readonly signatures: boolean;
}

const NOUN =
  'agreements?|contracts?|deed|lease|licen[cs]e|undertaking|covenants?|guarant(?:y|ee)|memorandum|amendment|addendum|supplement|waiver|letter|note|plan|terms|conditions|order|policy|assignment|release|settlement|indenture|bond|charter|appendix|exhibit|schedule|franchise|consent|offer|hire|tenancy';
const ITSELF = new RegExp(
  `\\b(?:this|these|the present)\\s+(?:[\\w’'"“”()/&-]+\\s+){0,6}?["“]?(?:${NOUN})\\b`,
  'gi',
);
const BETWEEN =
  /\b(?:by and )?between\b[\s\S]{2,600}?\band\b|\bParty A\b|\b(?:by and among|made (?:by|with|in favou?r of))\b/i;
/** Letters and plain contracts say who "we" and "you" are, or what a side "is". */
const CALLED = /[“"‘'](?:[Ww]e|[Uu]s|[Yy]ou)[”"’']|\bis (?:called )?[“"]the [A-Z][\w’' -]{1,30}[”"]/g;
/** `Landlord: Ann Roe`. */
const LABELLED = new RegExp(
  `(?:^|[.;,]\\s)\\s*(?:the\\s+)?(?<side>${SIDES})\\s*:\\s+(?=[\\p{Lu}\\d“"])`,
  'gimu',
);
const SHORT_NAME =
  /\(\s*(?:(?:each|collectively|together|hereinafter|hereafter|herein|referred to|called|jointly|individually|or|and|as|the|a|an|its|our|us|we|you)[\s,]+){0,8}["“‘'*]{1,2}(?:the\s+)?[A-Z][\w &/’'-]{0,40}["”’'*.,]{1,3}/g;
const AGREES =
  /\b(?:hereby|hereto|hereunder|herein|agrees?\s+(?:to|that|with|as)|agreed\s+(?:to|that|as)|the parties|undertakes?\s+to|covenants?|in consideration of|our agreement|(?:we|you) (?:both )?(?:have )?agreed?|(?:either|each|neither|both)(?: party| parties| side| of us)\b)\b/gi;
const DUTY =
  /\b(?:shall|must|may not|will not|agrees to|undertakes to|is obliged to|is entitled to)\b|\b(?:we|you|each of us|both of us) (?:will|can|may|pay|owe|need)\b|\b(?:[A-Z]\w+|party|it|he|she) will\b/gi;
const CLAUSES = [
  /\b(?:govern(?:ed|ing)|construed)\b[^.;]{0,80}\blaws?\b|\bgoverning law\b/i,
  /\bterminat(?:e|ed|ion)\b[^.;]{0,120}\b(?:agreement|contract|notice|breach|lease|licen[cs]e)\b/i,
  /\b(?:assign|transfer|sublicense|delegate)\b[^.;]{0,120}\bconsent\b/i,
  /\bconfidential(?:ity| information)\b/i,
  /\bindemnif(?:y|ies|ication)\b|\bhold harmless\b/i,
  /\b(?:entire agreement|counterparts|severab|force majeure|waiver of any|written notice|prior written)\b/i,
  /\b(?:term of this|effective date|commencement date|initial term)\b/i,
  /\bliab(?:le|ility)\b[^.;]{0,120}\b(?:exceed|limited|unlimited|damages|breach)\b/i,
  /\b(?:shall|will|agrees to)\s+pay\b|\bpays? (?:it|them|each|undisputed|by)\b|\bdays (?:of|after|from) (?:receiving |receipt of )?(?:an|the|each|our|your|its) (?:proper |monthly )?invoice\b/i,
  // In plain words.
  /\b(?:the )?law(?:s)? of [A-Z][\w ]{2,30}\b|\b(?:English|Scots|Scottish|Irish|German|Dutch|Singapore|Ontario|[A-Z]\w+ian) law\b/,
  /\b(?:either|each|neither)(?: party| side| of us)?\b[^.;]{0,40}\b(?:end|stop|leave|cancel)\b[^.;]{0,80}\b(?:notice|letter|warning|writing)\b/i,
  /\b(?:keep|kept|keeps)\b[^.;]{0,60}\b(?:secret|confidential|to (?:ourselves|itself|themselves))\b/i,
  /\binterest (?:at|of)\b|\binsurance of\b|\binsured for\b/i,
];
const SIGNED =
  /\b(?:in witness whereof|duly authori[sz]ed|signed (?:by|for|on behalf)|executed (?:as|by|this|on)|have (?:duly )?(?:signed|executed)|signature|authori[sz]ed signator|agreed (?:to )?and accepted|accepted and agreed|countersign(?:ed)?|sign (?:it |this |the copy |a copy |one copy )?(?:and|then) (?:return|send))\b|^\s*(?:Signed|Agreed|Accepted|For (?:the )?[A-Z][^:\n]{2,60})(?: by| for)?[^:\n]{0,60}:|\/s\/|^\s*By:|_{4,}/im;

/** Whether a text has places for signatures, or words that stand with them. */
export const showsSignatures = (text: string): boolean => SIGNED.test(text);

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

const sidesNamed = (text: string): number =>
  new Set(Array.from(text.matchAll(LABELLED), (match) => match.groups?.side?.toLowerCase())).size;

/** Gathers what speaks for a contract in a text. */
export function evidenceFor(text: string): Evidence {
  const opening = text.slice(0, OPENING);
  const closing = text.slice(-CLOSING);
  const thousands = Math.max(0.2, (text.match(/\S+/g)?.length ?? 0) / WORDS_A_RATE);
  return {
    namesItself: count(text, ITSELF) >= 2,
    parties:
      BETWEEN.test(opening) ||
      count(opening, SHORT_NAME) >= 2 ||
      count(opening, CALLED) >= 2 ||
      sidesNamed(opening) >= 2,
    agrees: count(text, AGREES) >= Math.min(3, 2 * thousands + 1),
    duties: count(text, DUTY) / thousands >= 4,
    clauses: CLAUSES.filter((clause) => clause.test(text)).length >= 3,
    signatures: showsSignatures(closing),
  };
}

/** How many of the kinds of evidence there are. */
export const weigh = (evidence: Evidence): number => Object.values(evidence).filter(Boolean).length;
