/** A mark is a line of so many letters and words at most; a clause has more. */
const LONGEST = 110;
const MOST_WORDS = 15;

/** What makes a sentence of a line: it says what somebody owes, may or does. */
const SAYS_A_TERM =
  /\b(?:shall|will|must|may|can|should|are|was|were|has|have|agrees?|undertakes?|provides?|delivers?|submits?|sends?|prepares?|means|includes?|requires?|applies|approves?|reviews? (?:the|each|any))\b/i;
const NUMBERED =
  /^(?:(?:clause|section|article|schedule|annex|exhibit) )?\(?(?:\d{1,2}(?:\.\d{1,2})?|[a-z]|[ivx]+)[.)]?\s+\p{Lu}/iu;
const DATE = String.raw`\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*(?: \d{2,4})?|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]* \d{1,2},? \d{4}`;
const VERSION = String.raw`(?:v|ver|version|rev|revision|no|number)\.? ?\d[\d.]*[a-z]?|\d{1,2}(?:\.\d{1,2})?`;
/** Where a mark ends, or another one begins. */
const STOPS = String.raw`\s*(?:$|[^\p{L}\p{N}\s'’&]|\b(?:and|or|but|only)\b)`;

/** What is written on a paper of which the parties are still to agree, or that settles nothing. */
const ANYWHERE = new RegExp(
  [
    String.raw`\bsubject to (?:the |a |formal |our |its |any |further |final |\p{L}+['’]s? )*(?:contract|lease|documentation|approvals?|sign-?off|comments?|instructions|negotiations?|review|amendments?|board|due diligence|agreement of terms)(?: (?:approval|sign-?off|of (?:the )?board|comments?))?(?=${STOPS})`,
    String.raw`\bnot (?:yet )?(?:for|to be) (?:signature|signing|signed|execution|executed)\b`,
    String.raw`\bfor (?:discussion|negotiation|consultation) purposes(?=${STOPS})`,
    String.raw`\b(?:redline|blackline|redlined|tracked changes|mark-?up|marked-?up)(?: (?:version|copy|draft|comparison|showing|against|of (?:the |v|${DATE})|to (?:v|the)|vs?\b|${DATE}|${VERSION})|(?=\s*(?:$|[-–—:;,|(/]\s*(?:${DATE}|${VERSION}|v|draft|against|not|for|changes|compar))))`,
    String.raw`\b(?:incorporat\w+|including|reflecting|showing|with|awaiting|pending|following) (?:the |our |all |further |\p{L}[\p{L}'’&]*\s){0,4}(?:comments|mark-?up|amendments)(?=${STOPS}|\s*(?:${DATE}|of |on |to ))`,
    String.raw`\bcomments?\b\W*(?:(?:of|dated|at|as at|on) )?(?:${DATE})`,
    String.raw`(?:${DATE})\W*(?:\p{L}[\p{L}'’&]*\s){0,3}comments?(?=${STOPS})`,
  ].join('|'),
  'iu',
);
const AT_FIRST = new RegExp(
  String.raw`^[^\p{L}\p{N}]*(?:(?:strictly )?(?:private|confidential)\W+(?:and\W+)?)*(?:without prejudice|for (?:discussion|negotiation|consultation|review|comments?|approval|internal use|information)(?: purposes)?)(?=${STOPS}|\s+(?:by|of|from)\b)`,
  'iu',
);

/** Words before `draft` of which it is the object, or a means of payment. */
const OF_SOMETHING =
  /(?:^|\s)(?:of|the|an?|each|any|all|on|in|by|or|and|such|per|with|to|no|under|from|bank|banker['’]?s|bankers|sight|demand|time|maximum|minimum|air|ship['’]s)\s+$/i;
const THIS_IS =
  /^[^\p{L}]*this (?:(?:document|agreement|contract|paper) )?is (?:an?|the|our|only an?|still an?) (?:\p{L}+ ){0,2}$/iu;
/** What a draft is of, or what is said of it; another noun behind it is something to be handed over. */
const BEHIND = new RegExp(
  String.raw`^(?:${STOPS}|\s+(?:${DATE}|${VERSION}|for\b|of (?:${DATE})|dated?\b|as (?:of|at)\b|copy\b|version\b|document\b|(?:nda|agreement|contract|lease|deed)(?=${STOPS}|\s+(?:${DATE}|${VERSION}|for\b|dated?\b))|subject to\b|circulated\b|prepared\b|sent\b|issued\b|incorporating\b|with\b|following\b|not\b|to be\b|in progress\b|under\b|by\b|from\b))`,
  'iu',
);

/** Whether `draft` stands in a line as a mark: by itself, with whose, which and what for. */
function isDraft(line: string): boolean {
  return Array.from(line.matchAll(/(?<![\p{L}-])draft(?![\p{L}-])/giu)).some(({ index, 0: word }) => {
    const before = line.slice(0, index);
    if (OF_SOMETHING.test(before) && !THIS_IS.test(before)) return false;
    return BEHIND.test(line.slice(index + word.length));
  });
}

/**
 * Whether a short line that stands apart marks its document as a draft, with as many words as people write: `HO comments
 * 12 May - v3 draft`, `Draft for discussion`. Clauses, headings and what is to be handed over are none.
 * @param line with single spaces
 */
export function marksDraft(line: string): boolean {
  if (line.length > LONGEST || line.split(' ').length > MOST_WORDS) return false;
  if (NUMBERED.test(line) || SAYS_A_TERM.test(line.replace(/\bmay \d|\d{1,2} may\b/gi, ''))) return false;
  return ANYWHERE.test(line) || AT_FIRST.test(line) || isDraft(line);
}
