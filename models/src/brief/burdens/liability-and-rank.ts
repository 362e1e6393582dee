import type { Burden } from './burden.ts';

/** What every fair limit of liability leaves out, and the law would. */
const USUAL =
  /\b(?:fraud\w*|death|personal injury|wilful|willful|law (?:does not|will not|forbids)|cannot (?:lawfully )?be|not allow|deliberate)\b/i;

/** A label and its answer, as in a table or a list of terms: `Cap on liability: none`. */
const DENIED_LIMIT = new RegExp(
  [
    String.raw`\b(?:(?:cap|limit(?:ation)?|maximum) (?:on|of|for|to) (?:the )?(?:\w+ )?liabilit(?:y|ies)|liability (?:cap|limit))\b[^.;:|\t\n]{0,60}(?:\s*[:|\t=–—]\s*|\s+is\s+|\s+-\s+)(?:none|nil|no|n\/?a|not (?:applicable|agreed|capped|limited)|unlimited|uncapped|infinit[ey]|waived|deleted|zero|∞|(?:USD|EUR|GBP|CHF|[$€£])\s?0)(?![\d.,]\d|[\p{L}\d])`,
    String.raw`\bno (?:cap|limit(?:ation)?) (?:on|of|to) (?:the |its |their |any )?(?:\w+ )?liabilit`,
  ].join('|'),
  'iu',
);

/** Languages that are not read. */
const LANGUAGE =
  'Chinese|French|German|Spanish|Portuguese|Italian|Dutch|Polish|Russian|Japanese|Korean|Arabic|Turkish|Greek|Hebrew|Czech|Hungarian|Swedish|Danish|Norwegian|Finnish|Thai|Vietnamese|Indonesian|Ukrainian|Romanian|Bulgarian|Croatian|local';

