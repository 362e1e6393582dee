import type { Subject } from './turned-subject.ts';

/** The contract itself, or what it says. */
const CONTRACT =
  '(?:(?:this|these|the|our) (?:agreement|contract|terms|provisions?|conditions|clauses?|document|services?)|what (?:was|is) agreed)';
const PRICE = '(?:prices?|fees?|charges?|rates?|rents?|tariffs?)';
const PERSONS =
  '(?:persons?|people|anyone|anybody|staff|employees?|workers?|clients?|customers?|accounts?|suppliers?|contacts?|buyers?|trade|business(?:es)?|undertakings?|products?|market|rivals?|competitors?|whom)';
const TIME =
  '(?:months?|years?|decades?|winters?|summers?|seasons?|for (?:ever|good)|forever|after(?:wards)? (?:leaving|the end|it ends|this)|(?:while|during) (?:this|the term))';
/** Keeps away, in whatever words. */
const KEEPS_OFF =
  '(?:(?:keeps?|stays?|holds?) (?:\\w+ ){0,2}?(?:away|off|out|clear|aloof|apart)|leaves?\\b[^.;]{0,50}\\b(?:alone|untouched|in peace|to PARTY)|refrains?|abstains?|desists?|has nothing to do|turns? away)';
const DEALS =
  '(?:take on|employ|engage|hire|approach|serve|work|deal|court|poach|solicit|entice|trade|contract|canvass|call on|write to|accept (?:work|orders?|business)|do business|take part|compete)';
const CHANGES =
  '(?:alter|amend|vary|change|revise|rewrite|add to|restate|replace|reset|put up|raise|increase|lift|adjust)';
const NOT = '(?:(?:shall|will|may|can|does|do|must) (?:not|never)|cannot)';
/** In the way of whoever asks nobody. */
const UNASKED =
  '(?:without (?:first |even )?(?:telling|asking|consulting|informing|notifying|warning|the (?:knowledge|leave|consent|agreement) of) PARTY|when(?:ever)? it (?:suits|pleases)|on the spot|for its own (?:ends|purposes)|from one day to the next)';
const AGREED = /\b(?:agree(?:s|d)?|by agreement|consent|approv\w*|reasonabl\w+)\b/i;

