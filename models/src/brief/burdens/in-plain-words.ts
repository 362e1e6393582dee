import { MONTHS } from '../../text/months.ts';
import type { Burden } from './burden.ts';

const SUM = String.raw`(?:[$£€]\s?\d[\d,.]*|\b(?:GBP|USD|EUR|AUD|NZD|CAD|CHF|ZAR|SGD|JPY)\s?\d[\d,.]*)`;
const MONTH = `(?:${MONTHS})`;
const PRICE = '(?:[Hh]ire|[Ff]ees?|[Pp]rice|[Rr]ent|[Cc]harges?|[Dd]eposit|[Ss]ums?|[Pp]ayments?|[Mm]oney)';
const TERMS =
  '(?:terms|conditions|polic(?:y|ies)|rules|[Cc]ode(?: \\w+){0,3}|manual|handbook|guidelines|website|portal|list|tariff|catalogue)';
/** A time that outlasts the occasion. */
const FOR_YEARS = String.raw`(?:(?:before|until|till) (?:the end of )?(?:\w+ )?20\d\d\b|(?:for|within) (?:the )?(?:\w+ ){0,3}(?:years?|months)\b|ever again\b)`;
/** What a contract is, as it speaks of itself when it comes first. */
const ITSELF = '(?:this|these|the (?:agreement|contract|clauses?|sections?|lease|letter|main|body|signed))';

/**
 * What few and plain words lay on a side in passing: at the end of a definition, in a row, in a footnote, in a proviso.
 * No term of art stands in them.
 */