/** Burdens of liability, and terms that override what stands elsewhere. */
export const LIABILITY_AND_RANK: readonly Burden[] = [
  {
    kind: 'unlimited-liability',
    why: 'Liability has no limit.',
    holds: [
      /\b(?:liab(?:le|ility)|answers?|responsib\w+|indemnit\w+|indemnif\w+)\b[^.;]{0,140}\b(?:unlimited|without (?:any )?limit(?:ation)?(?! to)|not (?:be )?(?:limited|capped|subject to)|no (?:limit|cap)|in full whatever|whatever (?:its|the) (?:amount|sum|size)|outside (?:the|that) limit|does not (?:count|apply)|(?:is|are) not (?:counted|limited)|uncapped)\b|\b(?:limit|cap)\b[^.;]{0,60}\b(?:does|do|shall|will) not apply\b/i,
    ],
    unless:
      /\b(?:fraud\w*|death|personal injury|wilful|willful|does not allow|cannot lawfully|duty to (?:pay|refund)|pay (?:the )?(?:fees|price|charges|contributions))\b/i,
  },
  {
    kind: 'unlimited-liability',
    why: 'Liability has no limit.',
    holds: [DENIED_LIMIT],
  },
  {
    kind: 'one-sided-limit',
    why: 'Only one side is protected by the limit of liability.',
    holds: [
      /\bliability of (?:the )?(?!each|either|both|a party|the parties)[A-Z][\w ]{2,30}\b[^.;]{0,160}\b(?:limited to|shall not exceed|will not exceed|is limited)\b|\b(?:the )?(?:[A-Z]\w+)['’]s (?:total |entire |aggregate )?liability\b[^.;]{0,160}\b(?:limited to|shall not exceed)\b/,
    ],
    unless: /\b(?:each|either|both) part(?:y|ies)\b|\beach other\b|\bone party\b/i,
  },
  {
    kind: 'sum-for-breach',
    why: 'A fixed sum is due on a breach, whatever the damage.',
    holds: [
      /\b(?:liquidated damages|agreed damages|penalt(?:y|ies)(?! for late filing)|genuine pre-?estimate)\b|\b(?:each|every|any|per)\s+(?:\w+\s+){0,2}(?:lapse|breach|failure|default|infringement|violation|instance|occasion|delay)\b[^.;]{0,100}(?:[$£€]\s?\d|\b(?:GBP|USD|EUR|AUD|NZD|CAD|CHF)\s?\d)|(?:[$£€]\s?\d[\d,]*|\b(?:GBP|USD|EUR|AUD|NZD|CAD|CHF)\s?\d[\d,]*)[^.;]{0,60}\b(?:for|per) (?:each|every|any) (?:\w+ )?(?:lapse|breach|failure|default|day of delay|week of delay)\b/i,
    ],
    unless:
      /\bno (?:other )?(?:\w+ or )?(?:penalty|liquidated)\b|\bwithout (?:any )?(?:\w+ ){0,2}penalty\b|\b(?:losses|damages|liabilities|expenses|costs)\b[^.;]{0,80}\bpenalties,? (?:and |or )?(?:fines?|interest|judgments?|assessments?|attorney)|\b(?:losses|damages|liabilities|expenses|costs|claims|judgments|obligations|charges),? (?:and |or |including )*penalties\b|\bpenalties,? (?:and\/? ?|or )*(?:fines?|interest)\b|\bcensure\b|\b(?:judgments?|fines?),? (?:and |or )?penalties\b|\binsurance\b/i,
  },
  {
    kind: 'one-sided-indemnity',
    why: 'One side answers for claims that the other may face, whoever caused them.',
    holds: [
      /\bindemnif\w+|\bhold (?:\w+ ){0,4}harmless|\bmake good\b[^.;]{0,60}\b(?:all|any|every)\b[^.;]{0,40}\b(?:loss|cost|claim)|\bbears? (?:all|any|every)\b[^.;]{0,60}\b(?:loss|claim)/i,
      /\b(?:all|any|every|whatever|howsoever|regardless|whether or not|even (?:if|where))\b/i,
    ],
    // How a claim is defended is no promise to answer for it.
    unless:
      /\b(?:each party|either party|the other|both parties|each shall|mutual\w*|infring\w*|(?:non-?)?(?:defaulting|breaching) party)\b|(?<!\b(?:shall|will|agrees? to) (?:defend, )?(?:indemnify|hold (?:\w+ )?harmless)\b[\s\S]*)\b(?:Indemnifying|Indemnified) Part(?:y|ies)\b(?![\s\S]*\b(?:shall|will|agrees? to) (?:defend, )?(?:indemnify|hold (?:\w+ )?harmless)\b)/i,
  },
  {
    kind: 'annex-prevails',
    why: 'A part at the end overrides the clauses.',
    holds: [
      /\b(?:Schedule|Annex|Exhibit|Appendix|Order|Statement of Work|Special (?:Terms|Conditions)|Rider|Addendum|Policy|Handbook|notes?|table)s?\b[^.;]{0,60}\b(?:prevails?|overrides?|takes? (?:precedence|priority)|controls?|supersedes?|displaces?|has effect (?:despite|in place))\b/i,
    ],
    unless:
      /\b(?:(?:these|those|such|the|a) (?:(?:numbered )?(?:clause|section|term|article|paragraph)s?|body|main (?:text|part))|this (?:Agreement|document|contract|Lease)|clauses of this) (?:shall |will )?(?:prevails?|takes?|controls?|governs?)|\bclauses? (?:shall )?prevails?\b|\bprevails? over (?:the )?(?:Schedule|Annex|Exhibit|Order)|\bsupersedes? (?:all |any )?(?:prior|previous|earlier|other)\b/i,
  },
  {
    kind: 'annex-prevails',
    why: 'Another agreement overrides this one.',
    holds: [
      /\bthis (?:agreement|contract) (?:shall|will|is)\b(?! not\b)[^.;]{0,40}\b(?:superseded|overridden|replaced|subordinated?) (?:by|to)\b[^.;]{0,60}\b(?:other|such|another|any) (?:\w+ ){0,3}(?:agreements?|contracts?|provisions?)\b/i,
    ],
    unless: /\b(?:signed by|executed by|agreed (?:in writing )?by|in writing by) (?:both|the|all|each)\b/i,
  },
  {
    kind: 'another-language',
    why: 'A version in another language counts, which was not read.',
    holds: [
      new RegExp(
        String.raw`\b(?:${LANGUAGE})(?:[- ]language)? (?:version|text|original)s?\b[^.;]{0,60}\b(?:prevails?|controls?|governs?|(?:is|are|be) (?:binding|authoritative|decisive))|\bsubject to (?:the )?(?:${LANGUAGE}) (?:version|text)`,
      ),
    ],
  },
  {
    kind: 'override',
    why: 'It holds in spite of what other clauses say.',
    holds: [
      /\b(?:notwithstanding|despite|in spite of|regardless of)\s+(?:anything|any(?:thing)? (?:other|contrary)|clauses?|sections?|paragraphs?|the (?:foregoing|above|provisions?|limit)|what)\b|\bhowever (?:it|they) (?:may )?(?:be|is|are) (?:described|stated)\b/i,
    ],
    unless: USUAL,
  },
  {
    kind: 'one-sided-exit',
    why: 'Only one side may end the contract without a cause, or may end it at once.',
    holds: [
      /(?<!\b(?:[Nn]either|[Ee]ither|[Ee]ach|[Aa]ny|[Nn]o|[Bb]oth|[Ss]uch|[Aa]) )\b(?:the )?(?!Either|Each|Both|Neither)[A-Z]\w+(?: alone)? (?:may|can|is entitled to|has the right to) (?:end|terminate|cancel)\b(?! (?:a|an|any|one|each) )[^.;]{0,160}\b(?:at any time|without (?:cause|reason|giving)|for (?:any|no) reason|for convenience|at once|immediately|by [^.;]{0,20}notice|on [^.;]{0,20}notice)\b/,
    ],
    unless:
      /\b(?:[Ii]f (?:the|availability|a|it|any|an)|material breach|insolven\w*|[Ee]ither [Pp]arty|[Ee]ach [Pp]arty|below|breach|missed|fails?)\b/,
  },
  {
    kind: 'one-sided-exit',
    why: 'Only one side may end the contract without a cause, or may end it at once.',
    // Said beside something else: an "if" before it does not bind it.
    holds: [
      /[,;] (?:and|but) (?:the )?(?!Either|Each|Both|Neither)[A-Z]\w+(?: alone)? (?:may|can|is entitled to|has the right to) (?:end|terminate|cancel)\b(?! (?:a|an|any|one|each) )[^,.;]{0,60}\b(?:at any time|without (?:cause|reason|giving)|for (?:any|no) reason|for convenience)\b(?![^.;]{0,20}\bif\b)/,
    ],
  },
  {
    kind: 'free-assignment',
    why: 'Only one side may hand the contract on as it likes.',
    holds: [
      /(?<!\b(?:[Nn]either|[Ee]ither|[Ee]ach|[Aa]ny|[Nn]o|[Bb]oth|[Aa]) )\b(?:the )?(?!Either|Each|Both|Neither)[A-Z]\w+ may (?:freely )?(?:assign|transfer|novate|subcontract)\b[^.;]{0,120}\b(?:without|freely|to any(?:one| person)?|at any time|as it)\b/,
    ],
    unless: /\bonly (?:if|with)\b|\bsuccessor to its whole business\b/i,
  },
  {
    kind: 'free-assignment',
    why: 'Only one side may hand the contract on as it likes.',
    holds: [
      /(?<!\b(?:[Nn]either|[Ee]ither|[Ee]ach|[Aa]ny|[Nn]o|[Bb]oth|[Aa]) )\b(?:the )?(?!Either|Each|Both|Neither)[A-Z]\w+ may,? without (?:the )?(?:prior )?(?:written )?consent of [^.;,]{1,60},? (?:assign|transfer|novate|pledge)\b/,
    ],
    unless: /\bsuccessor to its whole business\b|\bto (?:an|any|its) affiliates?\b/i,
  },
];
