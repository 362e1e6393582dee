import type { Burden } from './burden.ts';

/** Burdens on price, payment and how long the contract binds. */
export const PRICE_AND_TERM: readonly Burden[] = [
  {
    kind: 'unilateral-change',
    why: 'One side alone may change what was agreed.',
    holds: [
      /\b(?:may|can|is (?:free|entitled) to|has the right to|reserves? the right to|shall be entitled to)\b[^.;]{0,100}\b(?:restate|revise|vary|increase|raise|change|adjust|amend|alter|reset|substitute|replace|modify|re-?price|uplift|recalculate)\b/i,
      /\b(?:as it (?:sees|thinks) fit|discretion|as it (?:likes|chooses|wishes|pleases)|from time to time|when(?:ever)? it|at any time|at its option|(?:by|on|upon|with)(?: [\w’']+){0,4} notice|without (?:the )?(?:consent|agreement|approval|notice)|unilateral\w*|in its (?:own |reasonable )?(?:judg\w+|opinion|view)|(?:index|prices) plus [\w.]+ ?(?:%|per ?cent|percentage points?))\b/i,
    ],
    unless:
      /\bmay (?:not|only)\b|\bchange (?:of|in) (?:the )?(?:control|ownership|management)\b|\breplace an? (?:named )?(?:member|user|employee|cleaner|person|worker|contact|participant|trainee|guest|part)\b|\bneither\b|\bonly (?:if|with|by) (?:both|the other|a (?:document|written))\b|\bboth parties\b|\bdue to (?:a )?changes? (?:of|in) (?:\w+ ){0,3}(?:laws?|regulations?|legislation)\b|\bbut not\b|\b(?:chang(?:e|ing)|alter|amend|modify) (?:of )?(?:(?:the|its|their|his|such) )?(?:(?:postal |mailing |e-?mail )?address(?:es)?|points? of contact|contact persons?)\b(?!.*\b(?:prices?|fees?|charges?|rates?|rents?|terms)\b)/i,
  },
  {
    kind: 'sole-discretion',
    why: 'What one side owes or gets hangs on the will of the other.',
    holds: [
      /\b(?:as it (?:sees|thinks) fit|(?:sole|absolute|unfettered|own|full) (?:and absolute )?discretion|sole (?:judg\w+|judge|opinion|option|determination)|as it (?:alone )?(?:decides|chooses|pleases|determines)|whenever and however)\b/i,
    ],
    unless: /\b(?:court|arbitrator|law)\b[^.;]{0,40}\bdiscretion\b/i,
  },
  {
    kind: 'automatic-renewal',
    why: 'The contract goes on by itself unless somebody stops it in time.',
    holds: [
      /\b(?:renew\w*|extend\w*|rolls?|(?<!\b(?:intends?|desires?|wish(?:es)?|wants?|plans?) to )continue\w*(?! to (?:hold|keep|treat|use|retain|protect|safeguard|store|maintain|comply|observe|perform|negotiat\w+|discuss\w*)\b)|succeeding(?! (?:paragraph|section|clause|sentence)s?\b)|successive (?!(?:calendar )?(?:days|weeks|months|quarters)\b)|further (?:terms?|periods?|years?)|same date in|year (?:to|by|after) year|and so on|anew)\b/i,
      /\b(?:unless|automatic\w*|without (?:further )?(?:notice|action|formality)|by itself|failing (?:which|notice)|until (?:either|one|a party)[^.;]{0,40}notice|in the absence of)\b/i,
    ],
    unless:
      /\b(?:only if|only by|unless both|unless (?:both|the) parties|(?:terminated|ended) (?:earlier|sooner) or (?:extended|renewed) by the parties|unless (?:extended|renewed) or (?:earlier|sooner) (?:terminated|ended)|unless (?:(?:otherwise |sooner |earlier )?(?:ended|terminated)|ended sooner)|unless (?:it is )?(?:extended|renewed|prolonged)(?: in writing)? by (?:an? |the )?(?:signed|written|further|mutual|joint|agreement|parties)|both parties (?:so )?(?:agree|sign)|by (?:a )?(?:signed|written) (?:document|agreement)|continues? to apply)\b(?!.{0,200}\b(?:days|months)\b.{0,40}\b(?:before|prior))/i,
  },
  {
    kind: 'long-notice',
    why: 'A notice has to be given very long before it takes effect.',
    holds: [
      /\b(?:(?:1[0-9][1-9]|1[1-9]0|[2-9]\d\d)|(?:one|two|three) hundred(?: and \w+)?)[\s-]*(?:\(\d+\)\s*)?days\b|(?<!\b(?:first|every|each|after) )\b(?:(?:6|7|8|9|1[0-8])|six|seven|eight|nine|ten|twelve|eighteen)[\s-]*(?:\(\d+\)\s*)?months['’]?\b/i,
      /\bnotice\b|\bin writing\b|\bwritten\b/i,
      /\bbefore\b|\bprior\b|\bnotice\b/i,
    ],
    unless:
      /\b(?:warrant|defect|claim|convert|employ|fee for|before it (?:stops?|ceases?|withdraws?|discontinues?|ends?) (?:\w+ing|the|a|any))\b/i,
  },
  {
    kind: 'endless-duty',
    why: 'A duty has no end.',
    holds: [
      /\b(?:duties|duty|obligations?|bound|secre\w+|confiden\w+|restrict\w+|covenants?|undertakings?|liab\w+)\b/i,
      /\b(?:while (?:that|the|such) [^.;]{0,40}\b(?:exists?|remains?|has value)|without (?:any )?(?:limit(?:ation)?|end) (?:in|of|on|as to) time|in perpetuity|perpetual(?:ly)?|for ever|forever|indefinite(?:ly)?|has no end|never (?:ends?|expires?|lapses?)|no time limit|for as long as (?:the |that |such )?(?:information|it)\b)/i,
    ],
    unless: /\b(?:licen[cs]e|back-?ups?|trade secrets?|until it is deleted)\b/i,
  },
  {
    kind: 'terms-elsewhere',
    why: 'Terms count that are not in this document and that one side can change.',
    holds: [
      /\b(?:terms|polic(?:y|ies)|conditions|rules|guidelines|price list|rate card|tariff|manual|handbook|standards|schedule of (?:rates|charges))\b[^.;]{0,100}\b(?:published|posted|website|web site|online|portal|as amended|in force|current(?:ly)?|from time to time|then applicable|issued by)\b/i,
    ],
    unless:
      /\b(?:no|nor|neither|not)\b[^.;]{0,60}\b(?:terms|website|click)|\bmanufacturer|\bregulator|\blaw\b|\bin effect on the (?:Effective|execution|date)\b|\b(?:Act|Code)(?: of \d{4})?, as amended\b|\bprevail over|\bshall prevail\b[^.;]{0,40}\bnotwithstanding\b|\bsubpoena\b|\btakes? precedence over\b/i,
  },
  {
    kind: 'pay-regardless',
    why: 'Money is due although nothing is received for it.',
    holds: [
      /\b(?:non-?\s?refundable|whether or not (?:used|taken|delivered|ordered|needed|the (?:services?|goods|client|customer))|take[- ]or[- ]pay|irrespective of use|regardless of us(?:e|age)|(?:irrespective|regardless) of whether(?:(?<=\b(?:pa(?:ys?|id|yable|yments?)|fees?|prices?|rents?|charge[sd]?|sums?|due|owe[sd]?|costs?|invoice\w*)\b[^.;]{0,200})|(?=[^.;]{0,200}\b(?:pa(?:ys?|id|yable|yments?)|fees?|prices?|rents?|charge[sd]?|sums?|due|owe[sd]?|costs?|invoice\w*)\b))|no refund|not be refund\w+)\b/i,
    ],
    // However information is told or marked, nobody pays for it.
    unless:
      /\b(?:revenues?|profits?|sales|income)\b[^.;]{0,80}\b(?:due|received|accrued)\b[^.;]{0,60}\bfrom (?:any |a )?third part|\bregardless of whether (?:(?:such|the|any|it|that|this) )?(?:information\b|materials?\b|is (?:so )?(?:marked|labell?ed|specifically))/i,
  },
  {
    kind: 'minimum-purchase',
    why: 'Something must be bought or paid at least.',
    holds: [
      /\b(?:shall|must|agrees? to|undertakes? to|commits? to)\b[^.;]{0,80}\b(?:buy|purchase|order|take|pay|spend)\b[^.;]{0,100}\b(?:at least|not? less than|a minimum|minimum of)\b(?! (?:[\w-]+ ){1,3}(?:\(\d+\) )?(?:hours|days|weeks|months)['’]? (?:before|prior|in advance|ahead|notice|beforehand|earlier))|(?<!\b(?:not|nor|neither|never)\b[^.;]{0,40})\b(?:oblig\w+|commits?|binds?) (?:the )?\w+ to (?:buy|purchase|order|take)\b|\b(?:minimum (?:annual |monthly |yearly )?(?:purchase|spend|order|commitment|volume|fee|charge|quantity)|shortfall)\b/i,
    ],
    unless:
      /\b(?:for|per) (?:an|each|any|every) (?:order|job|visit|call|delivery|shipment|item)\b|\b(?:insur\w*|no (?:minimum|obligation)|not (?:bound|obliged))\b/i,
  },
  {
    kind: 'high-interest',
    why: 'Late sums cost far more than usual.',
    holds: [
      /(?<!\b(?:ownership|equity|voting|beneficial|economic|membership) )\binterest\b(?! (?:of|in)\b)[^.;]{0,80}\b(?:(?<!\b1(?:\.0)?\s?(?:%|per ?cent) (?:a|per) month \()(?:1[2-9]|[2-9]\d)(?:\.\d+)?\s?(?:%|per ?cent)|(?!(?:0\.\d+|1(?:\.[0-5]\d*)?)\s?(?:%|per ?cent) (?:a|per|each) month)\d{1,2}(?:\.\d+)?\s?(?:%|per ?cent) (?:a|per|each) (?:month|week|day))|\b(?:1[2-9]|[2-9]\d)\s?(?:%|per ?cent)[^.;]{0,30}(?<!\b(?:ownership|equity|voting|beneficial|economic|membership|shares or) )\binterest\b(?! (?:of|in)\b)/i,
    ],
  },
];
