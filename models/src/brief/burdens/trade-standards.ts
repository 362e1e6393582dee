import type { MarketStandard } from './market-standard.ts';
import { DUTY, ENDS, PLAIN, PLAIN_OVER_COMMAS, position, SIDE } from './position-words.ts';

const YEAR = 366;
const COUNT = String.raw`(?:\d+|a|one|two|three|four|six|seven|ten|fourteen|twenty(?:[ -]\w+)?|thirty|forty(?:[ -]\w+)?|sixty|ninety|(?:a|one) hundred and \w+)`;
const NOTICE = String.raw`${COUNT}(?: \(\d+\))?(?: (?:(?:working|business|calendar) )?(?:days?|weeks?|months?)(?:['’]s?)?(?: (?:prior |written )*notice)?)?`;

/** Positions of hire, carriage, keeping and services that the trade has, and that lay nothing on either side. */
export const TRADE_STANDARDS: readonly MarketStandard[] = [
  {
    topic: 'both may leave, each on its own notice',
    why: 'The side that needs longer to find another has the longer notice; neither is held.',
    words: position(
      String.raw`${SIDE} may (?:also )?${ENDS}\b${PLAIN}{0,60}\b(?:on|by|with) ${NOTICE}(?: in writing)?,? (?:and|while) ${SIDE} (?:may (?:do so )?)?(?:on|by|with) ${NOTICE}`,
    ),
    bounds: { longest: YEAR / 2 },
  },
  {
    topic: 'leaving against pay for what was done',
    why: 'Whoever no longer wants a service pays for what he had of it, and no more.',
    words: position(
      String.raw`${SIDE} may (?:also )?${ENDS}\b${PLAIN}{0,60}\bnotice\b(?: in writing)?, (?:rent|hire|fees?|charges?)(?: being)? (?:ceasing|ending|payable|due)(?: only)? ${PLAIN}{0,30}\b(?:when the notice ends|the last day|that day)\b(?: only)?`,
    ),
  },
  {
    topic: 'stopping against pay for what was done',
    why: 'Whoever no longer wants a work pays for what he had of it, and no more.',
    words: position(
      String.raw`(?<=${SIDE} may )(?:stop|${ENDS})\b${PLAIN}{0,60},? and (?:then )?pays? for (?:the |what (?:was|is) |such )?${PLAIN}{0,25}\b(?:done|drilled|held|used|worked|performed|delivered|supplied|taken)\b(?:${PLAIN}{0,30}(?=\s*(?:[.;]|$)))?`,
    ),
  },
  {
    topic: 'a right of withdrawal soon after signing',
    why: 'Consumers have it by law.',
    words: position(
      String.raw`${SIDE} may (?:${ENDS}|revoke)\b${PLAIN}{0,20} within ${PLAIN}{1,20} (?:days|weeks) (?:after|of|from) (?:signing|signature|its date)\b${PLAIN}{0,30}(?:, without giving a reason)?`,
    ),
    bounds: { longest: 31 },
  },
  {
    topic: 'a lien for the price of the thing itself',
    why: 'Carriers, repairers and warehouses have it by law for what is owed for those very goods.',
    words: position(
      String.raw`\b(?:has|have|holds?) a lien (?:on|over) ${PLAIN}{3,60}\bfor (?:the )?(?:charges?|freight|price|cost|storage|repairs?|sums?)(?: (?:due|owed|payable))? (?:on|of|for) (?:the same|those|that|the)(?: very)? [A-Z]?\w+(?: (?:alone|only))`,
    ),
  },
  {
    topic: 'a lien that the law gives, or that is given up',
    why: 'The contract adds nothing to what the law has, and whoever is paid waives it.',
    words: position(
      String.raw`\b(?:has|have|keeps?|retains?) (?:the|its|an?|any) lien (?:under|by|that) (?:[A-Za-z]+ ){0,3}[Ll]aw\b(?: gives(?: for ${PLAIN}{0,40})?)?(?=\s*(?:[.;]|$))|\blien (?:waivers?|releases?)\b`,
    ),
  },
  {
    topic: 'told to whoever acts for a side',
    why: 'It names somebody who may be told; nobody is made an attorney.',
    words: position(String.raw`\bor its attorney-in-fact (?:of|about)\b`),
  },
  {
    topic: 'staff of the other, in other words',
    why: 'Mutual, and for up to a year after the end: courts uphold six to twelve months.',
    words: position(
      String.raw`(?:\b[Ff]or ${PLAIN}{3,30} (?:after|following) ${PLAIN}{0,40},? )?\b[Nn]either(?: (?:party|side)| of (?:us|them|the parties))?(?: ${DUTY},? for ${PLAIN}{3,30} (?:after|following) ${PLAIN}{0,30},?| ${DUTY})? ?(?:offers? (?:\w+ )?employment to|entices? away|entice|approach(?:es)?|recruits?|hires?|employs?|engages?)\b(?:(?!\b(?:customers?|clients?|suppliers?)\b)${PLAIN_OVER_COMMAS}){0,60}\b(?:of the other|the other['’]s(?: [a-z]+){1,3})(?: whom it met through this agreement)?`,
    ),
    bounds: { longest: YEAR },
  },
  {
    topic: 'what is in dispute waits',
    why: 'Only what is honestly disputed is held back; the rest is paid.',
    words: position(
      String.raw`\b(?:may )?(?:be )?(?:hold|held|keep|kept) back (?:the |any |an? )?(?:part|amount|sum)?\b${PLAIN}{0,40}\bdisputed\b|\b[Dd]isputed (?:sums?|amounts?|parts?) (?:may be|are) (?:held|kept) back until (?:settled|resolved|decided)`,
    ),
  },
  {
    topic: 'no pay for what cannot be used',
    why: 'Hire is the price of use.',
    words: position(
      String.raw`\b(?:[Rr]ent|[Hh]ire|[Ff]ees?|[Cc]harges?) (?:is|are) not (?:payable|due|charged) (?:while|for (?:the )?time|when|for any)\b${PLAIN}{0,80}|\bhold back (?:rent|hire|fees?) while ${PLAIN}{0,60}\bnot (?:work|run|available)\b${PLAIN}{0,50}`,
    ),
  },
  {
    topic: 'a cost shared by halves',
    why: 'Both bear it alike.',
    words: position(
      String.raw`\bhalf (?:its|the|of the) (?:cost|price) (?:to|by|for) each\b|\bhalf (?:its|the) cost each\b`,
    ),
  },
  {
    topic: 'what was paid for is used for ever',
    why: 'Work that somebody ordered and paid for is of use only if the use does not end.',
    words: position(
      String.raw`\b(?:[Oo]n payment|[Ww]hen ${PLAIN}{0,20}\bpaid)\b${PLAIN_OVER_COMMAS}{0,200}\b(?:for ever|forever|without limit (?:of|in) time|in perpetuity|for all media)`,
    ),
  },
  {
    topic: 'whoever is at fault bears it',
    why: 'The general law.',
    words: position(
      String.raw`\b(?:cost|loss|damage|risk)\b${PLAIN}{0,60}\b(?:is borne by|falls? (?:on|to)|lies with) (?:the (?:party|side) whose fault\b${PLAIN}{0,40}|${SIDE} (?:if|where|so far as) (?:it|she|he|they) (?:failed|caused|broke|neglected)\b${PLAIN}{0,60}|${SIDE} as (?:its )?owner)`,
    ),
  },
  {
    topic: 'papers handed over',
    why: 'A paper that the side has in hand is known to it and does not move.',
    words: position(
      String.raw`\b(?:policy|policies|rules|instructions|code|manual|guide|guidance)\b(?: (?:that|which))? (?:${SIDE} has (?:given|handed|shown|supplied|sent)|(?:has|have) been (?:given|handed|shown|supplied|sent)) to (?:it|${SIDE})`,
    ),
  },
  {
    topic: 'insurance kept up',
    why: 'Policies are those of insurance.',
    words: position(
      String.raw`\b(?:keeps?|maintains?) (?:those|these|its|the|such|both) polic(?:y|ies) in force\b`,
    ),
  },
  {
    topic: 'a mutual release of what one’s own insurance pays',
    why: 'Each turns to its own insurer.',
    words: position(
      String.raw`\b[Ee]ach (?:party )?(?:releases?|waives?)\b${PLAIN_OVER_COMMAS.replace('(?<!the )other|', '')}{0,60}\binsurance\b${PLAIN}{0,30}`,
    ),
  },
  {
    topic: 'silence is nothing',
    why: 'It binds nobody.',
    words: position(String.raw`\b[Ss]ilence is (?:never|not|no)\b[^.;,]{0,30}`),
  },
  {
    topic: 'month by month',
    why: 'Either side leaves at the end of any month.',
    words: position(
      String.raw`(?<=\b(?:months?|year|term)\b[^.;]{0,10}),? ?then (?:from )?month (?:by|to) month(?=\s*(?:[.,;|]|$))|\bdoes not (?:run|go|carry) on\b${PLAIN}{0,40}(?:unless both\b${PLAIN}{0,40})?|(?<=[Ii]nterest\b[^.;]{0,60})\bruns on (?:late|overdue|unpaid)\b`,
    ),
  },
  {
    topic: 'a claim of neither',
    why: 'It frees both.',
    words: position(
      String.raw`\b[Nn]either (?:party|side)? ?(?:is|shall be) liable for\b${PLAIN_OVER_COMMAS.replace('(?<!the )other|', '')}{0,60}\bliquidated damages\b${PLAIN.replace('others|', '')}{0,40}|\bPenalty Interest(?: Rates?)? Act\b|\b(?:a )?waiver on one occasion is no(?:t a)? waiver on another\b|\bobliges neither\b[^.;]{0,40}`,
    ),
  },
  {
    topic: 'more for odd hours that are asked for',
    why: 'Whoever asks for work at night or at a weekend pays its premium, up to double.',
    words: position(
      String.raw`\b(?:[Ww]ork|[Aa] (?:visit|call|call-out|delivery|session|lesson))\b ?(?:which |that |for which )?${SIDE} asks? (?:for|to be (?:done|made|held))\b${PLAIN}{0,20}\b(?:at (?:a |the )?weekends?|at night|on (?:a )?(?:public |bank )?holidays?|on (?:a )?(?:Saturdays?|Sundays?)|outside (?:those|these|working|business|normal|office|usual) hours) (?:is|are) charged at (?:one and a half times|1\.5 times|twice|double) (?:the|that) (?:\w+ )?(?:fee|rate|price|charge)(?=\s*(?:[.;]|$))`,
    ),
  },
];
