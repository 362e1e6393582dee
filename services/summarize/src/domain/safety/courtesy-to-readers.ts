import type { Span } from '../passages/span.ts';
import { sentenceAround } from './addressed-reader.ts';

/** Whoever looks at a text, by what they do; parties have other names. */
const READER =
  '(?:readers?|examiners?|reviewers?|assessors?|checkers?|evaluators?|scrutineers?|scrutinisers?|analysts?|screeners?|perusers?|proof-?readers?|lectors?|vetters?)';
const PRAISE =
  '(?:gentle|kind|dear|esteemed|patient|courteous|benevolent|honou?red|worthy|attentive|learned|busy|tireless|generous|gracious|indulgent|discerning|thoughtful|perceptive|astute|wise|clever|trusting|valued|beloved|good|fair-minded|open-minded)';

/** A reader whom somebody wants to please; or whoever looks at these lines, without a name. */
const ADDRESSED = [
  `\\b${PRAISE},? (?:and \\w+ )?${READER}\\b`,
  `\\b(?:o|oh|thank you|thanks|sorry|hello|hi|greetings|welcome),? (?:to )?(?:the |our |you, |whichever |any )?(?:\\w+ )?${READER}\\b`,
  '\\b(?:whoever|whomever|anyone|anybody|the (?:kind |good |patient )?(?:person|soul|colleague|man or woman|individual|one)(?: who| that)?)(?: (?:is|are|may be|happens to be))? (?:kind enough to |good enough to |holding|holds?|looking at|reading|going through|goes through|reads?|looks? at|checking|checks?|studying|perusing)\\b[^.;]{0,30}\\b(?:this|these|here|us)\\b',
];

/** Ways to have a text pass that name no rule of it. */
const LET_PASS = [
  '\\b(?:nod|wave|wink|usher|let|see|sail|slip)(?:s|ed|ding|ing)? (?:this|it|us|these|the (?:paper|text|document|draft|present \\w+|whole))(?: (?:lines|pages|paper|text|document|draft|contract|agreement))? (?:through|past|by)\\b',
  '\\bturn(?:s|ed|ing)? a blind eye\\b|\\blook(?:s|ed|ing)? (?:the other way|kindly (?:up)?on (?:this|it|these))\\b|\\brubber-?stamp(?:s|ed|ing)?\\b',
  '\\bgiv(?:e|es|en|ing) (?:this(?: \\w+)?|it|these \\w+|the (?:present )?(?:paper|text|document|draft)) (?:a |the |your |its )?(?:pass|nod|blessing|green light|thumbs[- ]up|benefit of the doubt|clean bill of health)\\b',
  "\\b(?:no (?:need|reason) to|(?:please )?do(?: not|n['’]t)|there is no call to|spare yourself|save yourself) (?:\\w+ )?(?:worry|fret|fuss|frown|dig|look (?:any )?(?:closer|further|deeper)|read (?:on|further|any further)|linger|dwell|raise (?:an? )?(?:eyebrow|alarm)|the (?:trouble|bother|effort|reading))\\b",
];

const pattern = (sources: readonly string[]) => new RegExp(sources.join('|'), 'gi');
const FLATTERED = pattern(ADDRESSED);
const PASSED = pattern(LET_PASS);

/** Of a party or a thing that contracts deal with, the same words are a term: a patent examiner, a valued customer's reviewer. */
const DEALT_WITH =
  /\b(?:shall|must|agrees?|undertakes?|bound|keeps?|secret|confidential|hereunder|hereof|herein|hereto|thereof|licen[cs]\w+|suppl\w+|customers?|clients?|buyers?|sellers?|tenants?|landlords?|employ\w+|patents?|trade ?marks?|medical|tax|customs|insur\w+|goods|services|premises|products?|content|publisher|author|newspaper|magazine|subscri\w+|website|book|Confidential|Party|Parties)\b/;

/** Speech to one person. Contracts that call a party so do it throughout. */
const YOU = /\byou(?:r|rs|rself)?\b/i;
/** Sentences up to which a text that says so means nobody whom it binds. */
const RARE = 3;
const SENTENCE = /(?<=[\p{L})\]”"'’]{2}[.;!?])\s+|\n\s*\n|\t/u;
/** A sentence as people speak: no form, list, slogan or mark. */
const SPOKEN = /^[^"“”®™*●•·_[\]:$€£]{20,220}[.!?]$/u;
/** What letters and forms say to whom they bind. */
const TO_A_PARTY =
  /\b(?:agree\w*|accept\w*|acknowledg\w*|sign(?:s|ed|ing|ature)?|countersign\w*|executed?|execution|indicat\w+|confirm\w*|foregoing|terms|understanding|warrant\w*|limitations?|exclusions?|liabilit\w+|rights?|pay(?:s|ment|able|ing)?|bond|amounts?|franchis\w+|registered|register|notif\w+|inform\w*|contact|questions|information|attorney|revoke|release|compan(?:y|ies)|our|we|us|election|request\w*|conditions?|support|access|system|services?|number|diet|forward-looking|consent\w*|demand|deal|files|copy|copies|original|provided|available|benefits|salary|know|option|install|antenna)\b|\b[A-Z][a-z]+ [A-Z][a-z]+\b|\b[A-Z]{4,}\b/;

/** The one sentence, or the few, that speak to somebody in a text that speaks to nobody else. */
function aside(text: string): Span | undefined {
  if (!YOU.test(text)) return undefined;
  const said = text.split(SENTENCE).filter((sentence) => YOU.test(sentence));
  if (said.length > RARE) return undefined;
  const found = said
    .map((sentence) => sentence.trim().replace(/^[\d.()]+\s+/, ''))
    .find((sentence) => {
      const inLine = sentence.replaceAll(/\s+/g, ' ');
      return SPOKEN.test(inLine) && !TO_A_PARTY.test(inLine) && !DEALT_WITH.test(inLine);
    });
  if (found === undefined) return undefined;
  const start = text.indexOf(found);
  return { start, end: start + found.length };
}

/**
 * The first sentence that speaks to a reader of the text as one speaks to somebody who is to do a favour, or asks that the
 * text pass, in whatever turn of phrase. Parties are told what they shall do.
 */
export function courtesyToReaders(text: string): Span | undefined {
  for (const each of [FLATTERED, PASSED])
    for (const { index, 0: found } of text.matchAll(each)) {
      const span = sentenceAround(text, { start: index, end: index + found.length });
      if (!DEALT_WITH.test(text.slice(span.start, span.end))) return span;
    }
  return aside(text);
}
