/** Words that a contract may use for a term, wider than what the term is read by, and what they are, for a reader. */
export interface NearTerm {
  readonly words: RegExp;
  readonly searched: string;
}

/** That the contract itself goes on or ends; what is left of it without a clause that fails, or once it has ended, says neither. */
const RUNS_OUT = String.raw`(?<!\b(?:when|after|once|if|while|as|whenever|before|where|until)\s+)(?<!\b(?:remainder|remaining|rest|balance|invalid\w*|unenforceab\w*|illegal\w*|amended|modified)\b[^.;]{0,160})\b(?:this|the)\s+(?:agreement|contract|letter|undertaking|arrangement)\s+(?:(?:shall|will|is\s+to|does)\s+)?(?:(?:automatically|thereupon|then|also)\s+)?(?:continues?\b|runs?\b|lasts?\b|expires?\b|ends?\b|ceases?\b|lapses?\b|terminates?\b|(?:remains?|be|is)\s+(?:valid|effective|in\s+(?:full\s+)?(?:force|effect))\b)`;

/** By the name of the term in a term sheet: so that no silence is told too soon, and each names what was searched. */
const NEAR_TERMS = {
  'Effective date': {
    words:
      /\beffective (?:date|as of|on)\b|\b(?:made|dated|entered into|commenc\w+)\b[^.;]{0,40}\b(?:as of|on|this|day)\b/i,
    searched: '“effective date”, “dated”, “made as of”, “commences on”',
  },
  Payments: {
    words: /[$€£]\s?\d|\b(?:fees?|royalt(?:y|ies)|commissions?|salary|purchase price)\b|\bshall pay\b/i,
    searched: 'sums of money, “fees”, “royalties”, “commission”, “salary”, “shall pay”',
  },
  Term: {
    words: new RegExp(
      String.raw`\b(?:initial|original|renewal) term\b|\bterm\s?[.:–-]\s+(?:[\w-]+\s+)?(?:\(\d+\)\s+)?(?:days?|weeks?|months?|years?)\b|\bterm of this agreement\b|\b(?:expires?|expiration) (?:on|of)\b|\buntil\s+the\s+earli(?:er|est)\b|\bfrom\s+(?:\d{1,2}\s+[A-Z][a-z]+\s+\d{4}|[A-Z][a-z]+\s+\d{1,2},\s+\d{4})\s+(?:to|until|through)\b|${RUNS_OUT}`,
      'i',
    ),
    searched:
      '“initial term”, “term of this agreement”, “expires on”, “until the earlier of”, “from … to” with days; “this agreement” with “continues”, “remains in force”, “expires”, “terminates”, “ends”',
  },
  Renewal: {
    words:
      /\brenew(?:s|ed|al|able)?\b|\bsuccessive (?:terms|periods|years)\b|\b(?:rolls? over|carr(?:ies|y) on|goes on|prolong\w*|starts? again|year to year|month to month)\b|\b(?:exten(?:ds?|ded|sion)) (?:(?:of|for|by) )?(?:the term|this agreement|(?:a|another|one|further))\b/i,
    searched: '“renew”, “successive terms”, “extend”, “roll over”, “go on”, “prolong”, “year to year”',
  },
  'Ending it without a cause': {
    words:
      /\bterminat\w*\b[^.;]{0,80}\b(?:any time|convenience|without cause|any reason|no reason)\b|\b(?:may|can|free to)\b[^.;]{0,60}\b(?:stop|leave|walk away|withdraw|cancel|end (?:it|this|the)|bring\b[^.;]{0,30}\bto an end)\b|\bnotice to (?:end|stop|leave|cancel)\b/i,
    searched:
      '“terminate” with “any time”, “convenience”, “without cause”, “any reason”; “may” or “can” with “end”, “stop”, “leave”, “cancel”, “withdraw”',
  },
  'Governing law': {
    words:
      /\blaws? (?:shall |will )?(?:govern|appl)\w*|\bsubject to [^.;]{0,40}\blaws?\b|\b(?:falls under|read under|under the|choose the)\b[^.;]{0,20}\blaws?\b|\blaws? of\b[^.;]{0,60}\b(?:appl|govern|control)|\bby [A-Z]\w+(?: [A-Z]\w+)? law\b|\blaw:|(?:^|[.:]\s+)(?:the )?[a-z]+(?: [a-z]+)? laws?(?: and (?:the )?(?:[a-z]+ )?courts?)?(?: appl(?:y|ies))?\.|\bgoverned by\b|\bgoverning law\b|\bconstrued (?:in accordance with|under)\b[^.;]{0,20}\blaws?\b/i,
    searched:
      '“governed by”, “governing law”, “construed under the laws”, “law applies”, “law of … governs”, “subject to … law”',
  },
  Disputes: {
    words:
      /\barbitrat\w+|\bmediation\b|\bexclusive jurisdiction\b|\bvenue\b|\blaws? and (?:the )?(?:[a-z]+ )?courts?\b|\bcourts?\b[^.;]{0,60}\b(?:jurisdiction|decides?|hears?|settles?|determines?|resolves?)\b/i,
    searched:
      '“arbitration”, “mediation”, “exclusive jurisdiction”, “venue”, “courts” with “decide”, “settle”',
  },
  'Waiver of a jury': {
    words: /\bjury\b/i,
    searched: '“jury”',
  },
  'Cap on liability': {
    // A point ends a sentence where a capital follows that no "Inc." or number explains.
    words:
      /\b(?:liab\w+|responsib\w+|damages|obligations?|recover\w*|owe[sd]?|aggregate|total amount|exposure)\b(?:[^.;]|\.(?!\s+[A-Z]|\s*$)|(?<=\b(?:Inc|Ltd|Co|Corp|No))\.){0,200}?\b(?:exceed\w*|in excess of|maximum|(?<!\bnot )limited to|capped|ceiling|up to a (?:total|maximum|limit)|more than(?! [\w-]+ (?:\(\d+\) )?(?:business )?(?:days?|weeks?|months?|years?|hours?)\b))\b|\blimitations? of liability\b|\bliab\w+ (?:cap|ceiling|limit)\b|\b(?:cap|ceiling|limit) (?:on|of|to) (?:(?:its|the|any|total|aggregate) ){0,2}(?:liab\w+|damages|recovery)\b|\bmaximum (?:recovery|exposure|amount (?:recoverable|payable))\b|["“](?:liability )?cap["”]/i,
    searched:
      '“liability”, “damages”, “recover” or “owe” with “exceed”, “more than”, “maximum”, “limited to”, “up to a total”, “capped”; “limitation of liability”, “liability cap”, “maximum recovery”',
  },
  'Excluded losses': {
    words:
      /\b(?:consequential|indirect|incidental|punitive) (?:damages|loss\w*)\b|\blost profits\b|\bloss of profits?\b/i,
    searched: '“consequential”, “indirect”, “incidental” and “punitive” damages, “lost profits”',
  },
  'Liability without a limit': {
    words:
      /\bunlimited liability\b|\blimitations?\b[^.;]{0,80}\bliabilit\w+\b[^.;]{0,80}\b(?:shall|will|does|do) not apply\b|\bnone of the\b[^.;]{0,40}\blimitations?\b|\bliab\w+\b[^.;]{0,40}\b(?:unlimited|without limit(?!ation the))\b|\bnothing\b[^.;]{0,60}\b(?:limits?|excludes?)\b[^.;]{0,40}\bliabilit/i,
    searched:
      '“liability” with “unlimited” or “without limit”; “nothing limits … liability”; “limitation of liability” with “not apply”',
  },
  Indemnities: {
    words: /\bindemnif\w+|\bhold(?: \w+){0,4} harmless\b/i,
    searched: '“indemnify”, “hold harmless”',
  },
  'Liquidated damages': {
    words: /\bliquidated\b|\bpenalt(?:y|ies)\b/i,
    searched: '“liquidated”, “penalty”',
  },
  'Minimum commitment': {
    words: /\bminimum\b[^.;]{0,60}\b(?:purchase|order|payment|royalt|quantit|volume|fee|guarantee)\w*/i,
    searched: '“minimum” with “purchase”, “order”, “payment”, “volume”, “fee”',
  },
  Guaranty: {
    words: /\bguarant(?:y|or|ors|ees? (?:the )?(?:payment|performance|obligations))\b/i,
    searched: '“guaranty”, “guarantor”, “guarantees the payment”',
  },
  Exclusivity: {
    words: /(?<!non-?\s?)\bexclusiv(?:e|ely|ity)\b(?! (?:jurisdiction|remed|property|venue|own))/i,
    searched: '“exclusive”, “exclusivity”',
  },
  'Non-compete': {
    words: /\bnon-?compet\w*|\bnot\b[^.;]{0,60}\bcompet(?:e|es|ing)\b/i,
    searched: '“non-compete”, “not … compete”',
  },
  'Non-solicitation': {
    words: /\bsolicit\w*\b[^.;]{0,60}\b(?:employ|customer|client|personnel)\w*/i,
    searched: '“solicit” with “employees”, “customers”, “personnel”',
  },
  Assignment: {
    words:
      /\bassign(?:ed|able|ment|s)?\b[^.;]{0,80}\b(?:consent|agreement|rights)\b|\b(?:not|cannot|freely)\b[^.;]{0,40}\bassign(?:ed|able)?\b|\bchange (?:of|in) control\b/i,
    searched: '“assign” with “consent”, “agreement”, “rights”, “not”, “freely”; “change of control”',
  },
  'Transfer of intellectual property': {
    words:
      /\bwork(?:s)?[- ](?:made[- ])?for[- ]hire\b|\bassigns?\b[^.;]{0,80}\b(?:title|inventions?|copyrights?|patents?|intellectual)\b/i,
    searched: '“work for hire”, “assigns” with “title”, “inventions”, “copyrights”, “patents”',
  },
  Confidentiality: {
    words: /\bconfidential\w*|\bproprietary information\b|\btrade secrets?\b/i,
    searched: '“confidential”, “proprietary information”, “trade secrets”',
  },
  'Data protection': {
    words: /\bpersonal (?:data|information)\b|\bdata protection\b|\bGDPR\b|\bHIPAA\b/i,
    searched: '“personal data”, “data protection”, “GDPR”, “HIPAA”',
  },
  'Order of precedence': {
    words:
      /\b(?:precedence|(?:following|order of) priority|priority over|rank in|overrides?|comes? first)\b|\b(?:differ(?:s|ences?)?|contradict\w*|discrepanc\w+)\b[^.;]{0,140}\b(?:appl|prevail|govern|win|control|count|version)\w*|\b(?:conflict\w*|inconsisten\w+)\b[^.;]{0,140}\b(?:applies|apply|wins?)\b|\b(?:shall |will )?(?:prevail|take precedence|control)\b[^.;]{0,60}\b(?:conflict|inconsisten)|\b(?:conflict\w*|inconsisten\w+)\b[^.;]{0,120}\b(?:prevail|control|precedence|govern)/i,
    searched: '“prevail”, “precedence”, “priority”, “override”, “conflict”, “inconsistency”, “differ”',
  },
  Audit: {
    words: /\baudit\w*|\b(?:inspect|examin)\w*|\baccess to\b[^.;]{0,40}\b(?:books|records|premises)\b/i,
    searched: '“audit”, “inspect”, “examine”, “access to” with “books”, “records”',
  },
  Warranty: {
    words:
      /\b(?:warrant(?:y|ies|s|ed)|guarantees?d?)\b[^.;]{0,160}\b(?:days?|months?|years?)\b|\bwarranty period\b/i,
    searched: '“warranty”, “warrants”, “guarantee” with a length of time',
  },
} as const satisfies Readonly<Record<string, NearTerm>>;
/** A term that words may be near to. */
export type TermName = keyof typeof NEAR_TERMS;

const NAMES: ReadonlyMap<string, NearTerm> = new Map(Object.entries(NEAR_TERMS));

/** What was searched for a term; undefined for a term that no words are near to. */
export const nearTerm = (name: string): NearTerm | undefined => NAMES.get(name);

/** A text whose lines run on, each character in its place: words stand together where a line ends between them, too. */
const inOneLine = (text: string): string => text.replace(/\s/g, ' ');

/** Tells of a text where the first words stand that are near to a term; undefined where none are. */
export function nearTermPlaces(text: string): (name: string) => number | undefined {
  const line = inOneLine(text);
  return (name) => NAMES.get(name)?.words.exec(line)?.index;
}

/** Names of the terms that a text has words near to. */
export function nearTermsIn(text: string): string[] {
  const placeOf = nearTermPlaces(text);
  return [...NAMES.keys()].filter((name) => placeOf(name) !== undefined);
}