export const IN_PLAIN_WORDS: readonly Burden[] = [
  {
    kind: 'unilateral-change',
    why: 'One side alone may change what was agreed.',
    holds: [
      /\b(?:amendments?|changes?|variations?|new versions?|revisions?|modifications?)\b[^.;]{0,60}\b(?:posted|published|notified|announced|issued|uploaded|sent out|circulated)\b[^.;]{0,20}\bby PARTY\b|\b(?:amendments?|changes?|variations?|revisions?)\b[^.;]{0,60}\b(?:that |which |as |when |once )PARTY (?:posts|publishes|notifies|announces|issues|uploads|circulates)\b/i,
    ],
    unless: /\b(?:proposed|requests?|orders?|signed|not valid|no (?:amendment|change))\b/i,
  },
  {
    kind: 'terms-elsewhere',
    why: 'Terms count that are not in this document and that one side can change.',
    holds: [
      new RegExp(
        String.raw`\b${TERMS}\b[^.;]{0,120}\b(?:differ|conflict|something else|say otherwise|says otherwise|inconsistent|disagree)s?\b[^.;]{0,60},?\s(?:they|it|those|the (?!clauses|sections|agreement|contract)${TERMS}|the latter)\b[^.;]{0,40}\b(?:counts?|prevails?|governs?|controls?|appl(?:y|ies)|wins?|rules?)\b`,
      ),
    ],
    unless: new RegExp(
      String.raw`\b${ITSELF}[^.;]{0,30}\b(?:counts?|prevails?|governs?|controls?|appl(?:y|ies))\b`,
    ),
  },
  {
    kind: 'price-of-a-lapse',
    why: 'A lapse has a price, whatever the damage.',
    holds: [
      new RegExp(
        String.raw`\b(?:[Ee]ach|[Ee]very|[Aa]ny|[Pp]er)\b[^.;]{0,60}\b(?:beyond|late|over|past|lost|missing|disturbed|damaged|broken|short|overdue|left)\b[^.;]{0,20}\b(?:being|is|are|at|=)\s*${SUM}|\b(?:[Ee]ach|[Ee]very|[Aa]ny)\b[^.;]{0,60}\b(?:is|are|being)\s${SUM}\s+(?:to|due to|owed to) PARTY\b`,
      ),
    ],
    unless:
      /\b(?:only if|if PARTY agrees|agreed in writing|insur\w+|limited to|up to a (?:total|maximum))\b/i,
  },
  {
    kind: 'sum-for-breach',
    why: 'A fixed sum is due on a breach, whatever the damage.',
    holds: [
      /\b(?:return|refund|repa(?:y|id)|paid|pays)(?:s|ed)?(?: back)? (?:twice|two times|double|three times|thrice)\b(?! (?:a|each|every|in|per)\b)|\bat the (?:fee|price|cost|charge|rate) of (?:two|three|four|five|six|ten|the (?:whole|full|agreed|entire|remaining))\b/,
    ],
    unless: /\b(?:whichever|instead of|for the price of)\b/i,
  },
  {
    kind: 'pay-regardless',
    why: 'Money is due although nothing is received for it.',
    holds: [
      new RegExp(
        String.raw`\b(?:early |sooner )?(?:terminat\w+|ending|ends?(?: it)? (?:early|sooner)|cancell\w+|leav(?:es|ing)|withdraw\w*)\b[^.;]{0,80}\bpays?\b[^.;]{0,60}\b(?:to|until|through|up to|till) (?:the (?:end|last|close|expiry)|its (?:end|expiry|last)|(?:\d{1,2} )?${MONTH}(?: \d{1,2},?)? \d{4}|the full)\b|\b${PRICE}\b[^.;]{0,10}\bstays? where it (?:is|lies|was)\b|\bPARTY (?:then )?keeps? (?:the |all |any )?(?:whole |full )?(?:[Hh]ire|[Ff]ees?|[Pp]rice|[Rr]ent) and (?:what|whatever|any|all)\b|\bpays?\s${SUM}\s(?:for|per) (?:each|every|a|an|any) (?:day|hour|week|night)s? of (?:waiting|idleness|standby|standing|stoppage|absence)\b`,
      ),
    ],
    unless:
      /\b(?:performed|delivered|supplied|had|received|incurred) (?:up )?(?:to|until)|(?:date|day) of (?:termination|ending|the notice)|notice period\b/i,
  },
  {
    kind: 'money-lost',
    why: 'Money is lost, kept or given back beyond what was not yet earned.',
    holds: [/\b(?:is|are|being) (?:charged|paid|invoiced) at (?:a (?:quarter|third|fifth|tenth)|half)\b/],
    unless: /\b(?:withdrawn|cancelled|called off|half (?:board|day)|half on)\b/i,
  },
  {
    kind: 'exclusive-dealing',
    why: 'One side may deal with the other alone.',
    holds: [
      new RegExp(String.raw`\b(?:no ?(?:one|body) else|no other \w+)\b[^.;]{0,90}\b${FOR_YEARS}`, 'i'),
      /\b(?:lets?|allows?|permits?|gives?|sells?|serves?|takes?|has|hosts?|engages?|appoints?|hires?|supplies|supply|uses?|buys?|works?|deals?|may|shall|will)\b/i,
    ],
    unless: /\b(?:access|password|account|log-?in|know|tells?|told|confiden\w+|secret|disclos\w+)\b/i,
  },
  {
    kind: 'lasting-restraint',
    why: 'A restraint goes on after the contract has ended.',
    holds: [
      /\b(?:not|nor|never)\b[^.;]{0,70}\b(?:uses?|buys?|takes?|makes?|sells?|offers?|develops?|provides?|rents?)\b[^.;]{0,40}\b(?:one|any|anything|another|others|(?:a |any )?(?:product|program|service|tool|system|work)s?) (?:like|similar to|comparable to|of the kind of|in the place of|in place of|that competes with) (?:it|them|this|that|those|PARTY['’]s|the)\b/i,
      new RegExp(FOR_YEARS, 'i'),
    ],
    unless: /\b(?:infring\w+|trade ?marks?|names?|logos?|confusingly)\b/i,
  },
  {
    kind: 'use-without-limit',
    why: 'What is entrusted or licensed may be used for more than this contract.',
    holds: [
      /\b(?:any|all) other (?:works?|uses?|purposes?|products?|media|projects?|films?|programmes?|business(?:es)?)\b[^.;]{0,60}\b(?:now or later|hereafter|whenever|in (?:the )?future|included|of any kind|whatsoever|of its (?:own )?choosing)\b/i,
    ],
    unless: /\b(?:not|neither|nor|no)\b[^.;]{0,60}\b(?:any|all) other\b/i,
  },
  {
    kind: 'broad-transfer-of-rights',
    why: 'Rights pass to the other side beyond what is made and paid for under the contract.',
    holds: [
      /\bmay\b[^.;]{0,40}\b(?:keeps?|holds?|uses?|retains?)\b[^.;]{0,70}\bfor good\b(?! (?:order|cause|reason|faith|will|measure|practice))|\bmay\b[^.;]{0,90}\b(?:serve|answer|help|supply|inform)\w*\b[^.;]{0,60}\bof its (?:competitors|rivals)\b/i,
    ],
  },
  {
    kind: 'rights-move',
    why: 'Rights or things pass to the other side by the way.',
    holds: [
      /\bto (?:which|whom)\b[^.;]{0,110}\b(?:then )?belongs?\b|\b(?:left|uncollected|unclaimed|not (?:collected|fetched|removed|taken away))\b[^.;]{0,60}\b(?:is|are|becomes?) (?:then )?PARTY['’]s(?=\s*(?:[.,;]|$))/i,
    ],
    unless: /\b(?:group|company) to which\b[^.;]{0,20}\bbelongs?\b/i,
  },
  {
    kind: 'goes-on-for-more',
    why: 'The contract goes on for as long again unless somebody stops it.',
    holds: [
      /\b(?:and|then|plus)\b[^.;]{0,60}\b(?:the|an?|another|\w+ further) (?:\w+ )?(?:years?|months?|seasons?) (?:that (?:come|follow) )?(?:behind|after|following|beyond|on top of) (?:it|that|them)\b/i,
    ],
    unless:
      /\b(?:confiden\w+|secre\w+|records?|keeps?|deletes?|warrant\w*|insur\w*|support|retain\w*|archive\w*|both)\b/i,
  },
  {
    kind: 'buys-regardless',
    why: 'Something has to be taken, kept ready or paid for, needed or not.',
    holds: [
      /\b(?:turns?|converts?|passes|goes|rolls?) (?:over )?(?:in)?to (?:an? |the )?(?:paying|paid|charged|billed|chargeable)\b|\bbecomes? (?:an? )?(?:paying|paid) (?:user|one|member|subscription|plan|licen[cs]e)s?\b/i,
    ],
    unless: /\b(?:only if|if PARTY (?:orders|asks|agrees|signs)|both)\b/i,
  },
  {
    kind: 'one-sided-judgment',
    why: 'The judgment of one side counts, and nobody may question it.',
    holds: [
      /\bPARTY['’]s (?:own )?(?:lists?|figures?|books|scale|tariff|table|reckoning|count|records?|log|meter|say|word|valuation)\b[^.;]{0,60}\b(?:is|are|being) (?:the (?:measure|proof|last word|only proof|basis)|what counts|decisive)\b/i,
    ],
    unless: /\beach party['’]s\b|\bunless\b[^.;]{0,40}\b(?:shows?|proves?)\b/i,
  },
  {
    kind: 'fault-of-the-other',
    why: 'A limit or an exception holds even for the fault of whoever it protects, or a side answers unless the other is at fault.',
    holds: [
      /\b(?:damage|loss(?:es)?|claims?|faults?|delays?)\b[^.;]{0,120}\bPARTY['’]s (?:own )?(?:people|staff|employees|fault|negligence|acts?|defects?|workers|contractors)\b[^.;]{0,20}\b(?:among (?:it|them)|included|as well|too|not excepted|alike|counted in)\b/i,
    ],
  },
  {
    kind: 'one-sided-exit',
    why: 'Only one side may end the contract without a cause, or may end it at once.',
    holds: [
      /\b(?:dates?|days?|bookings?|orders?|deliver(?:y|ies)|weddings?|events?|guests|customers)\b[^.;]{0,60}\b(?:then )?gives? way\b|\bgives? way to (?:PARTY|those of PARTY)\b/i,
    ],
    unless: /\b(?:right of way|traffic|pedestrians?)\b/i,
  },
];
