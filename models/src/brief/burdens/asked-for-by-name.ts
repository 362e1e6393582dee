import type { Burden } from './burden.ts';

/** What holds for both sides alike, or for neither. */
const ALIKE = String.raw`\b(?:[Ee]ither|[Ee]ach|[Nn]either|[Bb]oth|[Nn]o) (?:part(?:y|ies)|sides?|of (?:us|them|the parties))\b|\b[Tt]he parties\b`;
const unless = (more = '(?!)'): RegExp => new RegExp(`${ALIKE}|${more}`, 'i');
/** Words of what is paid. */
const PAYS =
  '(?:pa(?:y|ys|id|yments?|yable)|due|owes?|sums?|amounts?|fees?|invoices?|rents?|prices?|hire|charges?)';
const SOON =
  '(?:(?:\\w+ )?(?:hours|days|weeks)|(?:\\w+ )?(?:month|(?:[1-9]|1[01]|two|three|four|five|six|nine|ten|eleven|twelve|12) months)|(?:one|a|1) year)';

/**
 * What lawyers look for by name, whatever the contract is about, in the plain words that say it. Nothing of it is
 * ordinary for the side that receives a contract, so no model may take it for that.
 */
export const MONEY_ASKED_FOR_BY_NAME: readonly Burden[] = [
  {
    kind: 'set-off-waived',
    why: 'One side has to pay in full, whatever the other owes it or did wrong.',
    holds: [
      /\b(?:without|free (?:and clear )?(?:of|from)|no right (?:of|to)|waives?|gives? up)\b[^.;]{0,40}\b(?:set[- ]?off|counterclaims?|abatements?|abate|deduct|deductions?|withhold)\b|\b(?:may|shall|will|must|can) not (?:\w+ ){0,2}(?:set[- ]?off|deduct|withhold)\b/i,
      new RegExp(String.raw`\b${PAYS}\b`, 'i'),
    ],
    unless: unless(
      String.raw`\b(?:unreasonabl\w+|consent|approval|tax\w*|VAT|GST|bank|required by law|good faith|information|deposit|admitted|adjudged|judgment|may (?:set|withhold|deduct)|wages|agreed|disclos\w+)\b`,
    ),
  },
  {
    kind: 'set-off-waived',
    why: 'One side has to pay in full, whatever the other owes it or did wrong.',
    holds: [
      /\bpays?\b[^.;]{0,60}\b(?:notwithstanding|despite|regardless of|in spite of|whatever the)\b[^.;]{0,20}\b(?:disputes?|complaints?|defects?|claims?)\b|\b(?:nothing|no (?:sum|debt|claim))\b[^.;]{0,60}\b(?:reduces?|lessens?|delays?|counts? against)\b[^.;]{0,30}\b(?:pays?|paid|owes?|due|payable|payment)\b/i,
    ],
    unless: unless(),
  },
  {
    kind: 'sum-for-breach',
    why: 'A fixed sum is due on a breach or an end, whatever the damage.',
    holds: [
      /\b(?:administrati(?:ve|on)|handling|processing|collection|reinstatement|re-?activation|termination|exit|break(?:age)?|disturbance|non-?compliance|release) (?:fees?|charges?|costs?|sums?)\b[^.;]{0,60}(?:[$£€]\s?\d|\b[A-Z]{3}\s?\d|%|\bper ?cent\b|\b(?:equal to|times|the rest|remain\w+|the whole)\b)/,
      /\b(?:late|overdue|breach\w*|lapse|each (?:day|time|occasion)|fails?|failure|ends?|ending|ended|terminat\w+|cancel\w*|shares?|leav\w+|not)\b/i,
    ],
    unless: unless(
      String.raw`\bno (?:other )?(?:termination|exit|cancellation|administrati\w+|handling)\b|\bwithout\b|\b(?:covers?|includes?|included)\b`,
    ),
  },
  {
    kind: 'pay-regardless',
    why: 'Money is due although nothing is received for it.',
    holds: [
      new RegExp(
        String.raw`\b${PAYS}\b[^.;]{0,60}\bas if\b[^.;]{0,50}\b(?:done|performed|supplied|delivered|held|used|continued|happened|taken place|run on|gone on|worked)\b|\b(?:fee|rent|hire|charge|subscription|price)s? (?:runs?|goes|continues?) on\b(?! until the end of)`,
        'i',
      ),
    ],
    unless: unless(String.raw`\b(?:not|no|less|notice)\b`),
  },
  {
    kind: 'price-rises',
    why: 'The price rises without agreement.',
    holds: [
      /\b(?:rises?|rise|increases?|goes? up|escalat\w+|uplift\w*|raised|increased)\b[^.;]{0,80}\b(?:(?:greater|more|higher|larger) of|whichever is (?:the )?(?:more|greater|higher|larger))\b|\bmay pass(?:es)? (?:on|through)\b[^.;]{0,60}\b(?:rises?|increases?|costs?|surcharges?)\b/i,
    ],
    unless: unless(String.raw`\b(?:no more than|not more than|up to|agree\w*|law|tax|duty|duties)\b`),
  },
  {
    kind: 'price-set-by-one',
    why: 'One side alone says what is to be paid.',
    holds: [
      /\b(?:what|whatever|as|that|such \w+ as) PARTY (?:alone |may |shall |then )?(?:finds?|thinks?|sees?|judges?|considers?|decides?|determines?|fixes|sets?(?! off)|names?|states|deems?|chooses?)\b/i,
      /[$£€]\s?\d|\b[A-Z]{3}\s?\d|\b(?:to be due|what is (?:due|owed)|the (?:fee|price|rent|charge|hire)s?)\b/,
    ],
    unless: unless(
      String.raw`\b(?:reasonabl\w+|agree\w*|limit\w*|insur\w*|not more than|no more than|up to|warrant\w*|consent|only if)\b`,
    ),
  },
  {
    kind: 'price-set-by-one',
    why: 'One side alone says what is to be paid.',
    holds: [
      /\bPARTY may\b[^.;]{0,40}\b(?:set|fix|reset|restate|re-?price)\b[^.;]{0,20}\b(?:fees?|prices?|rents?|charges?|rates?)\b/i,
    ],
    unless: unless(String.raw`\b(?:agree\w*|consent|no more than|not more than|only)\b`),
  },
  {
    kind: 'all-on-default',
    why: 'One side may seize, keep or sell what belongs to the other.',
    holds: [
      /\bmay\b[^.;]{0,60}\b(?:seize|hold|keep|retain|detain)\b[^.;]{0,80}\b(?:sell (?:it|them|the)\b|keep the proceeds)|\bmay sell (?:it|them)\b[^.;]{0,60}\b(?:at such|for what(?:ever)?|after \w+ (?:days|hours)|proceeds)\b|\blien\b[^.;]{0,80}\b(?:whatever|all (?:that|sums|debts|amounts)|any (?:sum|debt|amount|account)|group|other (?:goods|debts|sums|accounts))\b/i,
    ],
    unless: unless(
      String.raw`\b(?:no lien|not (?:sell|pledge)|resell|may (?:resell|distribute)|shares? of the proceeds)\b`,
    ),
  },
  {
    kind: 'stands-for-another',
    why: 'Somebody answers for the debts of another, or gives security.',
    holds: [
      /\b(?:directors?|shareholders?|parents?(?: company)?|partners?|signator(?:y|ies)|officers?|spouses?|famil(?:y|ies)|relatives?)\b[^.;]{0,60}\b(?:personally|jointly|guarant\w+|answers?|stands? (?:for|in)|makes? good|make good|principal debtor|surety)\b[^.;]{0,80}\b(?:fees?|rents?|sums?|debts?|pay\w*|unpaid|owe[ds]?|obligations?|performance)\b|\b(?:charges?|pledges?|assigns?|mortgages?)\b[^.;]{0,60}\bto PARTY\b[^.;]{0,30}\bas security\b/i,
    ],
    unless: unless(
      String.raw`\b(?:no|not|neither|nor) (?:\w+ ){0,3}(?:directors?|shareholders?|parents?|partners?|officers?|personally|guarant\w+|security)\b`,
    ),
  },
];

