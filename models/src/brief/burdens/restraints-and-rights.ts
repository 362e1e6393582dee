import type { Burden } from './burden.ts';

/** Burdens on what a party may do, on its rights, and on its control. */
export const RESTRAINTS_AND_RIGHTS: readonly Burden[] = [
  {
    kind: 'lasting-restraint',
    why: 'A restraint goes on after the contract has ended.',
    holds: [
      /\b(?:months?|years?)\b[^.;]{0,40}\b(?:after|following|from)\b|\b(?:after|following)\b[^.;]{0,60}\b(?:months?|years?)\b|\bpost-?term|\b(?:during|for|in) the same (?:period|time)\b/i,
      /\b(?:compet\w+|rivals?|same (?:field|trade|business|market|sector)|(?:maker|seller|supplier|provider|manufacturer|distributor|buyer)s? (?:or \w+ )?of|similar (?:work|services?|products?|business)|solicit\w*|entice\w*|poach\w*|approach\w* (?:any|the) (?:customer|client|employee|staff)|hire\b(?! (?:charges?|periods?|terms?|agreements?|rates?|fees?|price|of|is|and|or|from|to)\b)|employ\b|work(?:ing)? for|engaged? (?:by|with|in))\b/i,
    ],
    unless:
      /\b(?:may (?:work|deal|compete|act)|free to|experience|qualif\w+|warrant\w*|Role\b|Candidate|(?:month|year) after (?:the|an|its) (?:invoice|delivery|order|date)|repairs? or replaces?)\b/,
  },
  {
    kind: 'long-restraint',
    why: 'Something is forbidden or owed for longer than three years after the contract.',
    holds: [
      /\b(?:(?:3[7-9]|[4-9]\d|\d{3})|forty|forty-?\s?\w+|fifty|fifty-?\s?\w+|sixty|seventy-?\s?\w*|eighty-?\s?\w*|(?:one )?hundred(?: and \w+)?)[\s-]*(?:\(\d+\)\s*)?months\b|\b(?:[5-9]|\d{2}|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)[\s-]*(?:\(\d+\)\s*)?years?\b/i,
      /\b(?:after|following|thereafter|from the (?:end|expiry|termination))\b/i,
    ],
    unless:
      /\b(?:confiden\w+|secre\w+)\b[^.;]{0,200}\b(?:five|5)(?: \(5\))? years\b|\b(?:experience|records?|retain|limitation|tax|law|registered|aged?|incorporated|insur\w*|warrant\w*|disclosed more than)\b/i,
  },
  {
    kind: 'most-favoured',
    why: 'One side must give its best terms, measured against its dealings with others.',
    holds: [
      /\b(?:lowest|best|most favou?r\w*|no(?:t)? less favou?rable|no worse|at least as (?:good|low|favou?rable)|if (?:less|lower|better)|more favou?rable|cheapest|least)\b/i,
      /\b(?:any other|another|others?|third part(?:y|ies)|any(?:one| person) else|all (?:its )?(?:other )?(?:clients|customers|buyers))\b/i,
      /\b(?:price|rate|fee|percentage|charge|terms|discount|sum|offered|supplied|sold|quoted|agreed)\w*\b/i,
    ],
    unless:
      /\bexcept\b[^.;]{0,20}\bbest\b|\bbest (?:endeavou?rs|efforts|practice|of)\b|\bat least (?:once|\d|one|two|the care|reasonable)\b/i,
  },
  {
    kind: 'exclusive-dealing',
    why: 'One side may deal with the other alone.',
    holds: [
      /(?<!non-?\s?)\bexclusiv(?:e|ely|ity)\b(?! (?:property|own\w*)\b)|\b(?:buys?|bought|buying|obtain\w*|sourc(?:e|es|ed|ing)|purchas(?:e|es|ed|ing)|orders?|ordered|sells?|sold|selling|suppl(?:y|ies|ied)|deals?)\b[^.;]{0,60}\b(?:only|solely) (?:from|through|with|to (?:the|its|that)\b)|\b(?:shall|will|may) not\b[^.;]{0,80}\b(?:buy|obtain|source|purchase|sell|supply|appoint|engage|employ|use(?= any| another)|order|deal)\b(?! (?:it|them)\b)[^.;]{0,60}\b(?:any(?:one| person)? (?:else|other)|another|elsewhere|others|third part\w+)\b|\ball (?:of )?(?:its|their) requirements\b/i,
    ],
    unless:
      /\b(?:exclusive jurisdiction|jurisdiction|exclusive (?:responsib\w+|right of first|obligations?|purposes?)|exclusively for the (?:benefit|purposes?)|(?:lies?|rests?|vests?|resides?) exclusively with|(?:used|held|useful)\b[^.;]{0,30}\bexclusively in|exclusivity (?:period|obligations?)|means exclusively|(?:determined|governed|construed|interpreted)(?: and \w+)? exclusively|exclusively by (?:the|this) agreement|exclusively between|non-?\s?exclusiv\w*|not exclusive|exclusive of|exclusive benefit of|exclusive remed\w+|(?:this|the foregoing) (?:section|clause|paragraph|provision)\b[^;]{0,120}\bexclusive\b|VAT|tax|without the|written (?:approval|consent|agreement))\b/i,
  },
  {
    kind: 'sale-of-data',
    why: 'What is entrusted may be passed on or sold to others.',
    holds: [
      /(?<!\bnot to )\b(?:sell|supply|licen[cs]e|resell|transfer|make available|market|commerciali[sz]e|exploit|monetis\w+|monetiz\w+|share|disclose|provide|use)\b[^.;]{0,120}\b(?:for value|for (?:a )?(?:fee|reward|payment|gain|profit)|other buyers|(?:any )?third part(?:y|ies)|to (?:others|anyone|developers|advertisers|partners)|its own (?:purposes|products|business)|train\w* (?:of )?(?:models?|software))\b/i,
      /\b(?:data|information|texts?|materials?|content|records|translations?|recordings|images|results|samples?)\b/i,
    ],
    unless:
      /\b(?:shall|will|may|must) not\b|\bneither\b|\bonly (?:to|for|as|so far|if|with)\b|\bbound\b|\blaw(?:s|ful|fully)?\b|\brequires?\b|\bconsent\b|\bcopyright|\binfring|\bclaim/i,
  },
  {
    kind: 'change-of-control',
    why: 'A change of the owners of one side has consequences.',
    holds: [
      /\bchange (?:of|in) (?:the )?(?:control|ownership)\b|\b(?:holds?|holding|acquires?|comes? to (?:hold|own|do so)|owns?|obtains?)\b[^.;]{0,60}\b(?:most|majority|more than (?:half|50|fifty)|control)\b[^.;]{0,40}\b(?:shares?|stock|votes|voting|capital|it|company)\b|\b(?:merger|takeover|acquisition)\b[^.;]{0,60}\b(?:party|company|supplier|provider|agency|customer|client|contractor)\b|\bfalls? under the control\b|\b[Ii]f (?:the )?control of\b[^.;]{0,40}\b(?:passes|changes)\b/i,
    ],
    unless:
      /\bchange (?:of|in) (?:the )?control\b[^.;]{0,80}\b(?:shall|will|is|does) not (?:be )?(?:considered|deemed|constitute|regarded)\b|\bunder common control with it\b|\bcontrol being\b|\bmeans,? (?:for|in relation to) a party, any company\b/i,
  },
  {
    kind: 'clawback',
    why: 'Money that was received has to be given back as a whole.',
    holds: [
      /\b(?:all|any|every|the whole)\b[^.;]{0,60}\b(?:received|paid|payments?|sums?|contributions|fees|advances?)\b[^.;]{0,60}\b(?:returnable|repa(?:y|id|yable)|refund\w*|forfeit\w*|returned|recoverable|clawed back)\b|\bclaw-?\s?back\b/i,
    ],
    unless:
      /\b(?:not (?:spent|done|yet)|unspent|work not|time after|for the (?:period|time)|in advance|overpa|wrongly)\b/i,
  },
  {
    kind: 'clawback',
    why: 'Money that was received has to be given back as a whole.',
    holds: [
      /\b(?:entitled to|right to) (?:the )?(?:return|repayment|refund) of (?:any|all)(?: and all)? (?:payments?|sums?|fees?|amounts?|consideration)\b|\b(?:balance|sums?|fees?|amounts?|compensation)\b[^.;]{0,20}\b(?:owed|due|outstanding|payable)\b[^.;]{0,40}\b(?:voided|forfeited|cancelled|extinguished)\b/i,
    ],
    unless:
      /\b(?:not (?:spent|done|yet)|unspent|unearned|overpa|wrongly|in error|for the (?:period|time) after)\b/i,
  },
  {
    kind: 'broad-transfer-of-rights',
    why: 'Rights pass to the other side beyond what is made and paid for under the contract.',
    holds: [
      /\b(?:assigns?|transfers?|vests? in|belongs? to|(?<!(?:['’]s?|\b(?:its|his|her|their|our|your)) )owns?|owned by|property of|passes to)\b/i,
      /\b(?:background|pre-?existing|existing before|made before|whether or not|whenever (?:made|created)|all (?:present and future|future)|even if|apart from this|in its (?:spare|own) time|derived from|unrelated|any improvement)\b/i,
    ],
    unless:
      /\b(?:each party (?:keeps|retains|owns)|stays? with|keeps?|remains? (?:the property|with)|retains?)\b/i,
  },
  {
    kind: 'waiver-of-rights',
    why: 'A right or claim is given up.',
    holds: [
      /\b(?:waives?|gives? up|releases?|forgoes?|foregoes?|surrenders?|renounces?)\b[^.;]{0,60}\b(?:rights?|claims?|defen[cs]es?|remed\w+|jury|objections?|set-?off|liabilit\w+)\b|\bno right (?:of|to) (?:set-?off|withhold|terminate|refund|appeal|object)\b/i,
    ],
    unless:
      /\bmoral rights\b|\bmay (?:be waived|waive)\b|\bno (?:delay|failure)\b|\bunless\b[^.;]{0,40}\bwaive|\bpress release\b|\bcustomer may\b/i,
  },
  {
    kind: 'deemed-consent',
    why: 'Silence or time counts as a yes.',
    holds: [
      /(?<!\bnot (?:be )?)\b(?:deemed|taken|treated as|considered|regarded as|presumed)\b[^.;]{0,40}\b(?:accept\w*|agreed|consent\w*|approv\w*|waived|admitted|satisfied)\b|\b(?:silence|failure to (?:object|respond|reply|reject)|unless it objects)\b[^.;]{0,80}\b(?:accept\w*|agree\w*|consent\w*|approv\w*)\b/i,
    ],
    unless: /\bwould be taken to be confidential\b/i,
  },
  {
    kind: 'security',
    why: 'Somebody answers for the debts of another, or gives security.',
    holds: [
      /\b(?:power of attorney|attorney-in-fact|security interest|\blien\b|charge over|mortgage|pledges?\b|jointly and severally|(?<!\bminimum )guarant(?:ees?|y|or)\b[^.;]{0,60}\b(?:payment|performance|obligations|debts?|due))\b/i,
    ],
    unless: /\bwarrant\w*\b|\bno (?:lien|charge|security)\b|\bfree (?:of|from)\b/i,
  },
];
