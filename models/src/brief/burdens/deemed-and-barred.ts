import type { Burden } from './burden.ts';

const CLAIMED =
  '(?:claimed|notified|reported|raised|made|told|complained of|objected to|disputed|queried|given in writing|presented|brought)';
const GONE =
  '(?:given up|lost|waived|barred|forfeit\\w*|abandoned|void|falls? away|lapse[sd]?|extinguished|irrecoverable|settled|disregarded|not (?:be )?(?:entertained|heard|considered|recoverable|payable))';

/** Rights that are lost by a short time or a form, and facts that are taken for something that they are not. */
export const DEEMED_AND_BARRED: readonly Burden[] = [
  {
    kind: 'claim-barred',
    why: 'A claim is lost that is not made in a short time or in a certain form.',
    holds: [
      new RegExp(
        `\\b(?:not|never|un)[ -]?(?:so |then |thus )?(?:\\w+ )?${CLAIMED}\\b[^.;]{0,60}\\b${GONE}\\b|\\b(?:nothing|no (?:claim|loss|sum|damage|refund|remedy|complaint)|none)\\b[^.;]{0,60}\\bunless\\b[^.;]{0,40}\\b${CLAIMED}\\b[^.;]{0,50}\\b(?:hours?|days?)\\b|\\b${CLAIMED}\\b[^.;]{0,60}\\b(?:or not at all|or (?:is|are|be) ${GONE}|failing which)\\b|\\b(?:claims?|complaints?|remarks)\\b[^.;]{0,60}\\bwithin (?:\\w+ ){0,2}hours\\b`,
        'i',
      ),
    ],
    unless: /\b(?:either party|each party|neither party|candidate|incident|security breach|personal data)\b/i,
  },
  {
    kind: 'deemed',
    why: 'Something counts as what it is not, whatever happened.',
    holds: [
      /\b(?:being|is|are|be|shall|counts?|stands?|reckons?)\b[^.;]{0,30}\b(?:reckoned|counted|treated|taken|deemed|regarded|considered|held|put down|understood)\b (?:\w+ ){0,2}(?:as|to|for)\b[^.;]{0,60}\b(?:for no (?:fee|charge|pay)|trial|given up|accept\w*|agree\w*|approv\w*|consent\w*|final|finished|complete\w*|fault|breach|default|wilful|full|whole|week|month|year|used|ordered|sold|earned|owed|due|lost|abandoned|withdrawn|cancel\w*|resign\w*|satisf\w*)\b/i,
    ],
    unless:
      /\b(?:received|notices?|served|delivered|not (?:be )?(?:deemed|considered|treated|regarded)|no party (?:shall|will) be (?:deemed|considered|treated|regarded)|confidential|independent|a material breach|force majeure|each party|either party|neither party|partner\w*|invalid|severed)\b/i,
  },
  {
    kind: 'fault-of-the-other',
    why: 'A limit or an exception holds even for the fault of whoever it protects, or a side answers unless the other is at fault.',
    holds: [
      /\b(?:includ\w+|even|however|howsoever|whether or not|regardless|irrespective|and also)\b[^.;]{0,60}\b(?:PARTY['’]s|its|his|her|their) (?:own |sole |gross )*(?:negligence|fault|default|neglect|error|breach|carelessness)\b|(?<!\bnot )\b(?:liable|answers?|responsible|bears?|pays? for|makes? good)\b[^.;]{0,120}\b(?:save|except|unless|but not)\b[^.;]{0,40}\bPARTY['’]s own (?:negligence|fault|default|neglect|breach)\b/i,
    ],
    unless:
      /\b(?:neither party|each party|either party|not liable for|subcontractors?|its (?:own )?staff|to the extent)\b/i,
  },
];
