import {
  BOTH,
  DUTY,
  ENDS,
  MONTH_OR_MORE,
  ONLY_CARVED_OUT,
  PLAIN,
  PLAIN_OVER_COMMAS,
  position,
  SIDE,
} from './position-words.ts';

/**
 * Positions that ordinary contracts of any trade take, in plain words, with the bounds within which they are ordinary:
 * how long a notice, how high a rate. Each pattern takes out no more than what it names, and none reaches over words
 * that turn an ordinary clause into a burden; what else a passage says still counts.
 */
export const ORDINARY_POSITIONS: readonly RegExp[] = [
  // Either side, or one of them in good time, may leave.
  position(
    String.raw`${BOTH} may ${PLAIN}{0,40}\b${ENDS}\b${PLAIN}{0,60}\bnotice\b(?: in writing| to the other)?`,
  ),
  position(
    String.raw`${SIDE} (?:also )?may (?:also )?${ENDS}(?: (?:it|this \w+|the (?:\w+ ){0,3}(?:of (?:any|a|one) \w+)?))?(?: early| at any time| for convenience| for any reason)*,? (?:by|on|upon|with|by giving|at)(?: at least| not less than)? (?:${MONTH_OR_MORE})['’]?s?['’]? (?:prior )?(?:written )?notice(?: in writing)?(?:, (?:for any reason|without cause))?(?!,? (?:and|but|while|whereas) (?:the )?[A-Z])`,
  ),
  // Either side may change what the other may change as well, or ask for it.
  position(
    String.raw`${BOTH} may (?:change|alter|adjust|vary|propose|ask|request|postpone|refuse|replace|suggest)\b${PLAIN}{0,100}(?=[,.;]|$)`,
  ),
  // Names on a list, and persons, change at the wish of whoever they are with.
  /\bmay (?:replace|exchange|swap) one [\w ]{2,30} (?:by|with|for) another\b/g,
  position(
    String.raw`may (?:add|change|name|replace|substitute|exchange|swap|nominate|remove)(?:,? (?:or|and) (?:add|remove|replace|change|withdraw))? (?:an?|one|the|any|its|these|those|named|further)? ?(?:\w+ )?(?:names?|members?|users?|employees?|learners?|participants?|trainees?|guests?|delegates?|contacts?|players?|students?|pupils?|drivers?|attendees?|seats?|persons?|children|child)\b(?!,? and (?:the|its|their|any)\b)${PLAIN}{0,60}`,
  ),
  // Which of the remedies that the other owes: repaired or replaced, moved or refunded.
  position(
    String.raw`(?<=\b(?:repair|replace|refund|re-?perform|redo|reprint|remake|credit|correct|reduce|rectify|re-?deliver|offer|return|destroy|delete)\w*\b[^.;]{0,160}\bor\b[^.;]{0,120}),? (?:(?:as|whichever) ${SIDE} (?:chooses|prefers|elects|asks|wishes|requests)|at ${SIDE}['’]s? (?:choice|option|election))`,
  ),
  position(
    String.raw`, as ${SIDE} (?:prefers|chooses|elects|asks|wishes),(?= (?:repair|replace|refund|re-?perform|redo|reprint|remake|credit|correct|re-?deliver)\w*\b[^.;]{0,60}\bor\b)`,
  ),
  // A price that follows a public index, within it, after notice.
  position(
    String.raw`(?:\b(?:may|shall|will|is|are)\b${PLAIN}{0,80},? ?)?\bby (?:no more than |not more than |up to |at most )(?:the )?(?:percentage )?(?:change|rise|increase|movement) in (?:the )?${PLAIN}{0,60}\b(?:[Ii]ndex|CPI|RPI|HICP)\b${PLAIN}{0,60}(?:,? (?:on|by|with|after) ${PLAIN}{0,20}\bnotice|, of which ${SIDE} (?:is to|shall|must|will) give ${PLAIN}{0,20}\bnotice)?`,
  ),
  // Calling off costs a part of the price, by how late it is done.
  position(
    String.raw`\b[Ii]f ${SIDE} (?:calls? off|cancels?|postpones?)\b${PLAIN}{0,60}\b(?:less|fewer|later|shorter) than ${PLAIN}{0,30}\b(?:notice|before)\b${PLAIN}{0,20},? (?:it|she|he|${SIDE})? ?(?:shall |may |must |will )?(?:pays?|charges?|owes?) (?:half|a (?:half|third|quarter)|\d{1,2} ?%|${PLAIN}{0,40}\b(?:reasonable|unavoidable)\b)${PLAIN}{0,60}(?:; (?:on|with) (?:longer|more|earlier) notice,? nothing is (?:payable|due|owed|charged))?`,
  ),
  // Held back until the other has done its part, or what is in dispute is settled.
  position(
    String.raw`may (?:hold back|keep back|withhold|suspend|retain)\b${PLAIN_OVER_COMMAS}{0,80}\buntil\b${PLAIN}{0,60}\b(?:received|settled|resolved|done|performed|corrected|provided|supplied|delivered|paid|put right|remedied)`,
  ),
  position(
    String.raw`may (?:hold back|keep back|withhold|retain) (?:a|any|the) disputed (?:sum|amount|part)\b${PLAIN}{0,60}`,
  ),
  // Nobody promises that it will do.
  /\b(?:fit|fitness|suitable|suitability|accurate|complete)\b[^.;,]{0,30} for any (?:particular )?(?:use|purpose)\b/g,
  // What a name is worth belongs to whose name it is.
  position(
    String.raw`\b[Gg]oodwill (?:in|of) (?:the|its|those) (?:[Tt]rade ?)?[Mm]arks? (?:is|are|belongs to) ${SIDE}(?:['’]s)?`,
  ),
  // The contract counts, and no forms.
  /\bwhatever (?:a|either|the other) party['’]s (?:forms?|documents?|papers?|orders?)\b[^.;,]{0,20}/g,
  // Goods and rights pass against payment.
  position(
    String.raw`\b(?:[Oo]wnership|[Tt]itle|[Pp]roperty)(?: (?:of|in|to) ${PLAIN}{0,40})? (?:shall |will )?(?:passes|pass|transfers)(?: to ${SIDE})? (?:only )?(?:when|once|on|upon|after)\b${PLAIN}{0,40}\b(?:paid(?: for)?(?: in full)?|payment(?: in full)?|in full)`,
  ),
  position(
    String.raw`\b(?:belongs?|passes|pass) to ${SIDE} (?:when|once|after|as soon as|on|upon)(?: it is| they are| it has been| full| being)? (?:paid for|paid|payment)(?: in full)?`,
  ),
  // What is owed has been paid.
  position(String.raw`\b(?:after|once|when|until) ${SIDE} (?:has )?(?:pays|paid) ${SIDE} in full\b`),
  // What belongs to somebody goes on to.
  position(
    String.raw`\b(?:shall |will )?(?:be and )?remains? the (?:sole |absolute |exclusive )*property of ${SIDE} (?:forever|for ever)\b`,
  ),
  // What somebody did, he puts right.
  position(
    String.raw`\b(?:any|all) (?:loss(?:es)?|damage|harm)(?: (?:or|and) (?:loss|damage|harm))? (?:that|which) (?:it|she|he|they|its (?:staff|people|employees)|${SIDE}) (?:has |have )?caus(?:es?|ed)\b`,
  ),
  // What is supplied may be used with what it belongs to, for as long as that is used.
  position(
    String.raw`\b(?:grants?|gives?|licen[cs]es|has|have|holds?)\b${PLAIN_OVER_COMMAS}{0,80}\b(?:perpetual|without limit (?:of|in) time|unlimited in time|indefinite)\b${PLAIN_OVER_COMMAS}{0,80}\bto use\b${PLAIN}{0,40}\b(?:as part of|together with|with|within|in|built into|(?:as |that (?:is|are) |which (?:is|are) )?(?:incorporated|embodied|included|embedded|contained|built) in(?:to)?) (?:(?:the|its|an?|those|these|that)\b|[A-Z])${PLAIN}{0,40}`,
  ),
  position(
    String.raw`\b(?:grants?|gives?|licen[cs]es)\b${PLAIN}{0,80}\bto (?:keep|use|read)\b${PLAIN_OVER_COMMAS}{0,50}\bfor (?:its|their|his|her) own (?:study|use|internal use|reference|learning|records)\b(?:${PLAIN}{0,5}\bwithout limit (?:of|in) time)?`,
  ),
  // Liability that nobody can limit.
  position(
    String.raw`\b[Nn]othing (?:in (?:this|the) \w+ )?(?:shall |will )?(?:(?:limits?|excludes?|restricts?)(?: or (?:limits?|excludes?|restricts?))?)\b(?: (?:a|the|either|any) party['’]s| anyone['’]s| (?:any|the))? ?liability(?: of either party)? (?:for|in case of) ${ONLY_CARVED_OUT}`,
  ),
  position(
    String.raw`\b[Ee]ach (?:party|side) is liable without (?:limit|limitation) for ${ONLY_CARVED_OUT}`,
  ),
  position(
    String.raw`\b(?:limits?|caps?|limitations?|exclusions?)\b[^.;,]{0,30} (?:does|do|shall|will) not apply (?:to|in cases? of|where|for) ${ONLY_CARVED_OUT}`,
  ),
  // Secrets are kept for a few years after the end, by both.
  position(
    String.raw`\b(?:binds?|binding|bound)\b (?:all|both) (?:the )?(?:parties|sides|of them) (?:for|until) (?:\w+ )?(?:one|two|three|four|five|[1-5])(?: \(\d\))? years? (?:after|from|following)\b${PLAIN}{0,40}`,
  ),
  // Secrets stay whose they were.
  position(
    String.raw`\b(?:Confidential )?Information (?:belongs to|(?:is|remains) the property of) (?:us|you|its owner|${SIDE})(?=\.)`,
  ),
  // Nobody is in breach by what he cannot help, and nobody hands the contract on alone.
  position(
    String.raw`\b(?:[Nn]either|[Nn]o|[Aa])(?: (?:party|side))? (?:is|shall be|will be)(?: not)? (?:in breach|liable|responsible|answerable|in default)\b[^.;]{0,80}\b(?:beyond|outside|cannot|could not)\b[^.;]{0,40}\bcontrol\b${PLAIN}{0,60}`,
  ),
  position(
    String.raw`\b(?:[Nn]either|[Nn]o)(?: (?:party|side|of (?:them|us)))? ${DUTY} (?:assign|transfer|pass|hand|novate|subcontract|sublet)\b[^.;,]{0,80}\bwithout [^.;,]{0,40}\b(?:consent|agreement|approval|permission)\b`,
  ),
  // Knowledge that was had from elsewhere is no secret.
  position(
    String.raw`\b(?:obtained|received|acquired|learnt|learned|got)(?: it)?(?: lawfully| rightfully| properly)? from (?:another|some other|a third|other)(?: party| person| sources?| parties)?(?: lawfully| without restriction)?`,
  ),
  // It goes on for a month at a time, as long as both want it.
  position(
    String.raw`\b(?:carries|goes|runs|continues)(?: on)? (?:from )?month (?:by|to) month until ${BOTH}\b${PLAIN}{0,40}\b(?:a|one|two|three|30|60|90)\b${PLAIN}{0,20}\bnotice`,
  ),
  // More and fewer at the same price for each.
  position(
    String.raw`\b(?:goes|go) (?:up (?:or|and) down|down (?:or|and) up) by (?:[$£€]|[A-Z]{3}\s?)\d${PLAIN}{0,30}`,
  ),
  // A further service at a part of the price.
  position(
    String.raw`\b(?:bring|carry|send|deliver|return|take|repeat)\b${PLAIN}{0,40}\bat (?:half|a (?:half|third|quarter) of|\d{1,2} ?% of) the (?:price|rate|charge|fee)\b`,
  ),
  // What is listed is all that is paid, and what is in dispute is not.
  position(String.raw`(?<=\b(?:sums?|prices?|fees?|charges?|rates?)\b[^.;]{0,60}),? and no others?\b`),
  position(
    String.raw`\b(?:[Aa]mounts?|[Ss]ums?|[Pp]arts?)\b[^.;]{0,60}\bdisputes?\b[^.;]{0,60}\b(?:is|are) not (?:payable|due) until (?:the|that) (?:dispute|question) (?:is|has been) (?:settled|resolved|decided)`,
  ),
  // A part that falls leaves the rest.
  position(
    String.raw`\b(?:invalid\w*|unenforceab\w+|void)\b${PLAIN}{0,60}\b(?:not affect|leaves?)\b${PLAIN}{0,20}(?:others?|the rest|the remainder)\b`,
  ),
  // Neither entices the staff of the other away for a while.
  position(
    String.raw`(?:\b[Ff]or (?:\d|1[0-2]|three|six|nine|twelve) months (?:after|following) ${PLAIN}{0,40})?,? ?\b[Nn]either (?:party|side) (?:shall|will|may) (?:solicit|entice|poach|approach) the (?:other['’]s|employees|staff)${PLAIN}{0,60}(?:, but either may (?:hire|employ|engage)\b${PLAIN}{0,80})?`,
  ),
  // Whichever of two limits is reached first.
  /\bwhichever (?:is|comes|occurs|happens|ends|falls|is the) (?:first|earlier|sooner|later|less|lower|shorter|lesser)\b/g,
];
