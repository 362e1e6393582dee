import type { Burden } from './burden.ts';

/** Burdens that arise by silence, by the run of time, or by what stands elsewhere. */
export const SILENCE_AND_TIME: readonly Burden[] = [
  {
    kind: 'silence-binds',
    why: 'Whoever says nothing in time is bound.',
    holds: [
      /\b(?:has|have|had) not (?:\w+ )?(?:repl\w+|objected|answered|told|been told|responded|refused|rejected|queried|challenged|forestalled|cancelled|withdrawn|written|given notice|said otherwise|protested)\b|\bfail(?:ing|s|ure) (?:to (?:object|reply|respond|answer|reject|refuse|query|challenge|protest)|word|notice|objection|an? (?:objection|reply|answer|refusal))\b|\b(?:without|absent|in the absence of|no) (?:an? |any |prompt |timely )*(?:reply|objection|answer|response|word|protest)\b|\bsilence\b|\bin quiet\b(?! \w)|\bunless (?:otherwise )?(?:PARTY|it|he|she|a party|either party|one of them) (?:has |have |first )?(?:objects?|objected|refuses?|departs?|declines?|protests?|says otherwise|stops?|cancels?|opts? out|writes?|written|forestalls?)\b|\bstands? unless\b|\bbinding on (?:it|PARTY) (?:from|after|unless)\b/i,
    ],
    unless: /\bunless both\b/i,
  },
  {
    kind: 'goes-on-by-itself',
    why: 'The contract goes on, or begins again, without anybody agreeing to it.',
    holds: [
      /\b(?:each|every|the next|any|successive|further|following|its) (?:\w+ )?(?:anniversar(?:y|ies))\b|\b(?:as many|the same number|as much|a like (?:term|period|number)|another|a further|the like)\b[^.;]{0,30}\b(?:again|season|term|year|period)\b|\b(?:year (?:by|on|after|to) year|season (?:by|after|to) season|month (?:by|after|to) month|and so (?:on|forth)|over again|afresh|begins? (?:again|anew)|rolls? (?:on|over)|runs? on)\b|\b(?:each|every) (?:succeeding|following|subsequent|further|next) (?:year|term|period|season|month)\b|\b(?:prolong|perpetuat|carr(?:y|ies) on|keeps? going)\w*\b[^.;]{0,40}\b(?:unless|until|if not|save)\b/i,
    ],
    unless:
      /\b(?:only if both|if both parties|(?:needs?|requires?|takes) (?:a |an )?(?:new |further |separate |signed |written )+(?:agreement|contract|document)|pay\w*|invoice\w*|fee (?:is|falls) due|licen[cs]e fee|report\w*|statement|review\w*|adjust\w*)\b/i,
  },
  {
    kind: 'no-end',
    why: 'A duty or right has no end.',
    holds: [
      /\b(?:no (?:end|limit|date|time|expiry)[^.;]{0,12}\b(?:is |are )?(?:fixed|set|agreed|given|stated|named)|outlives?|outlast\w*|for ever|forever|in perpetuity|perpetual\w*|never (?:ends?|laps\w+|expir\w+|ceas\w+)|without (?:end|limit of time|limit in time)|for all time|indefinite\w*|as long as (?:it|PARTY|they) (?:exists?|lives?|wish\w*|likes?)|lifetime|known now or later|now known or (?:later|hereafter)|whole (?:life|duration) of (?:the )?(?:copyright|rights?)|the end of time|no matter how long)\b/i,
    ],
    unless:
      /\b(?:non-?\s?exclusive|trade secrets?|shall not|may not|back-?ups?|each (?:party|other)|archiv\w+|records?|until it is deleted)\b/i,
  },
  {
    kind: 'terms-from-elsewhere',
    why: 'Terms count that are not in this document, or that can change.',
    holds: [
      /\b(?:list price|price list|tariff|polic(?:y|ies)|code|conditions|rules|rates?|rate card|manual|handbook|terms|guidelines|standards|regulations|charges|bulletins?|protocols?)\b[^.;]{0,60}\b(?:on|at|upon|hung|displayed|posted|published|available|found|set out|latest|current(?:ly)?|then[- ]current|from time to time|as (?:amended|issued|revised|updated)|prevailing|ruling|in force|for the time being)\b[^.;]{0,40}\b(?:[\w-]+\.(?:example|com|net|org|io|co)|website|web ?site|(?<!\bon[ -])site|portal|online|internet|foyer|office|premises|request|issue|version|edition|time|day|amended|issued|revised|updated)\b|\bthen[- ]current\b|\bat its latest (?:issue|edition|version)\b|\b(?:latest|current|prevailing|ruling) (?:issue|edition|version|list|tariff|rates?|price)\b|\bconditions of (?:hire|sale|trade|business|carriage|purchase|supply|use)\b/i,
    ],
    unless:
      /\binsurance\b[^.;]{0,80}\bpolic|\b(?:law|statut\w+|act|regulator|executive|authority|bank|central bank|base rate|energy information|government|exclud\w+|no terms|(?:prevails?|takes? precedence|controls?) over (?:the |any )?(?:standard |printed |general )?terms|wage (?:order|award|agreement)|do(?:es)? not apply|brand|index|(?:VAT|GST|tax) (?:is|at|added))\b|\bwritten by both\b|\bsite (?:security|safety|rules)\b|\bin (?:the|this|each|an?) (?:order|schedule|annex|exhibit)\b|\bfire (?:rules|regulations)\b/i,
  },
  {
    kind: 'moving-price',
    why: 'A price moves without agreement.',
    holds: [
      /\b(?:price|fee|rent(?:al)?|charge|rate|sum|figure|amount|tariff|hire|premium|commission)s?\b[^.;]{0,80}\b(?:lift(?:s|ed)|rais(?:es|ed)|ris(?:es|ing)|increas(?:es|ed|ing)|goes up|escalat\w+|uplift\w*|index(?:ed)?|moves?|(?:follow|track)s? (?:the|an?|any|what|PARTY)|varies|adjusted|floats?|climb\w*|grow\w*|step(?:s|ped) up|(?:is|are) billed at|opening one|for information|indicative|provisional|an estimate)\b/i,
    ],
    unless:
      /\b(?:only (?:by|if|with)|agree(?:s|d|ment)?|both parties|approval|not (?:be )?(?:raised|increased|changed)|no more than|consumer price|by mutual|does not|do not)\b/i,
  },
];
