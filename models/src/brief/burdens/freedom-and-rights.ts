import type { Burden } from './burden.ts';

const RIVALS =
  '(?:elsewhere|nowhere else|any(?:one|body|where) else|any ?other (?:\\w+ )?(?:person|business|house|make|maker|supplier|source|party|company|firm|client|customer|provider|bank|carrier|title|hall|brand|hospital|payment|dealer|agent)|no other|to no|none (?:other|of it)|all other|others|another|other (?:\\w+ )?(?:engagements?|work|makes?|clients?|customers?|suppliers?|brands?|titles?|houses?))';

/** Burdens on what a side is free to do, and on what it owns. */
export const FREEDOM_AND_RIGHTS: readonly Burden[] = [
  {
    kind: 'shut-out',
    why: 'A side may not deal with, work for, or take others.',
    holds: [
      new RegExp(
        `\\b(?:no|not|none|never|nowhere|nor|neither|without|only|solely|alone|put aside|clear(?:ed|s)?|kept (?:free|for)|reserved|leaves?(?! PARTY\\b)|gives? up|refrains?|abstains?|stays? (?:out|away)|instead of|taking the place)\\b[^.;]{0,90}\\b${RIVALS}(?![\\w-])|\\b${RIVALS}(?![\\w-])[^.;]{0,60}\\b(?:is|are|may|shall|will) (?:not|never|barred|excluded|closed|forbidden|let)\\b|\\b(?:plays?|works?|sells?|appears?|deals?|buys?|serves?|performs?|publish(?:es)?|go(?:es)?|supplies) (?:nowhere|to no|with no|for no|only (?:for|to|with|from|through|in))\\b|\\bno (?:other )?(?:source|supplier|merchant|shop|dealer|client|customer|buyer|maker|outlet)\\b[^.;]{0,60}\\b(?:let|used|served|admitted|allowed|brought|taken|goes?|comes?)\\b|\\b(?:bring|take|send|introduce|refer|offer)s? no\\b(?! (?:more|less|fewer|longer|later|earlier)\\b)`,
        'i',
      ),
    ],
    unless:
      /\b(?:may (?:use|work|buy|sell|appoint|deal|supply|refer|carry|engage|perform)|free to|no other (?:sum|charge|fee|payment|cost|warrant\w*|promise|terms|agreement|right)|no other person|does not cover|each party|neither party|either party|(?:infringe|rights?) of (?:others|another)|without (?:the|our|your) (?:other['’]s|written|prior|consent)|consent of the other|third[- ]party|received from|other than by|disclose (?:the |any |such )?Confidential Information to others|outside (?:it|PARTY['’]s)|unless (?:PARTY|the \w+) (?:consents|agrees))\b/i,
  },
  {
    kind: 'restrained-afterwards',
    why: 'A restraint goes on after the work or the contract is over.',
    holds: [
      /\b(?:after|once|following|from|since|until|within|for)\b[^.;]{0,70}\b(?:months?|years?|winters?|summers?|seasons?|over|ended|ends?|last (?:invoice|introduction|day|payment|delivery)|completion|anniversary)\b/i,
      /\b(?:not|no|none|never|nor|neither|refrain|abstain|put aside|keep (?:away|off|out)|without)\b[^.;]{0,120}\b(?:serve[ds]?|engage|employ|hire|recruit|work|act (?:for|as|on)|deal|trade|compet\w*|approach|solicit|bring|sell|supply|take on|offer|open|advise|entice|poach|be (?:served|engaged|employed|approached))\b|\b(?:compet\w+|rival\w*|same (?:field|trade|industry|market|sector)|put aside all)\b/i,
    ],
    unless:
      /\b(?:disclos\w+|confiden\w+|secret|infring\w+|free to|may (?:work|perform|act)|is not (?:required|bound|obliged)|warrant\w*|each party|defect\w*|interest|invoice[sd]? (?:is|are)? ?pa(?:id|yable)|insolven\w*|does not renew|breach)\b/i,
  },
  {
    kind: 'people-taken',
    why: 'Staff of one side may be taken on, or may not be.',
    holds: [
      /\b(?:take on|taken on|takes on|engage|hire|employ|recruit|entice|poach|solicit|approach|head-?hunt)\b/i,
      /\b(?:drivers?|staff|employees?|people|personnel|workers|anyone|any of (?:whom|them)|none of whom|team|someone|person(?:s)? whom)\b/i,
      /\b(?:within|for|after|during|forgo\w*|without more|not to|is not|may|shall not|shall|none)\b/i,
    ],
    unless:
      /\b(?:subcontract\w*|qualified staff|employs the|introduce[sd]?|candidate|Role\b|trained|suitabl[ey]|shall (?:employ|use|engage) (?:\w+ )*(?:staff|people|drivers|operators|personnel)|wages|access to|use the service|processors?)\b/i,
  },
  {
    kind: 'owners-change',
    why: 'A change of the owners of one side has consequences.',
    holds: [
      /\b(?:shares?|stock|ownership|owners?|control|business|undertaking|shareholding|capital|parent)\b[^.;]{0,60}\b(?:pass(?:es|ed)?|into other hands|change[sd]? hands|is sold|are sold|acquired|transferred|changes?|merge[sd]?|bought|comes? (?:to|under|into)|falls?)\b|\b(?:taken over(?! (?:all|the|an?|every|each|any|both|\d|(?:one|two|three|four|five|six|several) ))|takeover|merges? with|merger|new owners?|comes? under|change (?:of|in) (?:control|ownership|owners?)|joins? (?:another|a) group|ceases? to be (?:owned|controlled|held))\b/i,
    ],
    unless:
      /\b(?:under common (?:control|ownership) with|controls?, (?:is|or)|successor to its whole business|shall not|may not|does not change|change control|beyond (?:its|the|their|his|her) (?:reasonable )?control|PARTY changes|limited by shares|has control of the defen[cs]e)\b|^(?:[^.;]*\b(?:private|public) company\b)/i,
  },
  {
    kind: 'rights-move',
    why: 'Rights or goods pass to a side beyond what is made and paid for.',
    holds: [
      /\b(?:becomes?|became|is|are|be|being|remains?) (?:all |also |then |thereby )?PARTY['’]s(?=\s*(?:[,.;]|$|\b(?:from|with|and|on|at|when|once|as|for|even|upon|after|before|whether|without|alone|absolutely|outright)\b))|(?<!\bPARTY (?:shall|will|must|may) )\b(?:pass(?:es)?|go(?:es)?|belongs?|vests?|falls?|transfers?|transferred|assigned|made over|ceded|surrendered|handed over) (?:\w+ )?(?:to|in|into|with) PARTY\b|\bPARTY (?:owns|acquires|obtains|takes|has) (?:all|every|any|the (?:rights?|copyright|title))\b/i,
      /\b(?:all|any|every|each|whatever|whenever|anything|everything|idea|names?|records?|data|materials?|rights?|copyright|slides|methods|tools|improvements?|inventions?|know-how|customers?|database|content|results)\b/i,
    ],
    unless:
      /(?:, (?:which|who) licen[cs]es PARTY)\b|\b(?:rights? (?:to inspect|of inspection)|\b(?:audit|examine|inspect)s?\b[^.;]{0,40}\b(?:books|records|accounts)|when (?:it|PARTY) pays|once (?:it|PARTY) has paid|on payment|upon payment|takings|risk passes|title passes|remain(?:s)? the property|keeps?|hand over the books|14 days of being asked|its own|clear title|repair|each party|invoice|represents and warrants[^.;]{0,40}that PARTY has all rights)\b/i,
  },
  {
    kind: 'use-without-limit',
    why: 'What is entrusted or licensed may be used for more than this contract.',
    holds: [
      /\b(?:as (?:it|PARTY) finds useful|in its own business|for its own (?:purposes?|business|products?|ends|account)|for any (?:purpose|product|use|end|business)|open to PARTY|free to use(?! (?:an)?other\b)|every (?:means|purpose|use|medium)|all (?:purposes|uses|media)|anyone to whom|against payment|for value|for a (?:fee|price|consideration)|any means|unaided memory|residual\w*|retained? in (?:the )?memor\w+|what PARTY learns|with names taken out|anonymi[sz]ed|aggregated (?:data|form|information)|in the hands of|to whom it passes|may (?:copy|sell|supply|publish|market|exploit|licen[cs]e|pass on) (?:it|them|what|whatever|all|any|those|such|the (?:data|content|information|materials?))|take copies away|train\w* (?:its|of|any)? ?(?:models?|software|systems?))\b/i,
    ],
    unless:
      /\b(?:shall not|may not|only (?:to|for|with|as|so|where|if|when|in|under)|(?:use|install) (?:the|its) \w+ (?:\w+ )?for its own|once (?:they|it) (?:are|is|has|have) (?:been )?paid|not (?:to )?(?:sell|use|disclose)|for any (?:breach|damage|loss|claim|reason|delay|late)|each (?:party|owner)|either party|PARTY may copy them for its own staff|internal|within its own organi[sz]ation)\b/i,
  },
  {
    kind: 'entry-and-force',
    why: 'One side may enter, switch off, take over, or act in the name of the other.',
    holds: [
      /(?<!\b(?:who|what|which|whoever) )\b(?:may|can|is (?:free|entitled|authori[sz]ed)|are (?:free|entitled)|has the right|reserves)\b[^.;]{0,60}\b(?:enter|disable|switch(?:es)? off|cut off|(?<!\b(?:the|a|an|each|its|this|that) )(?:block|lock)|seize|repossess|take (?:over|possession|control|back)|step in|remove(?! (?:it|them|its|their)\b)|wipe|inspect and copy|copy what|withhold|stop(?= (?:(?:the|its|all|any|every|further) )?(?:[Ss]ervices?|suppl|deliver|access|payment|credit)))\b|\b(?:remotely|step(?:s|ping)? in(?:to the shoes)?|takes? over(?! (?:the |any |a )?(?:claims?|defen[cs]e)))\b|\b(?:sign|act|execute|complete|file|appear) (?:\w+ )?(?:on its behalf|in its name|for it|in the name of PARTY|on behalf of PARTY)\b|\b(?:attorney(?:-in-fact)?(?!['’]?s?['’]? (?:fees|costs))|power of attorney|judgment (?:be|may be|is) entered|confess\w*|consents? to judgment|admits? (?:beforehand|in advance|the claim)|agrees? beforehand|as its agent|its lawful agent|proxy)\b/i,
    ],
    unless:
      /\b(?:only (?:so far|where|if|to)|repair\w*|serious threat|stop an attack|disputes? in good faith|disputed|attorneys['’] fees|to an attorney|or an attorney|either party may return|inspect\w* (?:the|during)|shall not|may not|subscription|30 days|breach\w*)\b/i,
  },
  {
    kind: 'cap-for-one',
    why: 'A limit of liability does not hold for both, or does not reach something.',
    holds: [
      /\b(?:limit|cap|ceiling|figure|sum|maximum|amount)s?\b[^.;]{0,80}\b(?:being for other|is for (?:other|PARTY|things|parcels|claims)|does not (?:touch|reach|cover|extend|apply|count|hold|bind)|do not (?:touch|reach|apply|count|extend|cover)|none is (?:agreed|set|fixed)|for PARTY alone|only for PARTY|protects? PARTY|leaves? (?:out|aside)|notwithstanding|apart)\b|\bfor PARTY (?:none|no|there is no)\b|\bno (?:such )?(?:limit|figure|ceiling|cap|maximum|bound)\b|(?<=\b(?:liab|loss|damag|indemn|claim|respons|compens|answer|limit|cap\b|ceiling|sum|amount).*)\bunlimited\b(?! (?:\w+ )?(?:users?|use|access|number|storage|calls?|visits|copies|mileage|support|seats|data|refills|sessions)\b)|(?<!\b(?:use|copy|copies|print|read|visit|call)\b[^.;]{0,60})\bwithout (?:any )?(?:limit|ceiling|cap)\b(?!ation| (?:of|in|on|as to) time)|\bto the full(?:est)? extent of\b|\bdown to the last\b|\bnothing less than the whole\b|\bwhat (?:\w+ )?(?:PARTY|the dentist['’]s practice|a buyer|it|the other) (?:has )?lost\b|\blost by it\b/i,
    ],
    unless:
      /\b(?:fraud|death|personal injury|wilful|willful|gross negligence|intent|where the law|law does not|cannot lawfully|duty to pay|pay (?:the )?(?:fees?|price|charges?|rent|contributions)|each party|either party|neither party)\b/i,
  },
  {
    kind: 'proof-turned',
    why: 'One side has to prove that it did nothing wrong.',
    holds: [
      /\b(?:unless|until|save where|except where) (?:PARTY|it|he|she) (?:proves?|shows?|demonstrates?|establish(?:es)?|can (?:prove|show))\b|\bpresum\w+\b|\bburden of proof\b|\bis taken to (?:have|be)\b|\bproves? the contrary\b/i,
    ],
    unless: /\bno (?:\w+ )?presumption\b|\bno (?:burden|presumption) of\b/i,
  },
  {
    kind: 'excuse-for-one',
    why: 'One side is excused by what lies in its own hands.',
    holds: [
      /\b(?:PARTY['’]s own|its own) (?:suppliers?|staff|costs?|prices?|subcontractors?|banks?)\b[^.;]{0,80}\b(?:such an event|excus\w+|event|counts?|beyond)\b|\bbeing such an event\b|\bPARTY is (?:released|excused|freed|discharged)\b/i,
    ],
    unless: /\b(?:is|are) (?:not|no) (?:such )?(?:an? )?(?:such )?(?:event|excuse)s?\b/i,
  },
];