/** What one side may do to the other, to its things or to the contract, with nothing of the kind for the other. */
export const ONE_SIDED_POWERS: readonly Subject[] = [
  {
    why: 'One side is kept from persons or from a trade, and the other is not.',
    about: new RegExp(
      [
        String.raw`\bPARTY\b(?=[^.;]*\b(?:${PERSONS}|PARTY)\b)[^.;]{0,40}?\b${KEEPS_OFF}\b[^.;]{0,100}\b${TIME}\b`,
        String.raw`\b${TIME}\b[^.;]{0,80}\bPARTY\b(?=[^.;]{0,100}\b(?:${PERSONS}|PARTY)\b)[^.;]{0,20}?\b${KEEPS_OFF}\b`,
        String.raw`\bPARTY ${NOT} (?:\w+ly )?${DEALS}\b[^.;]{0,60}\b${PERSONS}\b[^.;]{0,80}\b${TIME}\b`,
        String.raw`\b${TIME}\b[^.;]{0,60}\bPARTY ${NOT} (?:\w+ly )?${DEALS}\b[^.;]{0,60}\b${PERSONS}\b`,
      ].join('|'),
      'i',
    ),
    ordinary: [
      /\b(?:confiden\w+|secret|information|records?|data|fire|site|roads?|rooms?|consent|agreed)\b/i,
      /\bon behalf of others\b/i,
    ],
  },
  {
    why: 'One side changes the contract, its price or its work by itself.',
    about: new RegExp(
      [
        String.raw`\bPARTY may\b[^.;]{0,30}\b${CHANGES}\b[^.;]{0,20}\b(?:${CONTRACT}|its ${PRICE}|the ${PRICE})\b`,
        String.raw`\bPARTY (?:decides|determines|settles|fixes|works out)\b[^.;]{0,40}\b(?:from time to time|what (?:the|its) \w+ (?:consists?|is|are)|how much|surcharges?)\b`,
        String.raw`\b(?:surcharges?|supplements?|levy|levies|${PRICE})\b[^.;]{0,30}\b(?:that|which|as) PARTY (?:alone )?(?:works out|fixes|sets|finds|calculates|decides|determines|asks|names|computes)\b`,
        String.raw`\b(?:instructions?|rules|orders|conditions|polic(?:y|ies)|guidelines|price lists?|tariffs?|notices?)\b[^.;]{0,20}\b(?:that|which|of) PARTY\b[^.;]{0,40}\b(?:(?:has|have|are of|with|is of) the (?:same )?(?:force|rank|effect)|bind\w*|become part|form part|apply as)\b`,
        String.raw`\b${PRICE}\b[^.;]{0,20}\b(?:is|are|shall be) (?:those|that) (?:of|in|on) (?:the |an? )?(?:\w+ ){0,2}(?:list|tariff|website)\b[^.;]{0,20}PARTY\b[^.;]{0,60}\b(?:day|time|date|then)\b`,
      ].join('|'),
      'i',
    ),
    ordinary: [
      AGREED,
      /\b(?:no more than|not more than|at most|up to|index|law|(?:\w+ )?(?:days|weeks|months)['’]? (?:\w+ )?notice|quot\w+|may (?:then )?(?:leave|end|terminate|withdraw)|stays? (?:the same|as)|less useful|goes on working)\b/i,
    ],
  },
  {
    why: 'One side may end the contract as it likes, or the other may not leave.',
    about: new RegExp(
      String.raw`\bPARTY may\b[^.;]{0,20}\b(?:(?:end|terminate|cancel|leave|rescind)\b[^.;]{0,30}\b(?:agreement|contract|it)|bring\b[^.;]{0,40}\bto an end)\b|\bPARTY ${NOT} (?:leave|end|terminate|cancel|withdraw|give notice)\b[^.;]{0,40}\b(?:before|until|for|during|within)\b`,
      'i',
    ),
    ordinary: [
      /\b(?:notice|days|weeks|months|after|if|where|should|late|missed|insolven\w*|breach|unsafe|orders?|bookings?|paying|payment|refund\w*|charge|early|sooner|rise|before|instead)\b/i,
    ],
  },
  {
    why: 'One side may look into what belongs to the other when and as it likes.',
    about:
      /\bPARTY (?:may|is free to|has the right to)\b[^.;]{0,30}\b(?:enter|audit|inspect|search|copy (?:its|the|any|all)|examine|look (?:into|through|at)|read|monitor|watch)\b[^.;]{0,60}\b(?:of PARTY|PARTY['’]s|its (?:papers|books|systems|accounts|premises|offices|files|records))|\bPARTY (?:shall |will |must )?(?:opens?|lays? open|shows?)\b[^.;]{0,60}\b(?:to inspectors|(?:on|at) (?:request|demand|any)|whenever|at all)\b/i,
    ordinary: [
      AGREED,
      /\b(?:notice|(?:working|office|business) hours|once|twice|by arrangement|delivery|emergenc\w+|certificates?|polic(?:y|ies)|permits?|licen[cs]es?|evidence|only)\b/i,
    ],
  },
  {
    why: 'One side may take over, act for, or help itself to what belongs to the other.',
    about: new RegExp(
      [
        String.raw`\bPARTY may\b[^.;]{0,60}\b(?:on behalf of|in the name of|in the place of|instead of|for the account of|at the (?:cost|expense|charge) of) PARTY\b`,
        String.raw`\bPARTY may\b[^.;]{0,80}\b(?:send|charge|bill|invoice) PARTY (?:the|for|with)\b[^.;]{0,12}\b(?:bill|cost|price|it|them|what)\b`,
        String.raw`\bPARTY may (?:take over|seize|step in\w*|run|occupy|sell|hold on to|remove)\b[^.;]{0,60}\b(?:of PARTY|PARTY['’]s)\b`,
        String.raw`\bPARTY may\b[^.;]{0,40}\b(?:build|make|develop|derive|draw)\b[^.;]{0,30}\b(?:from|out of|with)\b[^.;]{0,30}\b(?:learns?|knows?|gathers?|receives?|gets?|holds?|data|information)\b`,
        String.raw`\bPARTY may\b[^.;]{0,80}\b${UNASKED}`,
        String.raw`\bPARTY may\b[^.;]{0,30}\b(?:this|the) (?:agreement|contract)\b[^.;]{0,30}\bto (?:whom(?:so)?(?:ever)?|anyone|anybody)\b`,
        String.raw`\b(?:equipment|things|goods|property|assets|stock|machines?)\b[^.;]{0,20}\bof PARTY\b[^.;]{0,60}\b(?:security|pledged?|charged|lien|until (?:every|all))\b`,
        String.raw`\bPARTY (?:names|appoints|makes) PARTY (?:its|as its|to be its) (?:agent|attorney|representative|proxy)\b`,
      ].join('|'),
      'i',
    ),
    ordinary: [
      AGREED,
      /\b(?:only|emergenc\w+|danger\w*|safety|orders? it|sold by|notice|remains? the property)\b/i,
    ],
  },
  {
    why: 'Something counts as right, accepted, received or agreed because one side says so or is silent.',
    about: new RegExp(
      [
        String.raw`\b(?:is|are|be|counts? as|stands? as|becomes?|passes for) (?:\w+ )?(?:correct|right|accepted|received|agreed|binding|final|approved|consent|proved|proof|conclusive|acceptance|approval)\b[^.;]{0,40}\b(?:when|once|as soon as|on the day|because)\b[^.;]{0,30}\bPARTY (?:reports?|declares?|states?|writes?|has made|sends?|has finished|is silent|posts?|certif\w+)`,
        String.raw`\bPARTY (?:has|did|does) not (?:\w+ )?(?:questioned|objected|answered|queried|disputed|replied|complained|refused|question|object|answer|reply|dispute)\b[^.;]{0,40}\b(?:is|are|counts?|binds?|stands?) (?:\w+ )?(?:correct|right|accepted|agreed|binding|final|approved)\b`,
        String.raw`\b(?:messages?|notices?|letters?|e-?mails?) (?:of|by|from) PARTY\b[^.;]{0,30}\b(?:received|effective|good|given|served|count)\b[^.;]{0,30}\b(?:written|sent|posted|dated|whether)\b`,
        String.raw`\bsilence (?:of|by|from) PARTY\b`,
      ].join('|'),
      'i',
    ),
    ordinary: [
      AGREED,
      /\b(?:ten|twelve|fourteen|fifteen|twenty|thirty|1\d|2\d|30) (?:\w+ )?days\b|\border\b|\bdoes not move\b/i,
    ],
  },
];
