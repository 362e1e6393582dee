import { OF_BOTH, type Subject } from './turned-subject.ts';

const PAPERS = '(?:order forms?|delivery notes?|invoices?|acknowledge?ments?|quotations?|confirmations?)';
const PRICE = '(?:[Pp]rices?|[Cc]harges?|[Ff]ees?|[Rr]ates?|[Rr]ent|[Hh]ire)';
const COST = '(?:costs?|outlays?|wages?(?: bill)?|wage bill|overheads?|expenses|energy bills?)';
const NO = /\b(?:no|not|nor|neither|never|nothing|none|nobody)\b/i;

/** Payment, price, orders, goods, data and the end, which contracts of any trade have in one way. */
export const TURNED_MONEY: readonly Subject[] = [
  {
    why: 'What is disputed has to be paid all the same.',
    about:
      /\b(?:(?:may|shall|must|can) ?not|no right to|not (?:be )?entitled to|nor(?: may)?) (?:\w+ ){0,2}(?:withhold|hold back|keep back|set off|deduct)\b[^.;]{0,40}\b(?:sums?|amounts?|payments?|money|invoices?|fees?|charges?|price|anything)\b|\bpa(?:ys?|id|yable)\b[^.;]{0,80}\b(?:whether or not|even (?:if|where|though)|though|although|whatever) (?:it|PARTY|they|the \w+)\b[^.;]{0,20}\b(?:disput\w+|contest\w*|question\w*|doubt\w*)/i,
    ordinary: [OF_BOTH, /\b(?:tax|law|undisputed|admitted|adjudged|deposit)\b/i],
  },
  {
    why: 'Terms printed on papers of one side count before what both signed.',
    about: new RegExp(
      String.raw`\b(?:terms|conditions|words|what is (?:printed|written))\b[^.;]{0,40}\b(?:on|of|in)\b[^.;]{0,40}\b${PAPERS}\b[^.;]{0,40}\b(?:appl(?:y|ies)|prevails?|governs?|counts?|controls?|takes?)\b|\bPARTY['’]s (?:\w+ )?${PAPERS}\b[^.;]{0,40}\b(?:prevails?|governs?|controls?|takes? precedence)\b`,
      'i',
    ),
    ordinary: [
      NO,
      /\bthis (?:agreement|contract)\b[^.;]{0,60}\b(?:in place of|prevails?|instead of|over)\b/i,
    ],
  },
  {
    why: 'An estimate binds whoever makes it.',
    about:
      /\b(?:forecasts?|estimates?|projections?)\b[^.;]{0,60}\b(?:binds?|binding|paid for|invoiced|charged|bound|(?:shall|must|will) (?:take|buy|pay|order)|delivered|(?:is|are) (?:an? )?orders?|due)\b/i,
    ordinary: [
      /\b(?:not|neither|nor|nothing|none|nobody|no (?:party|side|one|duty|obligation|commitment|liability))\b/i,
      /\b(?:guid(?:e|ance)|only if|(?:exceed|above|more than|over)\w*|cost estimate|written estimate)\b/i,
    ],
  },
  {
    why: 'The price moves with what the other side’s own costs are.',
    about: new RegExp(
      String.raw`\b${PRICE}\b[^.;]{0,90}\b(?:PARTY['’]s|its|their|our|your) (?:own )?(?:[\w-]+ )?${COST}(?: of [\w ]{1,30})?\b[^.;]{0,20}\b(?:rises?|go(?:es)? up|increases?|change|changes|do|grows?|climbs?|move|moves)\b|\b${PRICE}\b[^.;]{0,40}\b(?:rises?|goes? up|follows?|moves?|increases?|changes?) (?:with|as|by|when|if|where)\b[^.;]{0,30}\b(?:PARTY['’]s|its|their) (?:own )?(?:[\w-]+ )?${COST}\b`,
    ),
    ordinary: [/\b(?:index|evidence|by no more than|at most|up to|may (?:then )?(?:end|terminate|leave))\b/i],
  },
  {
    why: 'Time that was not served is paid for when the contract ends.',
    about:
      /\b(?:end(?:s|ed|ing)?|terminat\w+|leav\w+|cancel\w*|exit)\b[^;]{0,160}\bpa(?:ys?|yable|id)\b[^;]{0,200}\b(?:(?:still|yet|left) to run|remain(?:ing|der)|rest of the (?:[Tt]erm|time)|unexpired|by the end of the [Tt]erm|to the end of the [Tt]erm|would have been (?:due|ordered|paid|payable|earned))\b/,
    ordinary: [
      /\b(?:refund\w*|repa(?:ys?|id)|not|returns?|reduced|half|undisputed|save)\b|\b(?:[1-4]?\d|50) ?%/i,
    ],
  },
  {
    why: 'Work that was done is paid for only as the other side uses or likes it.',
    about:
      /\bpa(?:ys?|yable|id)\b[^.;]{0,60}\b(?:worked|performed|done|delivered|supplied|made|carried out)\b,? (?:that|which|whose [\w ]{1,20}|the \w+ of which|so far as|as far as|if|in so far as) (?:it|PARTY|he|she|they) (?:(?:then )?(?:goes? on to|chooses?|decides?|comes?|likes?|uses?|wants?|wishes|keeps?|needs?|finds?))\b/i,
    ordinary: [],
  },
  {
    why: 'Payment waits for what somebody does who is no party.',
    about:
      /\bpa(?:ys?|yable|id)\b[^.;]{0,100}\b(?:the (?:day|date|time|month|week) (?:on|in|at) which|after|once|when|until|only if) (?!PARTY|it\b|they\b|both\b|each\b|either\b)(?:the|its|a|an) (?!PARTY)(?:[\w’'-]+ ){1,4}(?:signs? off|signed off|approves?|certif(?:y|ies)|accepts?|confirms?|consents?|(?:has|have) (?:signed|approved|certified|accepted|paid)|pays?)\b/i,
    ordinary: [/\b(?:if the (?:court|law)|commission|share|insurer)\b/i],
  },
  {
    why: 'More than once the rate is due.',
    about:
      /\bpa(?:ys?|yable|id)\b[^.;]{0,120}\b(?:(?:two|three|four|five|six|eight|ten|twelve|twenty|\d+) times (?:the|its|that|such|what)|(?:double|treble|twice) the)\b/i,
    ordinary: [
      /\b(?:limit\w*|liab\w+|exceed\w*|insur\w+|no more than|not more|at most|a (?:day|week|month|year)|weekend|holiday|sundays?|overtime)\b/i,
    ],
  },
  {
    why: 'Dealing with somebody else has a consequence.',
    about:
      /\b(?:on the day|as soon as|if|when|once|whenever|the moment)\b[^.;]{0,30}\bPARTY (?:\w+ )?(?:trials?|tr(?:y|ies)|tests?|evaluates?|buys?|uses?|looks? at|approach(?:es)?|talks? to|deals? with|orders?|asks?)\b[^.;]{0,40}\b(?:of (?:another|any other|a rival|a competitor|somebody else)|from (?:another|others|elsewhere|any other)|competing|rivals?|competitors?|another (?:supplier|vendor|provider|make|brand))\b/i,
    ordinary: [/\b(?:approved?|consents?|agree[sd]?|may (?:then )?|refund\w*|free)\b[^.;]{0,30}\bPARTY\b/i],
  },
  {
    why: 'Goods count as delivered while the other side still holds them.',
    about:
      /\b(?:[Dd]elivery|[Rr]isk)\b[^.;]{0,30}\b(?:means?|is|passes|takes place|happens)\b[^.;]{0,60}\b(?:setting aside|set aside|put(?:ting)? aside|ear-?mark\w*|allocat\w+|stored|made ready|(?:is|are) ready|notice (?:of|that)\b[^.;]{0,30}\bready)\b/,
    ordinary: [/\b(?:collect\w*|fetch\w*)\b/i],
  },
  {
    why: 'Something counts as ordered that nobody ordered.',
    about:
      /\b(?:sent|delivered|supplied|shipped|brought|load|consignment)\b[^.;]{0,40}\bwithout (?:one|an? (?:\w+ )?order|being (?:asked|ordered)|any order)\b/i,
    ordinary: [
      /\b(?:free|not (?:be )?(?:paid|due|payable|bound|accept\w*)|no (?:payment|charge)|need not|may (?:reject|return|refuse))\b/i,
    ],
  },
  {
    why: 'There is no time in which goods can be looked at and refused.',
    about:
      /\bmay (?:only )?(?:reject|refuse|return)\b[^.;]{0,80}\b(?:while|only before|before (?:unloading|it signs|signing|the (?:lorry|van|driver|carrier))|at the (?:gate|door|kerb)|on the spot|then and there|there and then)\b/i,
    ordinary: [/\b(?:days|weeks|month)\b/i],
  },
  {
    why: 'One side bears what happens while the other is at work.',
    about:
      /\b(?:whatever|what|anything|all that|everything|any loss)\b[^.;]{0,80}\b(?:missing|lost|stolen|harm|broken|damaged|spoil\w*|loss)\b[^.;]{0,80}\b(?:is|are|being|falls? (?:on|to)|stays?|remains?) (?:for )?PARTY(?:['’]s (?:own )?(?:loss|risk|affair|cost|concern|account)|(?:['’]s)? to (?:bear|pay))\b/i,
    ordinary: [NO, /\b(?:its|their) own (?:fault|negligence)\b/i],
  },
  {
    why: 'What was not done as agreed is paid for again.',
    about:
      /\b(?:not (?:been )?(?:done|performed|made|supplied|delivered)|defects?|faulty|errors?)\b[^.;]{0,120}\b(?:again|re-?perform|redo|repeat|correct|put (?:it )?right|repair|replace)\w*\b[^.;]{0,80}\bPARTY (?:shall |must |will )?(?:\w+ )?pays? (?:for|the)\b/i,
    ordinary: [/\b(?:caused|misuse|fault of|PARTY['’]s fault|unless|fair share)\b/i],
  },
  {
    why: 'What one side entrusts is used for the other’s own ends, or given back for money.',
    about:
      /\b(?:data|results?|information|records?|recordings?|content|samples?|files?)\b[^;]{0,200}\b(?:use|used|using)\b[^.;]{0,80}\b(?:to (?:build|make|develop|market|sell|train|improve)\b[^.;]{0,30}\b(?:its|other|products?|services)|(?:in|for) (?:its|other|the \w+|any)[^.;]{0,40}\b(?:that it sells|other (?:products?|customers|clients)|own (?:products?|business|purposes)))\b|\buse\b[^.;]{0,60}\b(?:data|results?|information|records?|content|samples?|files?)\b[^.;]{0,40}\bto (?:build|make|develop|market|sell|train|improve)\b[^.;]{0,30}\b(?:its|other|products?)\b|\b(?:data|results?|information|records?|content|files?)\b[^.;]{0,60}\buse\b[^.;]{0,40}\bnot (?:be )?(?:confined|limited|restricted) to\b|\breturns?\b(?: PARTY|[^.;]{0,60}\b(?:data|records?|content|files?|results?|property|materials?))\b[^.;]{0,60}\b(?:once|when|after|if|against)\b[^.;]{0,30}\b(?:paid|pays|payment|price|fee)\b/i,
    ordinary: [
      /\b(?:shall|may|will|must) not use\b|\bnot be used\b|\bnor\b/i,
      /\b(?:fees?|charges?|sums?) (?:due|owed|outstanding)\b/i,
    ],
  },
];
