/** What the other did not want is its owner's again. */
export const NOT_WANTED = String.raw`\b(?:returned|rejected|declined|does not (?:take|want|accept|tag|use|choose|order))\b`;

/**
 * Turns in plain words by which one side is bound in passing, beside {@link UNORDINARY_TURNS}: what each does to whoever
 * signs is said before it. Counted on short contracts and their changes that were not read for them: ADR 155.
 * `PARTY` stands for a side.
 */
const OF_BOTH = String.raw`\b(?:[Ee]ach|[Ee]ither|[Nn]either|[Nn]o) (?:party|side|of us|of them)\b`;
const turn = (...words: readonly string[]): RegExp => new RegExp(words.join('|'), 'i');

export const TURNS_IN_PASSING: readonly (readonly [RegExp, RegExp?])[] = [
  // Whoever does not deal with others, or deals with them through the other side, is bound to that side.
  [
    turn(
      String.raw`\b(?:for|with) (?:nobody|no ?one)\b`,
      String.raw`\b(?:from|by|with|through|of|to) (?:nobody|no ?one|no other|none)\b[^.;]{0,60}\bbut\b`,
      String.raw`\bdo(?:es)? not (?:take|buy|order|have|rent|use|mail|deal|lead|work|place|hire|make|grow|book|get)\b[^.;]{0,60}\b(?:from|by|with|for|to|but for) (?:another|others|PARTY)\b(?=[^.;]{0,40}(?:[.;,]|$))`,
      String.raw`\bno other \w+ (?:\w+ ){0,3}(?:beside|but)\b|\blets? nothing\b|\bnothing\b[^.;]{0,30}\bthat PARTY could have\b`,
      String.raw`\b(?:comes?|goes?|writes?|sends?|places?|puts?|had)\b[^.;]{0,40}\bthrough PARTY(?=\s*[.,;]|$)`,
      String.raw`\b(?:comes?|goes?) to PARTY (?:first|too|as well|before|for (?:its|their|the|three|two))\b|\bto PARTY too\b`,
    ),
    turn(
      String.raw`\bno other (?:sum|fee|charge|payment|cover|cost|approval)\b`,
      String.raw`\b(?:secret|confiden\w+|disclos\w+|shows?|tells?|informs?|given to)\b`,
    ),
  ],
  // What is not yet wanted is promised as well.
  [
    turn(
      String.raw`\b(?:its|their|PARTY['’]s) next (?:\w+ )?(?:tour|production|book|order|job|site|title)\b`,
      String.raw`\b(?:its|the|their|PARTY['’]s) next (?:two|three|four|five) (?!(?:\w+ )?(?:quarters|months|weeks|days|years)\b)\w+`,
      String.raw`\bin the next (?:two|three|four) (?:springs|seasons|years)\b`,
    ),
  ],
  // That something is so, was done or is accepted is said beforehand.
  [
    turn(
      String.raw`\b(?:has|have) been (?:sold|bought|approved|served|appointed|satisfied|had|done)\b[^,;.]{0,30}(?:[.;,]|$)`,
    ),
    turn(
      String.raw`\b(?:when|once|until|after|unless|if|as soon as|where)\b[^.;]{0,60}\b(?:has|have) been\b`,
      String.raw`\b(?:that|which|what|whatever) (?:(?:it|they|PARTY) )?(?:has|have) been\b`,
    ),
  ],
  [
    turn(
      String.raw`\breads? as (?:clean|agreed|accepted|good)\b|\bis (?:right|sufficient|good enough)(?:[.;]|$)`,
      String.raw`\b(?:was|were) (?:not handed over|damaged by PARTY)(?=[.;,]|$)|\bis the season['’]s doing\b`,
      String.raw`\bfinds? (?:it |them )?(?:sufficient|good enough|fair)\b|\bPARTY has (?:seen|found|looked|satisfied itself)\b`,
      String.raw`\bhave (?:thought about|satisfied yourselves)\b|\brelies on its own eyes\b`,
    ),
    turn(String.raw`\bthat is right\b`),
  ],
  // Whoever is hurt or has a claim is sent to the other side.
  [
    turn(
      String.raw`\blooks? to PARTY\b|\bturns? to PARTY (?:for|with)\b|\bkeeps? PARTY (?:out of it|whole|free)\b`,
      String.raw`\b(?:is|are) for PARTY to (?:satisfy|find out|settle|meet|put right|bear)\b|\bPARTY['’]s to (?:answer|bear|meet|settle)\b`,
      String.raw`\bsees? (?:to claims|PARTY right)\b|\bmeets? claims\b|\bkeeps? (?:them|it) from becoming\b`,
      String.raw`\bstands? (?:behind|between|in for)\b[^.;]{0,20}\b(?:PARTY|it|them)\b|\bone for another\b|\beach for all\b`,
      String.raw`\bmakes? good what (?:it|he|she|PARTY|they)\b|\bcosts? PARTY what it costs PARTY\b|\bgives? back what it has cost\b`,
      String.raw`\bno concern of PARTY\b|\b(?:is|are) PARTY['’]s doing\b|\bhas no (?:part|say) in\b|\bat the risk of PARTY\b`,
      String.raw`\banswers? to (?:residents|parents|guests|neighbou?rs|customers)\b|\bwho(?:ever)? (?:slips|falls|is hurt)\b`,
    ),
    new RegExp(OF_BOTH),
  ],
  // Papers of one side come first.
  [
    turn(
      String.raw`\b(?:goes?|comes?|stands?) (?:before|ahead of|above) (?:what|this|these)\b|\bas it stands from time to time\b`,
      String.raw`\bis part of (?:this|it)\b[^.;]{0,60}\b(?:prevail|from time to time|site)|\bthe terms on PARTY['’]s\b`,
    ),
  ],
  // Payment waits for somebody else's.
  [
    turn(
      String.raw`\b(?:pays?|payable|paid|due)\b[^.;]{0,60}\b(?:when|once|after|as soon as) (?:its|the|a|his|her) (?:\w+ ){0,2}(?:clients?|customers?|distributors?|sales|book['’]?s?|wine|crop|owner)\b[^.;]{0,40}\b(?:has paid|have paid|pays?|met|printed|is sold|are sold)\b`,
      String.raw`\bwhen it has (?:its )?(?:retainage|been paid)\b|\bfrom the box office\b|\bpaid for by the (?:owner|client) of\b`,
      String.raw`\bless what (?:guests|clients|customers|buyers) have had back\b|\bonce a (?:client|customer)\b[^.;]{0,20}\bhas\b`,
    ),
    turn(String.raw`\btitle\b|\bpaintings?\b`),
  ],
  // What was entrusted is sold or shown.
  [
    turn(
      String.raw`\b(?:its|PARTY['’]s) to (?:sell|advertise|licen[cs]e|publish|show|place)\b|\bwhich PARTY may (?:yet |then )?(?:sell|licen[cs]e|publish|supply|print)\b`,
      String.raw`\b(?:sells?|licen[cs]es?) (?:it |them )?to (?:insurers|buyers|employers|firms|developers)\b|\bfurnishes? (?:them|it) to\b`,
      String.raw`\bfor (?:its|the) (?:brochure|catalogue)\b|\bhave machines learn\b|\bmay combine with\b|\bgo(?:es)? into the tables that\b|\bpay it to know\b`,
    ),
    turn(String.raw`\bsell elsewhere\b`, NOT_WANTED),
  ],
  // The time begins anew, or is that of something else.
  [
    turn(
      String.raw`(?<!\bdoes not )\bbegins? (?:the (?:year|term) )?(?:again|anew)\b|\bbegins its [A-Z]\w+ [A-Z]\w+ again\b|\ba second begins\b`,
      String.raw`\bgoes? with the (?:vines|list|land|name|business)\b|\bfor as long as (?:the|PARTY)\b[^.;]{0,30}\b(?:stands|makes)\b`,
      String.raw`\btakes? this (?:agreement|contract) over\b|\bgoes? on paying\b|\buntil all\b[^.;]{0,60}\btogether\b`,
    ),
  ],
  // One side likes it or not.
  [
    turn(
      String.raw`\b(?:when|as|where|whenever|whatever|as (?:many|much|often)|such \w+ as|for which|to whom) (?:it|PARTY(?:['’]s [\w ]{1,20})?|he|she|they) (?:has room|(?:likes?|finds?) (?:to see|useful|worth|cheapest|practical)|thinks? (?:high|right)|sees? fit|can fit|consider\w* useful|comes? to (?:want|need)|may (?:come to )?(?:want|need)|points? to)\b`,
      String.raw`\bthat PARTY['’]s \w+ (?:finds?|likes?|thinks?)\b|\bof its (?:own )?choosing\b|\bin PARTY['’]s (?:eyes|judgment)\b|\bby tasting\b`,
      String.raw`\bif PARTY so wishes\b|\bwhat its board\b|\bwhen it has (?:room|sold)\b|\bas it thinks right\b`,
    ),
    turn(OF_BOTH, String.raw`\bfree to\b|\bmay (?:have|order|keep)\b|\bat no (?:extra )?charge\b`),
  ],
  // The greater of two sums or times.
  [
    turn(
      String.raw`\bwhichever is (?:the )?(?:more|higher|greater|longer|later)\b|\bor,? (?:if|where) [^.;]{0,40}\b(?:more|higher|greater)\b|, if later(?=\s*(?:[.|]|$))`,
      String.raw`\bbut not less\b|\bfor the (?:greatest|most) \w+ (?:there|that) (?:has been|have been|were|was)\b|\bthe best before\b|\bthe best-paid\b`,
    ),
    turn(String.raw`\bliab\w+|\binsur\w+|\bno more than\b|\bnot more\b`),
  ],
  // Paid for without having it, or twice.
  [
    turn(
      String.raw`\ball the same\b(?=[.,;]|$)|\b(?:is|are|and) not returned if\b|\bkeeping it if\b|\bkept if none\b|\bwithout refund for\b`,
      String.raw`\b(?:due|paid|pays?|payable) (?:for )?(?:again|twice)\b|\bpays? (?:the \w+ out\b|for (?:twice|the months that were left))|\bgo(?:es)? on paying\b`,
      String.raw`\bweeks? that (?:are|is) begun\b|\bpaid for as if\b|\bas though they were\b|\bwould have come to\b|\b(?:fee|hire|rent|charge) runs(?=[.,;]|$)`,
    ),
  ],
  // More than what is named, as it comes.
  [
    turn(
      String.raw`\b(?:each|every|other|any other) [^.;]{0,40}\b(?:PARTY|she|he) (?:comes? to|may come to|makes|has made|put|puts|sends? abroad)\b`,
      String.raw`\bor (?:makes or )?may (?:yet )?come to\b|\bhas made or makes\b|\bas it has grown\b|\band each \w+ (?:that|which) PARTY\b`,
      String.raw`\bas (?:many|much) again as\b|\bwhatever PARTY sends\b|\bof all [^.;]{0,30}\bthat (?:its|PARTY['’]s)\b`,
    ),
    new RegExp(OF_BOTH),
  ],
];
