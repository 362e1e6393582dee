/** Clauses whose exceptions change what a reader may do. */
const EXCEPTED: ReadonlySet<string> = new Set([
  'anti-assignment',
  'cap-on-liability',
  'change-of-control',
  'covenant-not-to-sue',
  'exclusivity',
  'liquidated-damages',
  'most-favored-nation',
  'no-solicit-of-customers',
  'no-solicit-of-employees',
  'non-compete',
  'non-disparagement',
  'one-sided-indemnity',
]);

const EXCEPTION =
  /\b(?:except(?:ing)? (?!as (?:otherwise|expressly|provided|set forth|permitted))|save (?:that|for|where|as)\b|provided,? (?:(?:however,? )?that|however,?) (?=[^.;]{0,60}\b(?:may|shall not|does not|is not|need not|nothing)\b)|unless (?!(?:and until|otherwise|earlier|sooner|terminated|extended)\b)|other than (?=(?:to|in|for|by|with|where)\b)|(?:shall|will|does|do) not apply (?:to|if|where|when)\b)(?:[^.;]|\.(?=[a-z\d])){8,}/i;
/** Consent is what an anti-assignment clause asks for, and no exception to it. */
const BY_CONSENT = /^(?:unless|except (?:with|upon))\b[^.;]{0,80}\b(?:consent|approv)/i;
const BITES = /\bterminat|\bconsent\b[^.;]{0,60}\b(?:be |is )?required\b|\bdeemed\b[^.;]{0,40}\bassign/i;
/** A clause that a proviso lays down is no exception from itself. */
const IS_PROVISO = /^provided,?\s+(?:however,?\s+)?(?:that\s+)?/i;
/** An exception that opens its sentence ends where the rule begins. */
const RULE =
  /,\s+(?:(?:in no event|under no circumstances|neither|no party|each|either|the|this|all)\b|[\w ]{1,40}['’]s? (?:maximum |total |aggregate |entire |cumulative )*liability\b)[\s\S]*$/i;
const LONGEST = 220;

/**
 * What words take out of the clause that they lay down, as they say it; undefined where they take nothing out.
 * @param category slug, e.g. `anti-assignment`
 * @param passages passages in one line
 */
export function exceptionIn(category: string, passages: string): string | undefined {
  if (!EXCEPTED.has(category)) return undefined;
  const words = passages.replace(IS_PROVISO, '');
  const match = EXCEPTION.exec(words);
  const opens =
    match !== null && /(?:^|[.;]\s+)(?:\([a-z\d]{1,4}\)|[\d.\s])*$/.test(words.slice(0, match.index));
  const bracketed = match !== null && words.charAt(match.index - 1) === '(';
  const whole = bracketed ? match[0].replace(/\)[\s\S]*$/, '') : match?.[0];
  // A proviso names the rule's exception behind its comma, and no rule.
  const found = (opens && !/^provided/i.test(whole ?? '') ? whole?.replace(RULE, '') : whole)?.trim();
  if (found === undefined || BY_CONSENT.test(found)) return undefined;
  // Of a change of control, what is excepted may be the very thing that counts.
  if (category === 'change-of-control' && BITES.test(found)) return undefined;
  if (found.length <= LONGEST) return found;
  return `${found.slice(0, found.lastIndexOf(' ', LONGEST))}…`;
}

interface Qualification {
  readonly category: string;
  readonly words: RegExp;
  readonly said: string;
}

/** What a clause is more exactly, by words that it must hold; the first that fits counts. */
const QUALIFICATIONS: readonly Qualification[] = [
  { category: 'license-grant', words: /\bnon-?\s?exclusiv/i, said: 'non-exclusive' },
  {
    category: 'license-grant',
    words: /\b(?:sole|exclusive|exclusively)\b[^.;]{0,60}\b(?:licen[cs]e|right)/i,
    said: 'exclusive',
  },
  {
    category: 'renewal-term',
    words: /\b(?:automatically|by itself|unless\b[^.;]{0,120}\bnotice)\b/i,
    said: 'by itself',
  },
  {
    category: 'renewal-term',
    words: /\b(?:option|elect(?:s|ion)?\b|may (?:renew|extend)|right to (?:renew|extend))/i,
    said: 'at the option of a party',
  },
  {
    category: 'renewal-term',
    words: /\b(?:mutual(?:ly)?|both parties|parties) (?:written )?(?:agree|consent)/i,
    said: 'by agreement',
  },
];

/** Liability without any limit, and not only what a limit leaves out. */
const NO_LIMIT =
  /\b(?:unlimited|uncapped|without (?:any )?limit(?:ation)?\b(?! ?,)|not (?:be )?(?:limited(?! to)|capped|subject to any (?:limit|cap)\w*))/i;

/**
 * A title that says what its clause is more exactly: "License grant, non-exclusive".
 * @param title the title of the category
 */
export function qualified(title: string, category: string, words: string): string {
  if (category === 'uncapped-liability' && !NO_LIMIT.test(words)) return 'Liability outside the cap';
  const found = QUALIFICATIONS.find((each) => each.category === category && each.words.test(words));
  if (found) return `${title}, ${found.said}`;
  return exceptionIn(category, words) === undefined ? title : `${title}, with an exception`;
}
