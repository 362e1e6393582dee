import type { Burden } from './burden.ts';

const CLAUSE = String.raw`\b(?:[Cc]lause|[Ss]ection|[Aa]rticle|[Pp]aragraph|CLAUSE|SECTION|ARTICLE)s? \d[\d.]*(?:\([a-z]\))?`;
const NONE = String.raw`(?:none|nil|n\/?a|not (?:applicable|capped|limited|agreed)|unlimited|uncapped|any (?:amount|sum)|no (?:limit|cap|maximum)|∞)`;

/** Clauses that are set aside for one side, and forms whose limits are filled in with none; `PARTY` stands for a side. */
export const SET_ASIDE_FOR_ONE: readonly Burden[] = [
  {
    kind: 'unlimited-liability',
    why: 'Liability has no limit.',
    holds: [
      /\b(?<!\b(?:time|age|speed|weight|size|credit|word|page) )(?:[Ll]imit(?:ation)?|[Cc]ap|[Cc]eiling|CAP|LIMIT)\b[^.;]{0,60}\b(?:not to (?:apply|bind|protect|cover)|(?:does|do|shall|will) not (?:bind|protect|cover|extend to|benefit)|not applicable|inapplicable|disapplied|no longer applies|(?:is|are|be|been) (?:waived|lifted|removed|deleted|struck out|of no effect))\b/,
      /\bPARTY\b|\bliab\w+|\b[Cc]lause \d/,
    ],
    unless: /\b(?:fraud\w*|death|personal injury|wilful|willful|insur\w+|does not allow|cannot lawfully)\b/i,
  },
  {
    kind: 'unlimited-liability',
    why: 'Liability has no limit.',
    holds: [
      new RegExp(
        [
          String.raw`\bliab\w*\b[^.;]{0,140}\b(?:exceed|limited to|capped at|more than|maximum(?: of)?|up to)\s*:\s*${NONE}(?![\p{L}\d])`,
          String.raw`^[\d.() ]*(?:(?:liability|maximum|overall) )?(?:cap|ceiling|limit|maximum)(?: amount)? (?:for|on|of|payable by|as to|in respect of) PARTY\b[^:]{0,40}:\s*${NONE}(?![\p{L}\d])`,
        ].join('|'),
        'iu',
      ),
    ],
  },
  {
    kind: 'excuse-for-one',
    why: 'A clause is set aside for one side.',
    holds: [
      new RegExp(
        [
          String.raw`${CLAUSE}\b[^.;]{0,40}\b(?:(?:does|do|shall|will|need|is|are) not|not|no longer) (?:to )?(?:apply|applies|applicable|extend)\b:? (?:to|for|against) PARTY\b(?!['’])`,
          String.raw`${CLAUSE}\b[^.;]{0,40}\b(?:(?:does|do|shall|will) not|not to|no longer) (?:bind|protect|cover|benefit)s? PARTY\b(?!['’])`,
          String.raw`${CLAUSE}\b[^.;]{0,40}\b(?:appl(?:y|ies|icable)|binding|holds?|binds?|protects?)\b:? (?:only |solely |exclusively )?(?:to |for |on |in favour of )?PARTY(?: [A-Z]\w+){0,3} (?:only|alone|but not)\b`,
          String.raw`${CLAUSE}\b[^.;]{0,40}\b(?:appl(?:y|ies|icable)|binding|holds?|binds?|protects?)\b:? (?:only|solely|exclusively) (?:to |for |on |in favour of )?PARTY\b(?!['’])`,
        ].join('|'),
      ),
    ],
    unless:
      /\b(?:to the extent|if|where|when|unless|until|in respect of|information|disclosures?|each party|either party)\b/i,
  },
  {
    kind: 'annex-prevails',
    why: 'Another paper overrides this one.',
    holds: [
      /\b(?:subject|subordinate) to (?:the |a |any |their |our )?(?:[\w-]+ ){0,3}side[- ]?(?:letter|agreement|deed|arrangement|e-?mail)s?\b|\bread (?:together |subject )?(?:with|to) (?:the |a |our )?(?:[\w-]+ )?side[- ]?(?:letter|agreement|deed)\b|\bside[- ]?(?:letter|agreement|deed|arrangement)\b[^.;]{0,60}\b(?:prevails?|controls|governs|overrides?|takes? (?:precedence|priority)|supersedes? this)\b|\b(?:letter|memorandum|understanding|e-?mails?|minutes|protocol|(?:other|separate|main|earlier|master) (?:agreement|contract))\b[^.;]{0,60}\b(?:prevails?|takes? (?:precedence|priority)) over (?:it|this (?:agreement|contract|document|letter)|these terms|the clauses)\b/i,
    ],
    unless:
      /\b(?:no|supersedes?|replaces?|cancels?|whether in) (?:all |any |every |each )?(?:[\w-]+ ){0,5}side[- ]?(?:letter|agreement|deed)|\bnot subject to\b|\bthis (?:agreement|contract) prevails\b/i,
  },
];
