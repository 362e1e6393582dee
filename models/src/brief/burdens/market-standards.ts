import { daysOf, durationMentions, moneyMentions, percentageMentions } from '@countersign/documents/values';
import { CLOSING_STANDARDS } from './closing-standards.ts';
import type { Bounds, MarketStandard } from './market-standard.ts';
import { BOTH, DUTY, ENDS, PLAIN, PLAIN_OVER_COMMAS, position, SIDE } from './position-words.ts';
import { TRADE_STANDARDS } from './trade-standards.ts';

const YEAR = 366;
const QUARTER = 93;
const MONTH = 28;
const SUM = String.raw`(?:[$£€]|\b[A-Z]{3})\s?\d[\d,.]*\d|[$£€]\s?\d`;
const SHARE = String.raw`\d+(?:\.\d+)?\s?(?:%|per ?cent)`;
/** Words of a review: nothing that lets a price move for another reason. */
const REVIEW = String.raw`(?:(?!\b(?:at any time|without|may|vary|again|plus)\b)${PLAIN_OVER_COMMAS})`;
const UNIT =
  '(?:(?:complete |full |business |working |calendar )?(?:day|week)|occasion|visit|delivery|report|call-?out)';
const AT_MOST =
  '(?:up to|to a maximum of|not more than|no more than|at most|limited to|capped at|subject to a maximum of)';

/**
 * What the market takes for ordinary, topic by topic. Each takes out of a passage no more than it names, so that what
 * else stands there still counts, and none reaches over words with which a burden rides along.
 */