/** Courts, claims and who speaks for whom. */
export const CLAIMS_ASKED_FOR_BY_NAME: readonly Burden[] = [
  {
    kind: 'acts-in-its-name',
    why: 'One side may sign or act in the name of the other, or have judgment entered against it.',
    holds: [
      /\b(?:appoints?|appointed|authori[sz]e[sd]?|empowers?|constitutes?|made|named)\b[^.;]{0,80}\b(?:attorney(?:-in-fact)?(?!['’]?s?['’]? (?:fees|costs))|proxy)\b|\bsign\w*\b[^.;]{0,60}\bin (?:PARTY['’]s|its|his|her) name\b|\bconfess\w* judgment\b|\bjudgment\b[^.;]{0,20}\bentered against (?:it|PARTY)\b|\bpower of attorney\b/i,
    ],
    unless: unless(
      String.raw`\b(?:nobody|nothing|no (?:power|party|agency)|not|patents?|trade ?marks?|customs|represented by|certified copy)\b`,
    ),
  },
  {
    kind: 'court-given-up',
    why: 'One side gives up a jury, an appeal, a class or the courts.',
    holds: [
      /\bPARTY\b[^.;]{0,80}\b(?:giv(?:es?|ing) up|waiv\w+|forgoes|forgoing|renounc\w+|foregoes|joins? no|shall not join|will (?:not )?join)\b[^.;]{0,80}\b(?:jury|appeals?|class|courts?)\b|\bPARTY\b[^.;]{0,30}\b(?:no|not)\b[^.;]{0,40}\b(?:recourse to (?:a |the )?courts?|right of appeal|appeal from|go to court)\b/i,
    ],
    unless: unless(String.raw`\b(?:objections?|inconvenient|venue|manifest error)\b`),
  },
  {
    kind: 'claim-barred',
    why: 'A claim is lost that is not made in a short time or in a certain form.',
    holds: [
      new RegExp(
        String.raw`\b(?:time|period)\b[^.;]{0,50}\b(?:sue|claim|bring|action)\b[^.;]{0,40}\b(?:shortened|reduced|cut|abridged)\b|\b(?:claims?|actions?|suits?|proceedings)\b[^.;]{0,80}\b(?:brought|begun|started|commenced|filed|taken to court)\b[^.;]{0,40}\bwithin ${SOON}\b|\b(?:claims?|demands?|complaints?|objections?)\b[^.;]{0,120}\b(?:is|are|stands?|shall be) (?:then |thereby |thereupon )?(?:released|extinguished|barred|forfeit\w*|time-barred)\b`,
        'i',
      ),
    ],
    unless: unless(
      String.raw`\b(?:no|not) (?:claim|action|right)\b|\bfrom (?:any|all) (?:lien|claim)|\bthird part`,
    ),
  },
  {
    kind: 'one-sided-judgment',
    why: 'The judgment of one side counts, and nobody may question it.',
    holds: [
      /\bPARTY (?:alone )?(?:decides|determines|judges|settles|finds)\b[^.;]{0,80}\b(?:binds?|final|conclusive|binding)\b|\b(?:taken as|deemed(?: to be)?|held to be|presumed|counts? as|accepted as) (?:right|correct|true|accurate|proved|conclusive)\b|\b(?:arbitrators?|experts?|mediators?|referees?|valuers?|assessors?)\b[^.;]{0,40}\b(?:whom|that|which|chosen by|named by|appointed by|of the choice of) PARTY\b/i,
    ],
    unless: unless(
      String.raw`\b(?:jointly|unless (?:it|they|PARTY|an error)|manifest|if (?:it|PARTY) (?:is|has) (?:not )?(?:checked|agreed)|barring|obvious|quer(?:y|ied))\b`,
    ),
  },
  {
    kind: 'agreed-by-doing',
    why: 'Going on, or saying nothing, counts as agreeing to what the other side changed.',
    holds: [
      /\b(?:amend\w*|chang\w+|vari\w+|revis\w+|new (?:terms|version|prices?)|updates?)\b[^.;]{0,140}\b(?:(?:is|are|counts? as|deemed|taken as|means?) (?:agree\w*|accept\w*|consent\w*|assent)|binds?\b)[^.;]{0,60}\b(?:if|when|once|by|unless|after)?\b[^.;]{0,40}\b(?:goes on|go on|continu\w+|keeps? on|uses?|using|orders?|taken after|not objected|objects?|object(?:ed|ion)|silen\w+|nothing)\b|\b(?:amend\w*|chang\w+|vari\w+|revis\w+|new (?:terms|version|prices?))\b[^.;]{0,120}\b(?:goes on|continu\w+ (?:to )?us\w+|continued|keeps? on|taken after|not objected|no objection|use after|using)\b[^.;]{0,60}\b(?:agree\w*|accept\w*|consent\w*|assent|binds?|bound)\b/i,
    ],
    unless: unless(
      String.raw`\b(?:only|no (?:change|amendment)|not (?:be )?(?:valid|effective|binding)|signed by)\b`,
    ),
  },
  {
    kind: 'unilateral-change',
    why: 'One side alone may change what was agreed.',
    holds: [
      /\bPARTY may (?:\w+ ){0,3}(?:amend|vary|change|revise|replace|alter|update|modify)\b[^.;]{0,20}\b(?:terms|agreement|contract|lease|schedule|conditions)\b|\bPARTY may (?:\w+ ){0,2}(?:amend|vary|change|revise|alter|modify) it by\b/i,
    ],
    unless: unless(
      String.raw`\b(?:only|agree(?:s|d)|consent|sign\w*|may end|may terminate|law requires|no more than|not)\b`,
    ),
  },
  {
    kind: 'terms-elsewhere',
    why: 'Terms count that are not in this document and that one side can change.',
    holds: [
      /\b(?:[Cc]onditions|[Tt]erms|[Rr]ules|[Pp]olic(?:y|ies)|[Mm]anual|[Hh]andbook|[Cc]ode|[Ss]chedule|[Tt]ariff|[Gg]uidelines)\b[^.;]{0,120}\b(?:comes?|counts?|ranks?|goes?|stands?) (?:first|before (?:the|these|this|it|them)|ahead of|above (?:the|these|this))\b/,
    ],
    unless: unless(
      String.raw`\b(?:[Tt]his|[Tt]hese) (?:agreement|terms|clauses|contract|pages|conditions)\b[^.;]{0,30}\b(?:comes?|counts?|ranks?|goes?|stands?)\b|\bclauses? (?:comes?|counts?|ranks?)\b`,
    ),
  },
];
