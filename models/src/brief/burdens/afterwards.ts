import type { Burden } from './burden.ts';

const MONEY =
  '(?:fees?|sums?|rents?|rentals?|instalments?|installments?|charges?|prices?|payments?|hire|subscriptions?|amounts?|commission|retainers?)';
const REST =
  '(?:remain\\w*|rest|balance|outstanding|unexpired|up to|until|to the end|for the (?:whole|full)|not yet|still|every|all)';
const AT_ONCE =
  '(?:at once|that (?:same )?day|(?:a|one) single sum|one sum|single payment|immediately|forthwith|in full|on demand|there and then|as a debt|lump sum)';

/** What is owed, kept or bound when the contract is over, or goes on though nobody agreed. */
export const AFTERWARDS: readonly Burden[] = [
  {
    kind: 'all-falls-due',
    why: 'All that would have been paid later becomes payable, whether or not anything is received for it.',
    holds: [
      new RegExp(
        `\\b${REST}\\b[^.;]{0,60}\\b${MONEY}\\b[^.;]{0,80}\\b(?:payable|due|owed|owing|paid|pays)\\b[^.;]{0,40}\\b${AT_ONCE}\\b|\\b${MONEY}\\b[^.;]{0,40}\\b${REST}\\b[^.;]{0,80}\\b(?:payable|due|owed|owing|paid|pays?|continues?|runs?)\\b[^.;]{0,40}\\b(?:${AT_ONCE}|as if)\\b`,
        'i',
      ),
    ],
    unless:
      /\b(?:undisputed|refund\w*|repa(?:y|id)\w*|not (?:be )?(?:due|payable)|up to that day|invoice[sd]?|(?:work|services|lessons|goods|visits) (?:already )?(?:done|given|performed|held|delivered|supplied))\b/i,
  },
  {
    kind: 'goes-on-for-more',
    why: 'The contract goes on for as long again unless somebody stops it.',
    holds: [
      /\b(?:\d+|an?|one|two|three|four|five|six|twelve|as many|the same) (?:further |more )?(?:months?|years?|terms?|seasons?|periods?) (?:more|again|longer)\b|\b(?:whenever|each time|every time|as often as) (?:those|that|it|they|the term|the period)\b[^.;]{0,30}\b(?:runs? out|ends?|expires?|is (?:up|over))\b/i,
      /\b(?:whenever|each time|every time|as often|save where|save if|unless|if (?:not|no)|failing|without|by itself|unless and until)\b/i,
    ],
    unless:
      /\b(?:both (?:parties|of us|sign)|the parties (?:sign|agree)|agreed in writing|signed by both|month by month)\b/i,
  },
  {
    kind: 'kept-by-one',
    why: 'What belongs to one side, or was made for it, stays with the other.',
    holds: [
      /\b(?:opened|registered|held|kept|taken out|applied for|filed|booked|put)\b[^.;]{0,40}\bin (?:PARTY['’]s|its|his|her|their) own name\b|\b(?:to )?(?:remain|stay|be kept|keeps?|retains?|held)\b[^.;]{0,60}\b(?:when|after|once|although|though|even)\b[^.;]{0,30}\b(?:over|ended|ends?|expired?|terminat\w+|ceased|gone|left)\b|\b(?:library|database|pool|collection|index|archive|product|catalogue)\b[^.;]{0,60}\bPARTY['’]s (?:other )?(?:subscribers|customers|clients|members|users|partners|licensees)\b|\bat the end\b[^.;]{0,30}\bPARTY (?:keeps|retains)\b/i,
    ],
    unless:
      /\b(?:clauses?|sections?|confiden\w+|secre\w+|duty|duties|obligations?|each party|either party|neither party|insurance|law requires|records? (?:for|as)|delet\w+|destroy\w*|return\w*|back-?ups?|accrued|in force|tools|templates|know-how)\b/i,
  },
  {
    kind: 'charge-goes-on',
    why: 'A price includes payment for a time to come.',
    holds: [
      /(?:[$£€]\s?\d|\b(?:GBP|USD|EUR|AUD|NZD|CAD|CHF|SGD)\s?\d)[^;]{0,90}\b(?:and|plus|with|together with)\b (?:its|the|all|every|any|each|whatever|also)\b[^.;]{0,60}\b(?:until|for|to the end|through)\b[^.;]{0,30}\b(?:years?|months?|term|end)\b/i,
    ],
    unless: /\b(?:insur\w*|warrant\w*|guarantee|support|updates|hosting|included)\b/i,
  },
];
