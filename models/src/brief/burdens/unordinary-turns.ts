import type { Burden } from './burden.ts';
import { NOT_WANTED, TURNS_IN_PASSING } from './turns-in-passing.ts';

const WHY = 'Its words are unlike what ordinary contracts say; somebody has to read what it does.';

/**
 * Turns by which a short contract hides what one side bears: of 197 ordinary contracts written for this project all of
 * them together stand in two or three, in some eighty of their 1,944 changes. A model of words weighs them against the ordinary
 * words around them; whoever reads with care stops at the turn. `PARTY` stands for a side.
 */
const TURNS: readonly (readonly [RegExp, RegExp?])[] = [
  // What did not happen is paid for as though it had.
  [
    /\b(?:reckoned|charged|priced|counted|billed|invoiced|treated|paid for|due|payable|owed) as (?!PARTY|agreed|set\b|stated|shown|follows|above|soon|in\b|described|provided|given|they\b|it\b|part\b|though the|accepted|lost|received|paid\b)/i,
  ],
  [/\b(?:is|are) (?:taken|understood|reckoned) to (?:be|have|come|lie|include|mean)\b|\bto have been\b/i],
  [/\bwould (?:still |otherwise |then )?have (?:been|had|brought|earned|paid|come|made|taken|given|cost)\b/i],
  [/\bmakes? up to PARTY\b|\bmakes? (?:up|good) (?:the|any) (?:difference|shortfall|rest)\b/i],
  // One side says what is so, or is asked first.
  [
    /\bin (?:its|his|her|our|PARTY(?:['’]s)?) (?:own |sole )?(?:view|eyes|reckoning|opinion)\b|\b(?:last word|has the say)\b|\b(?:reckoning|figures?|word|finding)s? (?:is|are|being) final\b/i,
  ],
  [
    /\b(?:has|have|gives?) (?:PARTY )?(?:the )?first (?:refusal|call|claim|look|choice|offer)\b|\bto PARTY first\b/i,
  ],
  [/\bat (?:(?:PARTY(?:['’]s)?|its|our|full) )?(?:then |current |ordinary )*list\b/i],
  // What is made, entrusted or earned is the other's in passing.
  [
    /\bbeing PARTY(?:['’]s)?(?=[,.;]|$)|\b(?:are|is) PARTY['’]s to (?:keep|sell|place|pass|publish|show|lend|let)\b/i,
    new RegExp(NOT_WANTED, 'i'),
  ],
  [
    /\b(?:with|to|by) (?:whom(?:ever)?|whoever|anyone|anybody) (?:it|PARTY|we) (?:chooses?|likes?|pleases?|names?|finds?)\b|\bto whoever (?:asks|pays|wants|buys)\b/i,
    /\b(?:buy|bought|work|deal|choose|sell its|sell their)\w*\b/i,
  ],
  // Somebody stands in for others, or is free with exceptions.
  [
    /\beach for (?:all|the whole)\b|\bin (?:his|her|their) own name\b|\bas if (?:he|she|they|it) were PARTY\b/i,
  ],
  [/\bfree to\b[^.;]{0,80}\b(?:excepted|but not|once PARTY|when PARTY has none)\b/i],
  [/\b(?:is|are|falls?|drops?) (?:out of|outside) (?:cover|warranty|guarantee)\b/i],
];

/** For short contracts alone: in long ones such turns stand everywhere. */
export const UNORDINARY_TURNS: readonly Burden[] = [...TURNS, ...TURNS_IN_PASSING].map(([turn, unless]) => ({
  kind: 'unusual-term',
  why: WHY,
  holds: [turn],
  ...(unless && { unless }),
}));
