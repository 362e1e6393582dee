import type { Burden } from './burden.ts';

/** Burdens of money that follow from an event, or that one side bears whatever happens. */
export const MONEY_CONSEQUENCES: readonly Burden[] = [
  {
    kind: 'money-lost',
    why: 'Money is lost, kept or given back beyond what was not yet earned.',
    holds: [
      /\b(?:forfeit\w*|lost to PARTY|(?<!\b(?:each|every|any|an?) (?!(?:deposit|sum|payment|fee|advance|instal\w*)\b)[\w ]{2,40} (?:that|which) )(?:is|are|being) lost\b(?!(?:,| or| and)+ (?:damaged|stolen|destroyed|broken|beyond))|(?:kept|held|keeps?|holds?) back\b|handed back|hand(?:s|ed|ing)? (?:\w+ ){0,3}back in full|given? back|paid back|(?:returned|repaid|refunded|credited|reimbursed) in full|clawed back|owed at once|(?:payable|due|owing) (?:at once|in one sum|in full|immediately|forthwith)|become(?:s)? (?:immediately )?(?:due|payable)|falls? due at once|making (?:all|every|the whole)[^.;]{0,60}\bpayable|accelerat\w+|earns? nothing|nothing is (?:due|earned|owed|payable)|(?:is|are) not (?:due|earned|paid|payable)|for nothing|(?:fee|charge|price|rent|rental|hire)s? (?:is |are |being )?waived|(?<!\b(?:modified|amended|changed|altered|varied|supplemented|terminated)), waived\b(?!,? or )|(?:taken|comes?|deducted|docked) (?:off|from) (?:the|its|any|each|every) (?:\w+ )?(?:invoice|fee|price|charge|payment)|comes? out of|at half|half (?:its|the) (?:cost|price|value))\b/i,
    ],
    unless:
      /\b(?:less (?:the|what|any)|less fair|overpaid|not (?:yet )?(?:performed|done|supplied|delivered|spent|received|used)|time after|period after|if (?:it|PARTY) cannot|defect\w*|non-?conform\w*|disput\w+ in good faith|cancel\w* (?:a|the|with|without|any|it|less|after|later)|notice given|gives? (?:less|notice)|breakdown|benefits already|each party|if PARTY cannot provide|returned to (?:PARTY )?within)\b/i,
  },
  {
    kind: 'price-of-a-lapse',
    why: 'A lapse has a price, whatever the damage.',
    holds: [
      /\b(?:costs?|costing|cost to|priced at|carr(?:y|ies)|attracts?|adds?|adding|triggers?|earns? PARTY|owes?|pays?|forfeits?|agreed (?:to cost|at)|set at|docked|deduct\w*)\b[^.;]{0,60}(?:[$£€]\s?\d|\bR\d|\b(?:GBP|USD|EUR|AUD|NZD|CAD|CHF|ZAR|SGD|JPY)\s?\d|\b(?:one|two|three|four|five|six|ten|\d+)(?:[.,]\d+|\s?[½⅓⅔¼¾]|[ -]\d\/\d|[ -]and[ -](?:a|one)[ -]half)?[ -]times\b|\btwice (?:the|that|its|any|all)\b|\b(?:double|treble|triple)\b|\bper ?cent|\d%)/i,
      /\b(?:each|every|any|per|an?)\b[^.;]{0,30}\b(?:late|lateness|(?:further|extra|additional|started|begun|such|late|lost|missed) (?:hour|day|week)|(?:hour|day|week)s? (?:late|of (?:delay|lateness|absence|grace)|by which|beyond|over|past|that|in which|it|of it)|lapse|breach|failure|default|miss\w*|delay|instance|occasion|case|excess|above|over|slip|shortfall|overrun|infraction|violation|absence)\b|\b(?:late|above it|beyond (?:it|that)|missed|unmet|not met|exceeded)\b/i,
    ],
    unless:
      /\b(?:voting (?:shares|rights)|(?:one vote|of the votes)|insur\w+|liab\w+ (?:\w+ )?(?:is|are) limited|credit (?:of|if)|user|entries|hour(?:ly)? rate|an hour|interest|per accident|one event|surcharge|up to (?:a )?(?:limit|maximum))\b/i,
  },
  {
    kind: 'bears-it-all',
    why: 'One side bears a cost or loss whoever caused it.',
    holds: [
      /\b(?:PARTY|it|he|she|which|whom)\b[^.;]{0,80}\b(?:bears?|meets?|pays?|carr(?:y|ies)(?! (?:on|out)\b)|covers?|absorbs?|takes? (?:up)?on (?:itself|himself|herself)|answers?|makes? (?:good|up|whole)|stands?|refunds?|reimburses?|compensates?|indemnif\w+|keeps? (?:\w+ )?(?:whole|harmless|indemnified))\b[^.;]{0,100}\b(?:whatever|whichever|whoever|however|howsoever|regardless|irrespective|no matter|whether or not|even (?:if|where|when|though)|all (?:loss\w*|costs?|claims?|damage\w*|expens\w+)|any (?:loss|fall|strain|claim|damage|cost|expense|shortfall|gap|deficit)|every (?:loss|cost|claim|expense)|whole (?:loss|cost|expense)|in full|last penny|fees of|attorneys?['’]? fees|without regard|fault or not|at no (?:more|extra|further) (?:money|cost|charge|pay)|prevail\w*|takings)\b|\b(?:expenses?|costs?|loss(?:es)?|risks?|claims?|burden|shortfall|deficit|damage|liabilit(?:y|ies))\b[^.;]{0,60}\b(?:falls? (?:to|on|upon)|lies? with|rests? (?:with|on)|is for the account of|are for the account of|at PARTY['’]s door|is borne by|are borne by|is PARTY['’]s|are PARTY['’]s)\b|\b(?:errors?|mistakes?|faults?|delays?|damage|loss(?:es)?|defects?)\b[^.;]{0,40}\bat PARTY['’]s (?:own |sole )?(?:cost|expense|risk)\b|\blaid at\b|\bmade good at\b|\bto the extent of any loss\b|\bfalls? to PARTY\b|\bPARTY\b[^.;]{0,20}\bpays? for\b[^.;]{0,40},? what(?:ever|soever)\b/i,
    ],
    unless:
      /\b(?:so far as|to the extent that|caused by (?:it|its|PARTY['’]s)|it caused|its own|each party|neither party|each bears|own (?:taxes|expenses|costs)|defect in|infring\w*|finally awarded|late payment|only where|reasonably|short by|in respect of its|(?:said|such|that|defaulting|breaching) party (?:shall|will|must|has to) (?:bear|pay|indemnif\w+|hold))\b|(?<!\b(?:shall|will|agrees? to) (?:defend, )?(?:indemnify|hold (?:\w+ )?harmless)\b[\s\S]*)\b(?:Indemnifying|Indemnified) Part(?:y|ies)\b(?![\s\S]*\b(?:shall|will|agrees? to) (?:defend, )?(?:indemnify|hold (?:\w+ )?harmless)\b)/i,
  },
  {
    kind: 'measured-against-others',
    why: 'A price or term is measured against what somebody else gets or offers.',
    holds: [
      /\b(?:if (?:less|lower|better|cheaper|higher)|for less|lower|lowest|cheaper|cheapest|better|best|lesser|keener|meet(?:s|ing)?|match(?:es|ed|ing)?|beat(?:s|en)?|undercut\w*|no (?:worse|higher|less favou?rable)|not (?:worse|higher)|as (?:low|good|favou?rable|cheap)|more favou?rabl[ey]|difference|parity|equal(?:led|s)? (?:to )?(?:the|any|what))\b/i,
      /\b(?:any ?(?:one|body)? (?:other|else)|another|others|elsewhere|rival|competitor|third part(?:y|ies)|other (?:client|customer|buyer|hospital|user|house|supplier)s?|comparable|the like|similar|market)\b/i,
      /\b(?:price|rate|fee|percentage|charge|terms?|discount|sum|offer(?:s|ed)?|suppl\w+|sold|sells?|quoted?|agreed|give[ns]?|gave|gets?|pa(?:y|id|ys)|grants?|deal|benefit)\b/i,
    ],
    unless:
      /\b(?:best (?:endeavou?rs|efforts|practice)|interest|liability|care|standard of|credits? if|at least|another date|may (?:use|buy|work|deal)|reasonable|closest to|invalid|unenforceable)\b/i,
  },
  {
    kind: 'buys-regardless',
    why: 'Something has to be taken, kept ready or paid for, needed or not.',
    holds: [
      /\b(?:wanted|needed|ordered|used|taken|delivered|required|called (?:for|off|upon)|disputed|occupied|open|attended|sold|collected) or not\b|\bwhether or not\b[^.;]{0,60}\b(?:used|taken|delivered|ordered|needed|required|called|wanted|attended|sold)\b|\btakes? and pays?\b|\bmakes? up\b[^.;]{0,60}\b(?:to|difference|shortfall|number|takings|balance)\b|\b(?:held|kept|keep|keeps|hold|holds) (?:free|ready|available|open|reserved|in stock)\b|\bcounted for a full\b|\bfor (?:a|the) full\b[^.;]{0,30}\b(?:months?|years?|term|period)\b|\beven (?:where|if|though|when)\b[^.;]{0,60}\b(?:gone|returned|ended|stopped|unused|idle|left|not)\b|\b(?:no fewer|not fewer|no less|not less|at least|minimum of|upwards of|a floor of)\b[^.;]{0,60}\b(?:a|each|every|per|in any|in each) (?:\w+ )?(?:month|quarter|year|season|week|term|day)\b/i,
    ],
    unless:
      /\b(?:insur\w*|days?['’]? notice|availab\w+ of at|staff|training|visits?|hours|report\w*|each visit|times a|once|audits?|inspect\w*|agreed? in writing|the parties agree|in force|of service|response|uptime)\b/i,
  },
  {
    kind: 'stands-for-another',
    why: 'Somebody answers for debts or promises beyond his own, or gives security.',
    holds: [
      /\b(?:answers? (?:personally|as if|for (?:whatever|all|any|every|the debts?))|(?<!\bnot be )personally (?:liable|bound|responsible|answer\w*|guarant\w*|undertak\w*|promis\w*)|personal (?:guarant\w+|surety|undertaking)|stands? (?:good|surety|security|guarantor|behind)|underwrit\w+|co-?(?:debtors?|obligors?|principals?|guarantors?)|sureties|surety|as (?:principal|primary) (?:debtor|obligor)|jointly (?:and severally|liable|responsible)|vouch\w* for|binds? (?:himself|herself|themselves|itself|his|her|their)|as if (?:he|she|they|it) were PARTY|(?:all|everything) (?:it|he|she|they) (?:has|have|owns?)|holds? (?:a )?(?:right of retention|lien)|right of retention|\blien\b|security (?:over|for|interest)|pledg\w+|charge over|mortgag\w+|(?:debts?|obligations?) of (?:PARTY|a|any|the)\b[^.;]{0,40}\b(?:for|guarante\w+)|for whose (?:debts?|acts|conduct|default\w*|performance))\b/i,
    ],
    unless:
      /\b(?:not (?:sell|pledge|mortgage|part|vouch)|no (?:lien|charge|security)|free (?:of|from)|subcontractors?|for (?:them|its (?:staff|people|representatives))|shall not|may not)\b/i,
  },
];
