import type { Burden } from './burden.ts';

const MONEY = '(?:money|monies|moneys|funds|payments?|sums?|remittance|proceeds|cash|price|fees?)';

/** Payment that waits for what somebody else does. */
export const PAID_WHEN_PAID: readonly Burden[] = [
  {
    kind: 'paid-when-paid',
    why: 'Payment waits for money or an act that is not in the hands of whoever is to be paid.',
    holds: [
      new RegExp(
        `\\b(?:after|when|once|until|unless|if|as soon as|as and when|following|of)\\b (?!PARTY['’]s )[^.;,]{0,50}\\b(?:['’]s )?${MONEY}\\b[^.;]{0,50}\\b(?:in PARTY['’]s|in its|reach\\w*|clear(?:s|ed)|arriv\\w+|collected|credited|come in|came in|received (?:by PARTY )?from (?:the|its|an?|their) (?!PARTY))|\\b(?:once|when|after|until|unless|if|only if) (?:the|its|an?|their) (?!PARTY)\\w+(?: \\w+)? (?:has|have) (?:itself |first )?(?:paid|settled|accepted|approved|signed off)\\b (?:PARTY|it|for)\\b|\\b(?:paid|payable|due|owed|earned|fee)\\b[^.;]{0,60}\\b(?:only )?(?:when|once|if|where|until)\\b[^.;]{0,40}\\b(?:PARTY['’]s (?:next |own )?\\w+ (?:carries|uses|shows|prints|includes|sells|takes|accepts|pays)|sells? (?:it|them|on)|resold|re-?let|takes it up|goes into use|is put to use)\\b`,
      ),
    ],
    unless:
      /\b(?:commission|title|ownership|referral|introduc\w+|disputed|deposit|licen[cs]e|copyright|assigns?)\b/i,
  },
];
