import type { Burden } from './burden.ts';

/** What holds for both sides alike, or for neither. */
const ALIKE = String.raw`\b(?:[Ee]ither|[Ee]ach|[Nn]either|[Bb]oth|[Nn]o) (?:part(?:y|ies)|sides?|of (?:us|them|the parties))\b|\b[Tt]he parties\b`;
const unless = (more = '(?!)'): RegExp => new RegExp(`${ALIKE}|${more}`, 'i');

/** What belongs to the other side or to the persons whom it deals with. */
const ENTRUSTED =
  /\b(?:PARTY(?:['’]s)? (?:\w+ )?(?:[Dd]ata|[Ii]nformation|[Tt]exts?|[Rr]ecords|[Cc]ontent|[Mm]aterials?)|(?:[Pp]ersonal|[Pp]upil|[Pp]atient|[Uu]ser|[Gg]uest|[Cc]lient|[Cc]ustomer|[Ss]ource|[Ss]ample|[Vv]isitor|[Mm]ember|[Ee]mployee) (?:[Dd]ata|[Mm]aterials?|[Ii]nformation|[Rr]ecords)|[Nn]ames, \w+)\b/;

/** Freedom to deal, what is owned, and how long a contract binds. */
export const RIGHTS_ASKED_FOR_BY_NAME: readonly Burden[] = [
  {
    kind: 'data-turned-to-account',
    why: 'What is entrusted to a side, it may sell, license or use for its own products.',
    holds: [
      ENTRUSTED,
      /\bmay\b[^.;]{0,140}\b(?:sell|resell|licen[cs]e|sublicen[cs]e|market|commerciali[sz]e|monetis\w+|monetiz\w+|exploit|lay open)\b|\bfor (?:the )?(?:improv\w+|train\w+|develop\w+)\b[^.;]{0,40}\b(?:its|their|PARTY['’]s)\b[^.;]{0,40}\b(?:products?|models?|services?|software|tools|systems?)\b|\bfor any (?:purpose|use|end)\b|\b(?:perpetual|irrevocable)\b[^.;]{0,30}\blicen[cs]e\b/i,
    ],
    unless: unless(
      String.raw`\b(?:shall not|may not|must not|nor|only|solely|consent|agrees?|approv\w*|no right|own products of PARTY|warrant\w*|infring\w*|incorporat\w+[^.;]{0,80}\b(?:in|into) (?:the|any|its) (?:[Ww]orks?|[Dd]eliverables?|[Rr]esults?|[Ss]ervices?|[Pp]roducts?|[Ss]oftware))\b`,
    ),
  },
  {
    kind: 'data-turned-to-account',
    why: 'What is entrusted to a side, it may sell, license or use for its own products.',
    holds: [
      /\b(?:[Rr]esults?|[Ff]indings|[Ss]amples?|[Ii]mages|[Rr]ecordings|[Rr]ecords|[Dd]ata)\b[^.;]{0,120}\b(?:it|they|PARTY|which) may (?:sell|resell|monetis\w+|monetiz\w+|lay open|pass on|supply)\b[^.;]{0,80}\b(?:against payment|for (?:payment|value|a (?:fee|price))|insurers|advertisers|brokers|others|anyone)\b/i,
    ],
    unless: unless(String.raw`\b(?:shall not|may not|nor|only|solely|consent|agrees?|approv\w*)\b`),
  },
  {
    kind: 'kept-in-memory',
    why: 'What people of a side remember of the other’s information, it may use.',
    holds: [
      /\b(?:in (?:their|its|the|his|her|unaided) memor(?:y|ies)|remember\w*|residual (?:knowledge|information)|residuals|unaided)\b[^.;]{0,120}\b(?:may|free|use[sd]?|restrict\w*)\b|\b(?:may|free to|restricts?|limits?)\b[^.;]{0,120}\b(?:in (?:their|its|the|his|her|unaided) memor(?:y|ies)|remember\w*|residual (?:knowledge|information)|residuals|unaided)\b/i,
    ],
    unless: unless(String.raw`\b(?:translation memor\w+|computer memory|not use)\b`),
  },
  {
    kind: 'works-of-the-other',
    why: 'What one side thinks of or makes, beyond what it is paid for, goes to the other.',
    holds: [
      /\b(?:suggest\w*|improvements?|adaptations?|ideas?|inventions?|feedback|discover\w+|know-how)\b[^.;]{0,90}\b(?:(?:belongs?|vests?|pass(?:es)?|goes?) (?:\w+ )?(?:to|in)|(?:are|is|becomes?) the property of) PARTY\b|\bPARTY (?:takes|has|keeps|claims) (?:it |them )?as its own\b|\bwhose\b[^.;]{0,40}\b(?:vests?|belongs?|pass(?:es)?) (?:in|to) PARTY\b/i,
    ],
    unless: unless(
      String.raw`\b(?:paid|pays|payment|made for|created (?:under|for)|keeps its|own improvements|back to PARTY|remains?)\b|\bbelongs?\b[^.]*;[^.]*\bbelongs?\b`,
    ),
  },
  {
    kind: 'left-and-lost',
    why: 'What is left behind becomes the other side’s.',
    holds: [
      /\b(?:left|uncollected|unclaimed|remaining|not (?:collected|removed|fetched))\b[^.;]{0,90}\b(?:becomes?|is|are|falls? to|passes to|belongs? to) (?:then |the property of )?PARTY(?:['’]s(?=\s*(?:[.,;]|$))|(?=\s*(?:[.,;]|$)))/i,
    ],
    unless: unless(),
  },
  {
    kind: 'publicity',
    why: 'One side may use the other’s name or pictures for its own publicity.',
    holds: [
      /\bmay\b[^.;]{0,40}\b(?:names?|use|show|publish|display|announce|sublicen[cs]e)\b[^.;]{0,120}\b(?:advertis\w+|publicity|promot\w+|press|picture agenc\w+|without asking)\b/i,
    ],
    unless: unless(
      String.raw`\b(?:consent|approv\w*|permission|agree\w*|not|only|PARTY['’]s (?:event|show|products?)|tickets?|sponsor\w*|to (?:advertise|announce)|up to \w+|nobody)\b`,
    ),
  },
  {
    kind: 'audit-at-the-others-cost',
    why: 'One side may look into the other’s books, and the other pays for it or is not told before.',
    holds: [
      /\b(?:audit\w*|books|accounts|inspect\w*)\b/i,
      /\bPARTY may\b[^.;]{0,60}\baudit\w*\b[^.;]{0,80}\b(?:at any (?:time|hour)|without notice|PARTY (?:bears|pays|meets)|at PARTY['’]s (?:cost|expense))|\bPARTY (?:shall|must|will|opens?|lets?)\b[^.;]{0,80}\baudit\w*\b[^.;]{0,60}\bat its (?:own )?(?:cost|expense)\b/i,
    ],
    unless: unless(String.raw`\b(?:if (?:it|an|the) \w+ (?:shows|finds|reveals)|understat\w*|only if)\b`),
  },
  {
    kind: 'shuts-out-others',
    why: 'A side may not deal with, or buy from, others.',
    holds: [
      /\bPARTY\b[^.;]{0,40}\b(?:uses?|buys?|takes?|orders?|engages?|serves?|sells?|sends?)\s+no\b[^.;]{0,60}\b(?:but|other than|except|apart from|save)\b|\bPARTY is (?:to be )?the (?:only|sole) (?:source|supplier|provider|carrier|seller|buyer|agent)\b|\b(?:what(?:ever)?|all that|everything|all) (?:it|PARTY) [^.;]{0,60}\b(?:moves?|goes?|passes|(?:is|are) (?:bought|taken|sent|carried|supplied)) (?:through|by|from|with|to) PARTY\b|\bothers?\b[^.;]{0,60}\b(?:once|after|when|if|unless) PARTY (?:has )?(?:first )?(?:declin\w+|refus\w+|turned)\b|\bfrom (?:the|such|those) (?:suppliers?|sources?|makers?|dealers?) (?:that|which|as|whom) PARTY (?:\w+s)\b|\bfor (?:\w+ ){1,3}(?:years|summers|winters|seasons|months)\b[^.;]{0,20}\bPARTY (?:takes|buys|hires|orders|obtains)\b[^.;]{0,60}\bfrom PARTY\b/i,
    ],
    unless: unless(
      String.raw`\b(?:not|free to|may (?:also )?(?:use|buy|engage))\b(?! (?:send|buy|use)\b[^.;]{0,60}\b(?:once|after|when))`,
    ),
  },
  {
    kind: 'restraint-in-other-words',
    why: 'A side may not make, sell or run something for a time.',
    holds: [
      /\bPARTY\b[^.;]{0,90}\b(?:sells?|opens?|runs?|builds?|serves?|launch(?:es)?) no\b(?! (?:more|fewer|less|other (?:purpose|part)|later|earlier)\b)|\bshall not\b[^.;]{0,60}\b(?:build|buy|develop|sell|market|offer|launch|open|run)\b[^.;]{0,60}\b(?:of the same (?:sort|kind|type)|of (?:a )?similar (?:sort|kind|type)|like it|comparable)\b/i,
      /\b(?:years?|months?|summers?|winters?|seasons?|during|while|term|time)\b/i,
    ],
    unless: unless(String.raw`\b(?:access(?:es)?|infring\w*|trade ?marks?|confusingly)\b`),
  },
  {
    kind: 'free-assignment',
    why: 'Only one side may hand the contract on as it likes.',
    holds: [
      /\bPARTY may(?! not\b)[^.;]{0,30}\b(?:assign|transfer|hand|sell|novate|pass)\b[^.;]{0,50}\b(?:this|the) (?:agreement|contract|lease|benefit)\b[^.;]{0,80}\b(?:without|whoever|whom(?:so)?ever|anyone|anybody|any person|to whom it)\b|\bmay not (?:be )?(?:assign|transfer)\w*\b[^.;]{0,60}(?:;|,)? (?:and |but |save (?:that )?|except (?:that )?)?(?:by )?PARTY(?: may(?! (?:not|only)\b)|,? to whom)|\b(?:agreement|contract|benefit)\b[^.;]{0,20}\bmay be (?:sold|assigned|transferred|handed on) by PARTY\b/i,
    ],
    unless: unless(
      String.raw`\bwith the (?:prior |written )*consent\b|\bonly (?:if|with|to)\b|\bsuccessor to its whole business\b|\bremain\w* (?:liable|bound)\b`,
    ),
  },
  {
    kind: 'one-sided-exit',
    why: 'Only one side may end the contract without a cause, or may end it at once.',
    holds: [
      /\bmay (?:end|terminate|leave|cancel)\b[^.;]{0,80}(?:;|, but|, and) PARTY (?:may|can|shall) (?:not|only)\b|\b(?:sale|letting|refinancing|redevelopment)\b[^.;]{0,40}\bends? (?:this|the) (?:lease|agreement|contract|hire)\b|\bPARTY['’]s (?:obligations?|duties|duty|promises?)\b[^.;]{0,20}\b(?:ceases?|ends?|lapses?|falls? away)\b[^.;]{0,20}\b(?:when|if|once|as soon)\b[^.;]{0,30}\b(?:costs?|prices?|supplier|its own)\b/i,
    ],
    unless: unless(String.raw`\bmaterial breach\b|\bexcept under\b`),
  },
  {
    kind: 'suspended-at-will',
    why: 'One side may stop performing as it likes.',
    holds: [
      /\bPARTY may (?:\w+ )?(?:suspend|interrupt|stop|withdraw|discontinue)\b[^.;]{0,60}\b(?:without (?:notice|cause|reason|liability)|if it (?:thinks|sees)|for any reason|at any time|as it (?:thinks|sees|likes|wishes))\b/i,
    ],
    unless: unless(
      String.raw`\b(?:consent|emergency|securit\w+|law|safety)\b|(?:days|weeks|months?)['’]?s? notice`,
    ),
  },
  {
    kind: 'automatic-renewal',
    why: 'The contract goes on by itself unless somebody stops it in time.',
    holds: [
      /\b(?:and|then)\b[^.;]{0,20}\bfor the same (?:months?|days|season|period|time)\b[^.;]{0,20}\b(?:each|every|the next|the following) (?:\w+ )?(?:year|season)?|\b(?:and|then) (?:\d+|as many|the same number|twelve|another) (?:more|further)(?: months| years)? (?:from|on|after|at) (?:each|every)\b|\b(?:continues?|go(?:es)? on|runs? on|renews?)\b[^.;]{0,40}\b(?:year (?:by|to|after|on) year|from year to year)\b|\b(?:taken|hired|rented|held|booked|licensed|engaged) for (?:a|another|the) (?:further|next|like|same)\b/i,
    ],
    unless: /\b(?:only if|needs? a new|signed|both sign|agreed)\b/i,
  },
  {
    kind: 'one-sided-limit',
    why: 'Only one side is protected by the limit of liability.',
    holds: [
      /\bPARTY['’]s (?:total |entire |aggregate |whole |overall )*liability\b[^.;]{0,140}\b(?:do(?:es)? not exceed|exceeds? no|never exceeds?|is (?:no more than|not more than)|may not exceed|ends with)\b|\b(?:limits?|cap|ceiling)\b[^.;]{0,40}\b(?:protects?|is for|holds? for|in favou?r of) PARTY (?:only|alone)\b|\bPARTY is liable for (?:no more than |at most |up to )?the (?:price|fee) of\b/i,
    ],
    unless: unless(
      String.raw`\b(?:the other['’]s|one party|in the same way|the same (?:amount|limit|sum))\b`,
    ),
  },
];
