/** Papers that speak of contracts, duties and parties without being one, by how they open. */
const PAPERS: readonly (readonly [name: string, marks: RegExp, needed: number])[] = [
  [
    'a court decision',
    /\b(?:plaintiffs?|defendants?|appellants?|respondents?|claimants?|court of appeals?|supreme court|high court|district court|judgment|justice)\b/gi,
    5,
  ],
  [
    'a statute or regulation',
    /\b(?:be it enacted|this act may be cited|an act to|enacted by|statutory instrument|regulations? \d{4}|the minister may|parliament|congress|official journal|member states?)\b/gi,
    2,
  ],
  [
    'minutes of a meeting',
    /\b(?:minutes of|apologies|in attendance|quorum|resolved|chair(?:man|person)?|agenda|meeting closed)\b/gi,
    4,
  ],
  [
    'an invoice',
    /\b(?:invoice (?:no|number|date)|amount due|subtotal|unit price|qty|quantity|vat|tax invoice|bill to|remit)\b/gi,
    4,
  ],
  [
    'a curriculum vitae',
    /\b(?:curriculum vitae|r[ée]sum[ée]|work experience|employment history|education|skills|references available)\b/gi,
    3,
  ],
  [
    'a scholarly paper',
    /\b(?:abstract|keywords|introduction|et al\.?|this (?:paper|article)|references|we (?:show|argue|find)|literature|journal)\b/gi,
    4,
  ],
  [
    'a press release',
    /\b(?:for immediate release|press release|announced today|today announced|forward-looking|media contact|about the company|said)\b/gi,
    2,
  ],
  [
    'a legal opinion or memorandum',
    /\b(?:memorandum|to:|from:|re:|you (?:have )?asked|in our (?:opinion|view)|we advise|short answer|question presented)\b/gi,
    4,
  ],
];

const OPENING = 8000;

/** A notice says so before all else. */
const NOTICE =
  /\b(?:giv(?:es?|ing)|serv(?:es?|ing))\s+(?:(?:you|formal|written|hereby|due)\s+)*notice\b|\bnotice is hereby given\b/i;
const FIRST_SENTENCES = 500;

/** What paper a text is by the words that such papers have; undefined where none has enough of them. */
export function paperOf(text: string): string | undefined {
  const opening = text.slice(0, OPENING);
  if (NOTICE.test(text.slice(0, FIRST_SENTENCES))) return 'a notice under a contract';
  return PAPERS.find(([, marks, needed]) => {
    const found = opening.match(marks) ?? [];
    return (
      found.length >= needed && new Set(found.map((mark) => mark.toLowerCase())).size >= Math.min(needed, 3)
    );
  })?.[0];
}
