/** Words that a contract may use for a key term, by its label; wider than what is read, so that no silence is told too soon. */
export const NEAR_WORDS: Readonly<Record<string, RegExp>> = {
  Payments: /[$€£]\s?\d|\b(?:fees?|royalt(?:y|ies)|commissions?|salary|purchase price)\b|\bshall pay\b/i,
  Term: /\b(?:initial|original|renewal) term\b|\bterm of this agreement\b|\b(?:expires?|expiration) (?:on|of)\b/i,
  Renewal: /\brenew(?:s|ed|al|able)?\b|\bsuccessive (?:terms|periods|years)\b/i,
  'Ending it without a cause':
    /\bterminat\w*\b[^.;]{0,80}\b(?:any time|convenience|without cause|any reason|no reason)\b/i,
  'Governing law':
    /\bgoverned by\b|\bgoverning law\b|\bconstrued (?:in accordance with|under)\b[^.;]{0,20}\blaws?\b/i,
  Disputes: /\barbitrat\w+|\bmediation\b|\bexclusive jurisdiction\b|\bvenue\b/i,
  'Waiver of a jury': /\bjury\b/i,
  'Cap on liability':
    /\b(?:liability|liable|damages|obligations?)\b[^.;]{0,200}\b(?:exceed\w*|in excess of|maximum|limited to|capped)\b|\blimitation of liability\b/i,
  'Excluded losses':
    /\b(?:consequential|indirect|incidental|punitive) (?:damages|loss\w*)\b|\blost profits\b|\bloss of profits?\b/i,
  'Liability without a limit':
    /\bunlimited liability\b|\bliab\w+\b[^.;]{0,40}\b(?:unlimited|without limit(?!ation the))\b/i,
  Indemnities: /\bindemnif\w+|\bhold(?: \w+){0,4} harmless\b/i,
  'Liquidated damages': /\bliquidated\b|\bpenalt(?:y|ies)\b/i,
  'Minimum commitment':
    /\bminimum\b[^.;]{0,60}\b(?:purchase|order|payment|royalt|quantit|volume|fee|guarantee)\w*/i,
  Guaranty: /\bguarant(?:y|or|ors|ees? (?:the )?(?:payment|performance|obligations))\b/i,
  Exclusivity: /(?<!non-?\s?)\bexclusiv(?:e|ely|ity)\b(?! (?:jurisdiction|remed|property|venue|own))/i,
  'Non-compete': /\bnon-?compet\w*|\bnot\b[^.;]{0,60}\bcompet(?:e|es|ing)\b/i,
  'Non-solicitation': /\bsolicit\w*\b[^.;]{0,60}\b(?:employ|customer|client|personnel)\w*/i,
  Assignment:
    /\bassign(?:ed|able|ment|s)?\b[^.;]{0,80}\b(?:consent|agreement|rights)\b|\bchange (?:of|in) control\b/i,
  'Transfer of intellectual property':
    /\bwork(?:s)?[- ](?:made[- ])?for[- ]hire\b|\bassigns?\b[^.;]{0,80}\b(?:title|inventions?|copyrights?|patents?|intellectual)\b/i,
  Confidentiality: /\bconfidential\w*|\bproprietary information\b|\btrade secrets?\b/i,
  'Data protection': /\bpersonal (?:data|information)\b|\bdata protection\b|\bGDPR\b|\bHIPAA\b/i,
  'Order of precedence':
    /\b(?:shall |will )?(?:prevail|take precedence|control)\b[^.;]{0,60}\b(?:conflict|inconsisten)|\b(?:conflict|inconsisten\w+)\b[^.;]{0,120}\b(?:prevail|control|precedence|govern)/i,
};
