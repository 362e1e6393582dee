import { MONTHS } from '../../text/months.ts';
import { OF_BOTH, type Subject } from './turned-subject.ts';

/** Papers that one side makes out alone, after the contract. */
const PAPERS =
  '(?:order forms?|(?:purchase )?orders?|delivery (?:notes?|tickets?|slips?)|tickets?|dockets?|invoices?|acknowledge?ments?|quotations?|confirmations?|prescriptions?|price lists?|statements?|receipts?|e-?mails?|(?:web ?)?sites?|rules|handbooks?|manuals?|polic(?:y|ies)|tariffs?)';
const THIS = '(?:this|these|our|the present) (?:agreement|contract|terms|letter|conditions|document)';
const WINS = '(?:prevails?|controls?|governs?|counts?|decides?|takes? (?:precedence|priority)|comes? first)';
const RIGHTS = '(?:title|ownership|property|copyright|possession)';
const UNPAID =
  '(?:unpaid|not (?:been )?paid|in arrears?|overdue|fails? to pay|late in paying|does not pay|is (?:not )?settled)';
const WITHOUT_A_DAY = String.raw`(?:\w+|\d+)(?: \(\d+\))? minutes?|an hour|one hour|1 hour`;

/** What a duty to keep secret is called. */
const SECRECY = String.raw`\b(?:(?:dut(?:y|ies)|obligations?|undertakings?|promises?|covenants?)? ?(?:of|as to) (?:confiden\w+|secrecy|non-?disclosure)|(?:keep|hold|treat|maintain|preserve)\b[^.;]{0,50}\b(?:secret|secrecy|confidential(?! information)|confidentiality|in confidence))\b`;