export const MARKET_STANDARDS: readonly MarketStandard[] = [
  {
    topic: 'staff of the other',
    why: 'Mutual, and for up to a year after the end: services contracts have it so, and courts uphold six to twelve months.',
    words: position(
      String.raw`(?:\b[Dd]uring ${PLAIN}{0,60} and )?(?:\b[Ff]or ${PLAIN}{3,30} (?:after|following) ${PLAIN}{0,40},? )?\b[Nn]either(?: (?:party|side)| of (?:us|them|the parties))? ${DUTY}(?:, during ${PLAIN}{0,40} and for ${PLAIN}{3,30} (?:after|following) ${PLAIN}{0,40},)? ${PLAIN_OVER_COMMAS}{0,40}\b(?:solicit|entice|poach|approach|recruit|hire|employ|engage)\b${PLAIN}{0,40}\b(?:staff|employees?|personnel|people|team)\b(?:, (?:consultants?|contractors?|agents?) or otherwise)?${PLAIN}{0,100}(?:,? without (?:such|the) other (?:party|side)['’]s\b[^.;]{0,80}\b(?:consent|agreement)\b(?:, which (?:shall|will) not be unreasonably withheld)?)?(?:,? (?:save|except|other than|unless|but not|by)\b[^.;,]{0,40}\b(?:advert\w*|vacanc\w+|general(?:ly)?|open to all|public)\b[^.;,]{0,40})?`,
    ),
    bounds: { longest: YEAR },
  },
  {
    topic: 'damages for delay, capped',
    why: 'Delay damages of so little a day or a week, with a cap of a tenth, are in the standard forms for works and supply (FIDIC, NEC, JCT).',
    words: position(
      String.raw`\b(?:pays?|deducts?|credits?|allows?|refunds?)\b(?: \w+){0,5} (?:(?:${SUM})|(?:${SHARE})(?: of ${PLAIN}{3,60})?) (?:for|per) (?:each|every|a)? ?${UNIT}\b${PLAIN}{0,40},? ${AT_MOST} (?:a (?:total|maximum) of )?(?:(?:${SUM})|(?:${SHARE})(?: of ${PLAIN}{3,60})?)(?: in (?:all|total))?`,
    ),
    bounds: { percent: 10, sum: 5_000 },
  },
  {
    topic: 'a credit for a service that came late',
    why: 'A credit of this size on the next invoice is the price of a service not had, no penalty: it is in most maintenance and hosting contracts.',
    words: position(
      String.raw`(?:\b[Ff]or each ${UNIT} ${PLAIN}{0,80},? )?(?:${SIDE}|we|you) (?:${DUTY} )?(?:deduct|credit|allow)s?\b(?: \w+){0,2} (?:${SUM}|${SHARE}(?: of ${PLAIN}{3,40})?) (?:from|on|off|against|to) (?:the|its|your|our) (?:next |monthly |following )?(?:invoice|charge|fee|account|bill)s?(?:, which (?:the parties|both) (?:consider|take|regard|accept)${PLAIN}{0,80})?`,
    ),
    bounds: { percent: 10, sum: 150 },
  },
  {
    topic: 'what one’s own fault has cost',
    why: 'Whoever makes a mistake pays the fine or interest that it brought: damage by the general law, and no fixed sum.',
    words: position(
      String.raw`\b(?:through|by|because of|owing to|due to) (?:our|your|its|${SIDE}['’]s) (?:own )?(?:fault|error|mistakes?|omission|negligence)\b,? ${PLAIN_OVER_COMMAS}{0,60}\b(?:pays?|refunds?|reimburses?|bears?|makes? good)\b (?:the|any) (?:penalt(?:y|ies)|fines?|interest|surcharges?)(?:,? (?:and|or) (?:penalt(?:y|ies)|fines?|interest|surcharges?))*\b${PLAIN}{0,80}`,
    ),
  },
  {
    topic: 'calling off late',
    why: 'Up to half of the price of what was booked, for a place that can no longer be given to another.',
    words: position(
      String.raw`\b(?:withdrawn|cancelled|called off|postponed|moved)\b${PLAIN}{0,80}\b(?:is|are|it is) (?:paid|charged|invoiced)(?: for)? at (?:half|a (?:half|third|quarter)|${SHARE})(?: of)? ?(?:the |its )?(?:price|rate|charge|fee)?`,
    ),
    bounds: { percent: 50 },
  },
  {
    topic: 'possession of what is hired',
    why: 'Whoever hires a place or a thing has it alone for that time; nobody is kept from dealing with others.',
    words: position(
      String.raw`\bexclusive (?:right to (?:use|occupy)|use|possession|occupation|hire) (?:of )?(?:the|its|that|those) (?!(?:Marks?|Trade|Software|Patents?|Territory|Brands?|Names?|Designs?|Content|Know-?how|Data|Technology)\b)[A-Z]?[\w-]+\b${PLAIN}{0,20}(?: for the \w+)?(?: (?:during|on|throughout|for) the [A-Z]?\w+(?: [A-Z]\w+)?)?`,
    ),
  },
  {
    topic: 'drawings lent',
    why: 'Drawings, tools and papers of one side are used for its orders alone; the rest of the business is free.',
    words: position(
      String.raw`\b(?:drawings?|tools?|moulds?|dies|specifications?|patterns?|samples?|materials?|papers?|documents?|keys?|information|[Ii]nformation|Confidential Information|[Dd]ata)\b${PLAIN}{0,80}\bused? (?:only|solely) (?:to|for)\b${PLAIN}{0,60}`,
    ),
  },
  {
    topic: 'until notice',
    why: 'No term at all but for as long as both want it: either side ends it on notice of a quarter of a year or less.',
    words: position(
      String.raw`\b(?:continues?|goes on|runs?|carries on|remains? in (?:force|effect))\b(?: (?:from )?month (?:by|to|after) month| thereafter| after that)*(?: unless and)? until ${BOTH} (?:gives?|has given|ends?|terminates?|cancels?)\b${PLAIN}{0,60}\bnotice\b`,
    ),
    bounds: { longest: QUARTER },
  },
  {
    topic: 'until notice',
    why: 'The same, a month at a time.',
    words: position(
      String.raw`\b(?:after (?:that|it)|thereafter|then) (?:from )?month (?:by|to|after) month until ${BOTH} (?:gives?|has given|ends?|terminates?|cancels?)\b${PLAIN}{0,60}\bnotice\b`,
    ),
    bounds: { longest: QUARTER },
  },
  {
    topic: 'title against payment',
    why: 'Goods and works pass to whoever pays for them, or when they are built in: sale of goods law has it so.',
    words: position(
      String.raw`\b(?:become|becomes|are|is|which then are) (?:yours|ours|(?:the property of )?${SIDE}(?:['’]s)?) (?:when|once|on|upon|as soon as) (?:\w+ (?:have|has) )?(?:paid|payment)\b(?: (?:for )?(?:them|it))?(?: or when (?:they|it) (?:are|is) (?:fixed|fitted|delivered|built)(?: \w+){0,3})?`,
    ),
  },
  {
    topic: 'risk until delivery',
    why: 'Whoever holds goods bears their risk until they are handed over: sale of goods law and the law of carriage have it so.',
    words: position(
      String.raw`\b[Rr]isk (?:in|of|for) (?:it|them|(?:the |each |an? )?(?:[A-Z]?[\w-]+ ?){1,3}?) ?(?:is|passes|remains|stays|lies)\b${PLAIN}{0,40}\b(?:from|until|on|upon|when|once|after) ${PLAIN}{0,60}(?=\s*(?:[.;,]|$))`,
    ),
  },
  {
    topic: 'stopping for want of payment',
    why: 'A side that warned a week before need not give more credit to one that does not pay what is due.',
    words: position(
      String.raw`(?<=\bmay )(?:stop|suspend|hold|withhold|pause|put off)\b(?: (?:further|more|the|its|any))* (?:credit|deliver(?:y|ies)|supplies|services?|work|orders|shipments?)\b${PLAIN}{0,40}\buntil (?:it|they|that|the (?:sum|invoice)) (?:is|are|has been|have been) paid,? (?:having given|after|on|with) ${PLAIN}{2,30}\b(?:notice|warning)\b`,
    ),
    bounds: { shortest: 5 },
  },
  {
    topic: 'secrets for a few years',
    why: 'Up to five years after the end is what confidentiality agreements of all trades have.',
    words: position(
      String.raw`\b(?:[Tt]hese|[Tt]hose|[Tt]he|[Tt]heir) (?:duties|obligations|undertakings)(?: of (?:confidence|confidentiality|secrecy)| (?:in|of|under) (?:this|that) (?:clause|section|paragraph|letter|agreement)| (?:in|of|under) (?:clause|section|paragraph) [\d.]+)? (?:${DUTY} )?(?:lasts?|continues?|survives?|appl(?:y|ies)|binds?(?: (?:both|each|either)(?: \w+)?)?|goes on|go on|remains? in force) ${PLAIN}{0,40}\b(?:after|following|from)\b${PLAIN}{0,50}(?=\s*(?:[.;]|$))`,
    ),
    bounds: { longest: 5 * YEAR },
  },
  {
    topic: 'review of prices',
    why: 'By five in a hundred or what an index has risen, with a month to look elsewhere: near to inflation.',
    words: position(
      String.raw`(?<=\b(?:may|will|shall) )(?:raise|increase|adjust|review|change|propose a change|rise|be (?:raised|increased|adjusted|reviewed|changed|revised))\b(?=[^.;]{0,240}\bnotice\b)(?=[^.;]{0,240}\b(?:by|of) (?:${AT_MOST}|the) (?:${SHARE}|(?:the )?(?:percentage )?(?:change|rise|increase|movement) in\b[^.;]{0,80}\b(?:[Ii]ndex|CPI|RPI|HICP)\b)(?! plus))${REVIEW}{0,240}(?:\bnotice|\b[Ii]ndex|\b(?:CPI|RPI|HICP)|${SHARE})`,
    ),
    bounds: { percent: 5, shortest: MONTH },
  },
  {
    topic: 'a new price, and the way out',
    why: 'Whoever does not like a new price leaves before it applies; a month is time to look elsewhere.',
    words: position(
      String.raw`(?<=\bmay )(?:revise|change|raise|increase|review|adjust|rise)\b${PLAIN}{0,80}\bnotice\b${PLAIN}{0,30}, and ${SIDE} may (?:then |instead )?${ENDS}\b(?:(?!\bpa(?:y|id))${PLAIN}){0,40}(?=\s*(?:[.;]|$))`,
    ),
    bounds: { shortest: MONTH },
  },
  {
    topic: 'a new price for new orders',
    why: 'Nobody has to order at it, and what was ordered keeps its price.',
    words: position(
      String.raw`(?<=\bmay )(?:revise|change|raise|increase|adjust)\b${PLAIN}{0,40}\b(?:on|by|with) ${PLAIN}{1,25}\bnotice\b[;,]? (?:and )?(?:applies only to )?(?:orders|bookings|Orders|Bookings)\b${PLAIN}{0,50}\b(?:not affected|at the old (?:price|rate)s?|at the (?:price|rate)s? before|afterwards)`,
    ),
    bounds: { shortest: MONTH },
  },
  {
    topic: 'like for like',
    why: 'Another of the same kind does what was agreed.',
    words: position(
      String.raw`(?<=\bmay )(?:replace|substitute|exchange|swap)\b${PLAIN}{0,40}\b(?:by|with|for) (?:an?|another|one|others?)? ?(?:(?:of|in) )?(?:(?:the|at least (?:the|an)) )?(?:equal|equivalent|similar|comparable|same|like|equally|similarly)\b${PLAIN}{0,60}`,
    ),
  },
  {
    topic: 'where to write and bring',
    why: 'A side tells where it is to be found and to whom to turn.',
    words: position(
      String.raw`(?<=\bmay )(?:change|alter|amend|update) (?:the|its|their|his|her|your|our|that|an?) (?:\w+ )?(?:address(?:es)?|contacts?|representatives?|bank (?:details|account)|[\w ]{0,20}(?:[Dd]ate|time|slot|booking|appointment) once(?: without charge)?|e-?mail|details|place of delivery|delivery (?:address|time|place)|numbers? of (?:guests|persons|people|places|covers))(?: (?:at|by|on|with)\b${PLAIN}{0,40})?(?=\s*(?:[.,;]|$))`,
    ),
  },
  {
    topic: 'fees outside a mutual limit',
    why: 'What is owed for the thing itself is a debt and no damage, so that no limit of both sides counts it.',
    words: position(
      String.raw`(?<=\b(?:[Ee]ach|[Ee]ither|[Nn]either|[Aa]) (?:party|side)\b[^.;]{0,200}),? (?:the |its |any )?(?:duty to pay |(?:sums?|amounts?) (?:payable|due) ?|fees?|charges?|price|rent)(?:(?:for|of|under)? ?(?:the |clauses? |sections? )?[\w.]{0,12})? ?(?:being outside (?:that|the|this) limit|apart|aside|not (?:being )?(?:counted|included)|excluded)\b`,
    ),
  },
  {
    topic: 'no terms from elsewhere',
    why: 'It keeps terms out.',
    words: position(
      String.raw`\b(?:[Tt]erms|[Cc]onditions)\b[^.;]{0,80}\b(?:do|does|shall|will) not (?:apply|bind|count|form part)\b`,
    ),
  },
  {
    topic: 'waiver in writing',
    why: 'It keeps rights.',
    words: position(
      String.raw`\b(?:waives?|gives? up|waived) (?:an?|any|its|the|that) (?:rights?|remed(?:y|ies)|breach)\b${PLAIN}{0,20}\b(?:only (?:if|in|by|when)|unless) ${PLAIN}{0,30}\b(?:writing|written)\b`,
    ),
  },
];

const keeps = (words: string, { longest, shortest, percent, sum }: Bounds): boolean => {
  const days = durationMentions(words).map(daysOf);
  return (
    days.every((each) => each <= (longest ?? Infinity) && each >= (shortest ?? 0)) &&
    percentageMentions(words).every((each) => each.percent <= (percent ?? Infinity)) &&
    moneyMentions(words).every(({ amount }) => amount <= (sum ?? Infinity))
  );
};

/** The words of a passage without the positions that keep to what the market has. */
export const withoutMarketStandards = (words: string): string =>
  [...MARKET_STANDARDS, ...TRADE_STANDARDS, ...CLOSING_STANDARDS].reduce(
    (rest, { words: pattern, bounds = {} }) =>
      rest.replace(pattern, (found) => (keeps(found, bounds) ? ' ' : found)),
    words,
  );

/** What is left over of a passage that is a standard and nothing beside: a number, a title. */
const FEWEST_WORDS = 4;

/** Whether a passage says nothing but what the market has. */
export const isMarketStandard = (words: string): boolean => {
  const rest = withoutMarketStandards(words);
  return rest !== words && (rest.match(/\p{L}{2,}/gu) ?? []).length < FEWEST_WORDS;
};
