import type { Subject } from './turned-subject.ts';

/** All of something, whoever and whatever. */
const WHATEVER =
  '(?:every|any|all|whoever|whatever|whichever|however|whether or not|in (?:each|every|any) (?:case|event|matter)|always|of whatever kind|at full value|strangers?)';
const PAID =
  '(?:deposits?|advances?|advance payments?|prepay\\w+|credits?|unused \\w+|sums? (?:already )?paid|licen[cs]es already paid)';
const KEPT =
  '(?:stays?|remains?|(?:is|are) (?:kept|lost|forfeit\\w*)|falls?|goes?|passes?|belongs?|lapses?|ends?)';
const NEVER_BACK =
  '(?:not|never|non-?) ?(?:refunded|refundable|returned|returnable|repaid|repayable|given back)';

/** Money, risk and duties laid on one side without a measure, and nothing of the kind on the other. */
export const ONE_SIDED_BURDENS: readonly Subject[] = [
  {
    why: 'One side bears the costs, losses or taxes of the other, whatever they come from.',
    about: new RegExp(
      [
        String.raw`\bPARTY (?:shall |will |must )?(?:pays?|bears?|meets?|carries|covers?|refunds?|reimburses?)\b[^.;]{0,40}\b(?:lawyers?|legal (?:costs|fees|disputes?)|attorneys?|counsel|taxes|costs)\b[^.;]{0,20}\b(?:of|to) PARTY\b[^.;]{0,60}\b${WHATEVER}\b`,
        String.raw`\btaxes\b[^.;]{0,30}\b(?:of|on) PARTY\b[^.;]{0,60}\b(?:borne|paid|met) by PARTY\b`,
        String.raw`\bPARTY (?:shall |will |must )?(?:makes? good|answers? for|(?:is|are|be) (?:liable|answerable|responsible) for|pays? for|bears?)\b[^.;,]{0,60}\b${WHATEVER}\b[^.;,]{0,60}\b(?:PARTY|caused|visitors|customers|strangers|peril|affiliates)\b`,
        String.raw`\bPARTY (?:shall |will |must )?(?:pays? for|makes? good|bears?)\b[^.;]{0,40}\bwhoever\b`,
        String.raw`\bPARTY (?:shall |will |must )?insures? the (?:property|things|goods|equipment|premises) of PARTY against (?:every|all)\b`,
        String.raw`\bPARTY (?:shall |will |must )?(?:tells?|shows?|discloses?|reports? to)\b[^.;]{0,30}\bPARTY\b[^.;]{0,40}\b(?:all|every|each|any) (?:of )?(?:its|his|her) other\b`,
      ].join('|'),
      'i',
    ),
    ordinary: [
      /\b(?:reasonabl\w+|its own|fault|negligen\w+|careless\w*|caused by (?:it|its)|(?:its|PARTY['’]s) (?:staff|people|subcontract\w*)|defects?|breach|wear|that it has caused)\b/i,
    ],
  },
  {
    why: 'What one side has paid or is owed is lost to it.',
    about: new RegExp(
      [
        String.raw`\b${PAID}\b[^.;]{0,60}\b${KEPT}\b[^.;]{0,30}\b(?:to PARTY|with PARTY|PARTY['’]s|without (?:return|refund)|however|late)\b`,
        String.raw`\bPARTY loses (?:its|the|all|any|every) (?:\w+ )?(?:credits?|deposits?|rights?|payments?|discounts?|licen[cs]es?|hours|fees?)\b`,
        String.raw`\bPARTY\b[^.;]{0,90}\b(?:is|are|be) ${NEVER_BACK}\b`,
        String.raw`\b(?:deposits?|advance payments?|prepay\w+)\b[^.;]{0,60}\b${NEVER_BACK}\b`,
        String.raw`\bPARTY\b[^.;]{0,12}\bowe[sd]?\b[^.;]{0,40}\b(?:do|does|shall|will|may) not (?:lessen|reduce|count|be (?:deducted|set))`,
      ].join('|'),
      'i',
    ),
    ordinary: [/\b(?:cancels?|withdraws?|less than|goods|deliver\w*|half|weather)\b/i],
  },
  {
    why: 'All that one side makes, learns or earns is the other’s.',
    about:
      /\b(?:everything|all|whatever|anything|any (?:invention|idea|work)s?)\b[^.;]{0,20}\b(?:that |which )?PARTY (?:\w+ )?(?:devises?|makes?|thinks|invents?|creates?|learns?|finds?|writes?|produces?|earns?|develops?|conceives?)\b[^.;]{0,60}\b(?:(?:is|are|becomes?) (?:the property of )?PARTY(?:['’]s)?|belongs? to PARTY|passes to PARTY|vests? in PARTY)/i,
    ordinary: [
      /\b(?:paid|pays|payment|for this|under this|in performing|for the (?:project|work|services))\b/i,
    ],
  },
  {
    why: 'One side is bound longer or harder than the other.',
    about:
      /\bPARTY\b[^.;]{0,60}\b(?:secrecy|secret|bound|confiden\w+|silent|liable)\b[^.;]{0,40}\b(?:for all time|for ever|forever|without (?:limit|end)|always|\w+ (?:years?|months?))\b[^.;]{0,12},? (?:and |but |while |whereas )?(?:that of |the duty of )?PARTY (?:only )?(?:for |not |never |may )/i,
    ordinary: [],
  },
  {
    why: 'One side has to take a quantity, or to keep to the other in what it buys or offers.',
    about:
      /\bPARTY (?:shall |will |must )?(?:takes?|orders?|buys?|purchases?|accepts?)\b[^.;]{0,20}\b(?:not fewer|not less|no fewer|no less|at least|a minimum of)\b[^.;]{0,40}\b(?:each|every|a|per|in (?:each|every|any)) (?:week|month|quarter|year|season)\b|\b(?:best|lowest|most favou?rable) (?:price|terms|rates?)\b[^.;]{0,30}\b(?:that|which) (?:it|PARTY) (?:gives|offers|grants|charges)\b|\bPARTY (?:offers?|gives?|grants?)\b[^.;]{0,20}\b(?:anyone|anybody|others?|another)\b[^.;]{0,30}\b(?:better|lower)\b/i,
    ordinary: [/\bnot (?:bound|obliged)\b/i],
  },
];

/** Interest that no side of an ordinary contract is asked for, by the month and in words. */
export const USURY_IN_WORDS =
  /\b(?:late|overdue|arrears|interest|unpaid)\b[^.;]{0,80}\b(?:two|three|four|five|six|seven|eight|nine|ten)(?: and a half)? (?:per ?cent|percent)(?: interest)? (?:a|per|each|every|for (?:each|every)) (?:week|month)\b/i;
