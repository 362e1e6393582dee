import type { Burden } from './burden.ts';

/** What one side does when the other has no say: to think, to want, to declare. */
const DECIDES =
  '(?:sees?|thinks?|judges?|reckons?|considers?|finds?|decides?|determines?|certif(?:y|ies)|calls?|deems?|fixes|sets?|chooses?|elects?|prefers?|quotes?|books?|assess(?:es)?|believes?|likes?|cares?|wish(?:es)?|wants?|pleases?|needs?|notif(?:y|ies)|announces?|publishes|declares?|states|claims?|asks?|adds?|names?|directs?|dictates?|prescribes?|stipulates?|specif(?:y|ies)|estimates?|allocates?|charges?|demands?|requires?|regards?|says?)';
const OPEN =
  '(?:(?:whatever|whichever|however many)(?: \\w+){0,2}|whenever|wherever|however|whom(?:so)?ever|anything(?: that)?|any \\w+ (?:that|which)|such (?:further |other |lesser |greater |higher |lower )?\\w+(?: \\w+)? as|in so far as|so far as|as (?:much|many|often|long|soon) as|as)';

/** What somebody says or writes that can settle a question; "is final" alone is said of offers and drafts too. */
const SAID =
  '(?:views?|opinions?|judg\\w+|reckoning|estimates?|satisfaction|decisions?|determinations?|assessments?|certificates?|records?|books|figures?|word|calculations?|statements?|findings?|notices?|invoices?|accounts?|reports?|counts?|measure\\w*|weigh\\w*|readings?|meters?|logs?|registers?|classifications?|gradings?|valuations?|inspections?|test results?|apportionments?|allocations?|rulings?|conclusions?|say-so|verdicts?|audits?|tall(?:y|ies)|choice|answer|refusal|rejection|interpretation|say|what PARTY \\w+)';

/** Passages in which one side alone decides what the other owes or gets. */
export const DETERMINATIONS: readonly Burden[] = [
  {
    kind: 'one-sided-say',
    why: 'What one side owes or gets hangs on what the other decides.',
    holds: [
      new RegExp(
        `\\b${OPEN} (?:else )?PARTY(?:['’]s \\w+)?(?: \\w+ly| may| shall| alone| in retrospect| from time to time)* ${DECIDES}\\b|\\b(?:what(?:ever)?|whichever) (?:PARTY|it|he|she|they) (?:alone )?(?:sees?|thinks?|judges?|reckons?|considers?|finds?|decides?|determines?|deems?|chooses?|likes?|believes?)\\b|\\b(?:what|how|(?<!\\b(?:on|in|at|with|through) )which|where|when|once|if|until) PARTY(?:['’]s \\w+)? (?:alone |in retrospect |then )?(?:sees?|thinks?|judges?|reckons?|considers?|finds?|decides?|determines?|calls?|deems?|chooses?|prefers?|quotes?|believes?|likes|certifies|regards?)\\b`,
        'i',
      ),
    ],
    unless:
      /\breasonabl[ey]\b|\bdelete or return\b|\breturn or (?:delete|destroy)\b|\bas PARTY (?:chooses|elects)\b[^.;]{0,20}$|\b(?:guidelines|manual|instructions|guide|brief) (?:say|prescribe|require|direct)s?\b|\bif PARTY (?:asks|requires|needs|wishes) (?:it|to|so)\b|\btells? PARTY why\b|\b(?:papers|records|copies) for \w+ years\b/i,
  },
  {
    kind: 'one-sided-judgment',
    why: 'The judgment of one side counts, and nobody may question it.',
    holds: [
      new RegExp(
        `\\bPARTY['’]s (?:own |sole |absolute |honest )*(?:view|opinion|judg\\w+|reckoning|estimate|discretion|satisfaction|decision|determination|assessment|certificate|records?|figures?|say|word|calculations?|foreman|desk|editor)\\b[^.;]{0,60}\\b(?:final|conclusive|binding|calls|quotes|prevails?|decides?|says|thinks|likes)\\b|\\bin (?:PARTY['’]s|its|his|her|their) (?:own |sole |absolute |honest )*(?:view|opinion|judg\\w+|reckoning|estimate|eyes|discretion)\\b|\\bto (?:PARTY['’]s|its|his|her|their) (?:own |sole |full |entire )*satisfaction\\b|\\b${SAID}\\b[^.;]{0,70}\\b(?:is|are|be|being|as|stands?(?: as)?) (?:final|conclusive)\\b(?! acceptance)`,
        'i',
      ),
    ],
    unless: /\b(?:court|arbitrat\w+|award|tribunal|expert)\b|\breasonabl[ey]\b|\beach party['’]s\b/i,
  },
];
