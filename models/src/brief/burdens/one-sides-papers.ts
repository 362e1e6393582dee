import type { Burden } from './burden.ts';

/** What one side writes, keeps or issues without the other. */
const PAPER =
  '(?:tariff|price list|list|rates?|rate card|scale|conditions|terms|polic(?:y|ies)|rules|handbook|manual|registers?|books|records|ledgers?|logs?|diary|calendar|system|website|catalogue|standards)';
/** How it decides: as it stands, as something is entered there, or before this document. */
const DECIDES =
  '(?:as (?:it|they) (?:may )?(?:then )?(?:stands?|is|are|reads?)|may stand|stands? (?:when|on|at|then)|then (?:has|have|in|applies|stands)|in force|for the time being|from time to time|prevails?|replac\\w+|govern\\w*|supersed\\w+|subordinat\\w+|decid\\w+|appl(?:y|ies)|settles?|enter(?:s|ed)|shows?|states?|ha(?:s|ve) it|says)';

/** Terms, prices or facts that papers of one side decide, as they stand at some later time. */
export const ONE_SIDES_PAPERS: readonly Burden[] = [
  {
    kind: 'one-sides-papers',
    why: 'What one side keeps or issues decides what is owed.',
    holds: [
      new RegExp(
        `\\bPARTY['’]s (?:own |usual |general |standard |current |then |kitchen |\\w+ ){0,2}${PAPER}\\b[^.;]{0,60}\\b${DECIDES}|\\b${DECIDES} (?:in|on|by|from|at) PARTY['’]s (?:\\w+ ){0,2}${PAPER}\\b|\\b${PAPER}\\b (?:that|which) PARTY (?:then |from time to time |for the time being )?(?:has|uses|keeps|issues|publishes|applies|makes|sets|adopts|displays)\\b|\\bsubordinate to (?:them|it|those|PARTY)\\b|\\bto which\\b[^.;]{0,60}\\bsubordinate\\b`,
      ),
    ],
    unless:
      /\b(?:shall not|does not|do not|nor|neither|no terms|none of|not bound by|site rules|safety|security|privacy policy|data protection|either party|each party)\b/i,
  },
];