/** Rank of papers, notices, claims, rights and freedom, which contracts of any trade have in one way. */
export const TURNED_RIGHTS: readonly Subject[] = [
  {
    why: 'A paper that one side makes out comes before what both signed.',
    about: new RegExp(
      [
        String.raw`\b${THIS}\b[^.;]{0,40}\b(?:is|are) (?:subject|subordinate) to\b[^.;]{0,60}\b${PAPERS}\b`,
        String.raw`\bgives? way to\b[^.;]{0,60}\b${PAPERS}\b`,
        String.raw`\b(?:conflicts?|differs?|inconsisten\w+|departs?|disagrees?|contradicts?)\b[^.;]{0,60}\b${THIS}\b[^.;]{0,60}\b${PAPERS}\b[^.;]{0,20}\b${WINS}\b`,
        String.raw`\b${PAPERS}\b[^.;]{0,30}\b${WINS}\b[^.;]{0,20}\bover ${THIS}\b`,
        String.raw`\b${PAPERS}\b[^.;]{0,60}\b(?:conflicts?|differs?|is inconsistent) (?:with|from) ${THIS}, (?:it|they|the (?:former|latter|paper|ticket|note|order|list)) ${WINS}\b`,
        String.raw`\b${WINS}\b[^.;]{0,40}\b(?:other than|except|but not|save)\b (?:over|against|before|where)\b[^.;]{0,60}\b${PAPERS}\b`,
      ].join('|'),
      'i',
    ),
    ordinary: [
      /\b(?:signed|agreed|accepted) (?:by|in writing by) (?:both|each|the parties)\b/i,
      /\bgives? way to (?:it|this|these)\b/i,
    ],
  },
  {
    why: 'A notice counts only if it comes at certain times or in a certain way.',
    about: new RegExp(
      String.raw`\bnotices?\b[^.;]{0,80}\b(?:good|valid|effective|counts?|of effect|heard)\b[^.;]{0,30}\bonly\b[^.;]{0,60}\b(?:week|month|day|hours?|${MONTHS}|hand|person)\b|\bnotices?\b[^.;]{0,60}\b(?:may|can) (?:be given|be served|only be|arrive)\b[^.;]{0,20}\b(?:only )?(?:in|during|within) the (?:first|last|second)\b`,
      'i',
    ),
    ordinary: [/\bworking days?\b|\bbusiness days?\b|\bnext day\b|\breceipt\b/i],
  },
  {
    why: 'Whoever has a claim has less than a day to make it.',
    about: new RegExp(
      String.raw`\bPARTY\b[^.;]{0,40}\b(?:may|can|must|shall) (?:\w+ )?(?:reject|return|refuse|complain|claim|object|dispute|report|count|inspect|check|query)\b[^.;]{0,100}\b(?:within|in|not later than|no later than|less than) (?:${WITHOUT_A_DAY})\b|\b(?:rejected|returned|complaints?|claims?|objections?|defects?|faults?)\b[^.;]{0,80}\b(?:within|no(?:t)? later than) (?:${WITHOUT_A_DAY})\b`,
      'i',
    ),
    ordinary: [/\b(?:respond\w*|answer\w*|emergenc\w+|call-?out|attend\w*|arriv\w+|incident)\b/i],
  },
  {
    why: 'Interest runs by the hour or the day.',
    about:
      /\binterest\b[^.;]{0,120}(?:%|\bper ?cent\b|\bpercent\b|\bhalf\b)[^.;]{0,30}\b(?:per|a|an|each|every|for (?:each|every)) (?:hour|day)\b/i,
    ordinary: [/\b(?:annum|year|yearly|365|360)\b/i],
  },
  {
    why: 'What belongs to one side becomes the other’s where something is not paid.',
    about: new RegExp(
      String.raw`\b${UNPAID}\b[^.;]{0,100}\b(?:(?:is|are|becomes?) (?:then )?(?:the property of )?PARTY['’]s?\b|${RIGHTS}\b[^.;]{0,60}\b(?:vests?|passes|pass|goes) (?:in|to) PARTY\b|belongs? to PARTY\b)`,
      'i',
    ),
    ordinary: [
      /\b(?:remains?|until|retains?|goods supplied|supplied by)\b/i,
      /\b(?:goods|deliver\w+|sold)\b/i,
    ],
  },
  {
    why: 'Something is at the risk or at the account of a side that has no hand in it.',
    about:
      /\b(?:weather|winds?|storms?|rain|frost|strikes?|traffic|delays?)\b[^.;]{0,30}\b(?:at|for) PARTY['’]s (?:sole )?(?:account|risk)\b|\bPARTY accepts? no (?:responsibility|liability|duty)\b|\bbears? the risk\b[^.;]{0,80}\bexcept (?:between|from|during|while|after)\b|\bin PARTY['’]s (?:place|stead)\b(?! of)|\bresponsib\w+\b[^.;]{0,80}\bexcept\b[^.;]{0,60}\b(?:fire|theft|accident\w*)\b/i,
    ordinary: [OF_BOTH, /\b(?:fault|caused by|carriage|wear is|own (?:subcontractors|staff|people))\b/i],
  },
  {
    why: 'Fines of the other side are to be paid.',
    about:
      /\bPARTY\b[^.;]{0,80}\b(?:pays?|bears?|meets?|reimburses?)\b[^.;]{0,30}\b(?:fines?|penalt(?:y|ies)|surcharges?)\b[^.;]{0,40}\b(?:on|to|against|by) (?:either|both|PARTY|any)\b/i,
    ordinary: [/\b(?:its own|fault|caused|breach)\b/i],
  },
  {
    why: 'Payment waits until others have paid.',
    about:
      /\bpa(?:ys?|id|yable|yment)\b[^.;]{0,80}\b(?:receipt of|receiv\w+|having received) (?:the )?(?:payments?|money|funds|sums?|fees?)(?: \w+)? from (?:the |its |a |an )?(?!PARTY\b|either\b)\w+/i,
    ordinary: [/\b(?:commission|royalt\w+|share|refund\w*|customers? of PARTY)\b/i],
  },
  {
    why: 'One side names the price.',
    about:
      /\b(?:in default of|failing|without|in the absence of) (?:such )?agreement\b[^.;]{0,80}\b(?:prices?|charges?|fees?|rates?|rent)\b[^.;]{0,40}\b(?:proposed|named|quoted|notified|stated|asked|offered|set) by PARTY\b/i,
    ordinary: [],
  },
  {
    why: 'The whole price is due or kept although it is not had.',
    about:
      /\b(?:keeps?|retains?)\b[^.;]{0,40}\bdeposit\b[^.;]{0,40}\band\b[^.;]{0,40}\b(?:full|whole|balance)\b|\bearned in (?:either|any|every) (?:case|event)\b|\bpaid for\b[^.;]{0,40}\bwhoever (?:leaves|ends)\b/i,
    ordinary: [/\b(?:refund\w*|returned|half)\b/i],
  },
  {
    why: 'A side may not do its work within a distance.',
    about:
      /\bPARTY\b[^.;]{0,30}\b(?:shall|may|will|must|does|do|can) not\b[^.;]{0,100}\bwithin (?:\d+|\w+)(?: \w+)? ?(?:km|kilomet(?:re|er)s?|miles?)\b/i,
    ordinary: [OF_BOTH, /\b(?:smok\w+|fires?|park\w*|drones?|fly|store|dig|build)\b/i],
  },
  {
    why: 'A side buys elsewhere only what the other does not have.',
    about:
      /\b(?:from|to|with|through|by) (?:others?|another|anyone else|anybody else)\b[^.;]{0,20}\b(?:only )?what PARTY (?:does|do|can|will)(?: not|not)\b/i,
    ordinary: [],
  },
  {
    why: 'What one side learns of the other it may pass on.',
    about:
      /\b(?:data|results?|scans?|records?|information|recordings?|photographs?|figures|answers)\b[^.;]{0,160}\bmay\b[^.;]{0,60}\b(?:disclose|share|pass|provide|license|supply|give|sell)\b[^.;]{0,20}\b(?:them|it|data|results?|scans?|records?|information|recordings?|photographs?|figures|answers)\b[^.;]{0,20}\bto (?:third parties|others|anyone|anybody|partners|researchers|other (?:firms|companies|customers))\b/i,
    ordinary: [
      OF_BOTH,
      /\b(?:only (?:to|as|where|if|when|with)|law|court|advis\w+|need|needs|consent|agree\w*|rooms?|goods|elsewhere|subcontract\w*|not wanted|returned|rejected)\b/i,
    ],
  },
  {
    why: 'That something was done well is settled by a signature or by time.',
    about:
      /\b(?:signed for|has signed|signature|in its hands?|signed)\b[^.;]{0,60}\b(?:is|are|be)(?: deemed| taken)?(?: to be)? (?:clean|right|good|complete|correct|in order|sound|undamaged)\b/i,
    ordinary: [/\b(?:not|neither|nor|unless|until)\b/i],
  },
  {
    why: 'A side keeps back what it likes, or may keep back nothing.',
    about:
      /\b(?:withhold|deduct|set off|keep back|hold back)\b[^.;]{0,25}\b(?:what|whatever|as|such)\b[^.;]{0,20}\b(?:sees? fit|likes?|chooses?|thinks? (?:fit|right)|wishes)\b|\bmay (?:deduct|withhold|set off|hold back)\b[^.;]{0,30}\b(?:no|nothing)\b/i,
    ordinary: [OF_BOTH],
  },
  {
    why: 'Somebody may end it from one hour to the next.',
    about:
      /\b(?:end|terminate)s? (?:it|this \w+|the (?:agreement|contract))\b[^.;]{0,40}\b(?:hours?|minutes?)['’]?s?['’]? (?:\w+ )?notice\b/i,
    ordinary: [OF_BOTH],
  },
  {
    why: 'Work that was done is paid for only in part.',
    about:
      /\bpa(?:ys?|yable|id)\b[^.;]{0,60}\b(?:given|worked|performed|done|delivered|supplied|made|carried out)\b[^.;]{0,20},? (?:less|but not|other than|except) (?:those|such|any|what)\b/i,
    ordinary: [/\b(?:paid already|advance|deposit|defect\w*|disput\w+|reject\w*)\b/i],
  },
  {
    why: 'A sum is due whether or not anything is used.',
    about:
      /\b(?:used|called|taken|needed|wanted|sent) or not\b|\bwhether or not (?:used|taken|called|needed)\b|\bminimum (?:daily|weekly|monthly|quarterly|yearly|annual) (?:charges?|fees?|spend|payments?|orders?)\b/i,
    ordinary: [/\bno minimum\b|\bnot\b[^.;]{0,20}\bminimum\b/i],
  },
  {
    why: 'Rights pass as soon as something is used or comes, paid for or not.',
    about:
      /\b(?:copyright|rights?|title|ownership)\b[^.;]{0,80}\b(?:vests?|passes|is|are|goes)\b[^.;]{0,20}\bPARTY\b[^.;]{0,12}\b(?:on|upon|by|after) (?:first |its |their )?(?:use|receipt)\b|\buntil (?:it is|they are) used\b[^.;]{0,20}\bwhen (?:it|they) (?:is|are) PARTY['’]s\b/i,
    ordinary: [/\b(?:receipt of (?:payment|the (?:price|fee|charge))|risk)\b/i],
  },
  {
    why: 'Data of the other side is kept for purposes of one’s own.',
    about:
      /\b(?:data|scans?|records?|information|recordings?|photographs?|answers|PARTY)\b[^;]{0,200}\b(?:keeps?|retains?|uses?) (?:them|it|the (?:data|scans?|records?|recordings?|photographs?|answers))\b[^.;]{0,20}\bfor (?:its|their|PARTY['’]s) (?:own )?(?:stud(?:y|ies)|research|training|products?|marketing|purposes)\b/i,
    ordinary: [OF_BOTH, /\b(?:not|nor|neither|only)\b[^.;]{0,40}\bfor (?:its|their)\b/i],
  },
  {
    why: 'A price may only go up.',
    about:
      /\b(?:change|review|adjustment|revision)s?\b[^.;]{0,40}\b(?:not (?:be )?less than|at least|no lower than|upwards? only)\b[^.;]{0,40}\b(?:change|index|rise|increase|before)\b/i,
    ordinary: [/\bnotice\b/i],
  },
  {
    why: 'What both signed may be varied without a paper that both sign.',
    about:
      /\b(?:var(?:y|ied)|chang(?:e|ed)|amend(?:ed)?)\b[^.;]{0,60}\b(?:by word of mouth|by (?:telephone|phone)|orally|by (?:a|an) (?:message|note|text|notice|e-?mail) (?:on|in|from|of|to|that)\b)|\bmay vary it for PARTY\b|\b(?:var(?:y|ied)|chang(?:e|ed)|amend(?:ed)?|amendments?)\b[^.;]{0,120}\b(?:leaves? unanswered|does not object|fails? to object)\b/i,
    ordinary: [/\b(?:not|no|neither|nor|only|address\w*|both|each)\b/i],
  },
  {
    why: 'Payment is due at sight, or before anything is had.',
    about:
      /\b(?:pay(?:s|able)?|due) (?:on|at) sight\b|\bpayment beforehand\b|\bpays?\b[^.;]{0,20}\bbefore (?:the )?(?:first|any)\b[^.;]{0,30}\b(?:is|are) (?:let in|used|sent|begun|done)\b/i,
    ordinary: [/\bdeposit\b/i],
  },
  {
    why: 'What somebody has to see to is left to the other side.',
    about:
      /\bleaves? it to PARTY to\b|\bhas obtained\b[^.;]{0,60}\bwhatever\b|\b(?:benefit of|named (?:in|on|under)) PARTY['’]s insurance\b/i,
    ordinary: [OF_BOTH],
  },
  {
    why: 'A side has to do whatever somebody recommends.',
    about:
      /\b(?:shall|must|will|does|do|have|has) (?:have )?(?:do|done|carry out|follow|followed)?\b[^.;]{0,20}\b(?:what|whatever|all that) (?:the|its|PARTY['’]s) (?:report|survey|inspector|auditor|adviser|engineer)\b[^.;]{0,20}\b(?:recommends?|asks?|says?|finds?|advises?)\b/i,
    ordinary: [/\b(?:agreed|quot\w+|price)\b/i],
  },
  {
    why: 'A share of what somebody earns elsewhere is due.',
    about:
      /\b\d+ ?%? ?(?:% |per ?cent )?of (?:the|his|her|their) (?:first year['’]s|annual|yearly|new) (?:pay|salary|wages|remuneration)\b/i,
    ordinary: [/\b(?:placement|candidates?|introduc\w+|recruit\w*|search|engagement)\b/i],
  },
  {
    why: 'It ends, unless something happens that puts it off.',
    about:
      /\b(?:does|do|shall|will) not (?:renew|extend|continue|roll over)\b[^.;]{0,20}\bunless\b(?![^.;]{0,60}\b(?:agree\w*|both|parties|writing|signed?)\b)/i,
    ordinary: [],
  },
  {
    why: 'Nobody has to keep secret what is learnt, or one side has not.',
    about: new RegExp(
      [
        String.raw`\b(?:neither|nobody|no ?one|no party|nor)\b[^.;,]{0,60}\b(?:owes?|has|have|bound|obliged|required|undertakes?|promises?|assumes?|under|need|shall|will)\b[^.;,]{0,80}${SECRECY}`,
        String.raw`\b(?:no|not|without(?: any)?|free (?:of|from)(?: any| all)?)\b[^.;]{0,40}\b(?:dut(?:y|ies)|obligations?|undertakings?|promises?|bound|obliged|required)\b[^.;]{0,40}${SECRECY}`,
        String.raw`\b(?:nothing|no information|none)\b[^.;]{0,60}\b(?:is|are|be)\b(?: (?:treated|kept|regarded|held))?(?: as)? (?:secret|confidential|in confidence)\b`,
        String.raw`\b(?:each|either|PARTY|both|it)\b[^.;]{0,20}\bmay (?:freely )?(?:disclose|tell|pass on|publish|reveal)\b[^.;]{0,20}\b(?:what|whatever|all that|anything|everything) (?:it|they|PARTY) (?:learns?|hears?|receives?|is told|are told|gets?)\b`,
      ].join('|'),
      'i',
    ),
    ordinary: [
      /\b(?:if|unless|until|except|once|after|which|(?<!\b(?:nothing|anything|everything) )that (?:is|was|has|have|are|becomes?)|(?:with|in) respect (?:to|of)|relating|regarding|to the extent|other than|save|feedback|suggestions?|public\w*|independently|already|tax|where|when|upon|longer|beyond|only|law|court|such|third part(?:y|ies)|who (?:is|are|was|owes?|has)|lawfully|known to|before)\b/i,
    ],
  },
];
