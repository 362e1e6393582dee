import type { MarketStandard } from './market-standard.ts';
import { PLAIN, position, SIDE } from './position-words.ts';

const THIS = '[Tt]his (?:[A-Z]\\w+ ?){1,3}';
const PROVISION = '(?:provision|term|part|clause|section|portion)s?';
const WITHOUT_EFFECT = '(?:invalid|void|illegal|unenforceable|ineffective|inapplicable)';
const WITHOUT_EFFECTS = `${WITHOUT_EFFECT}(?:(?:, | or |, or | and |/)${WITHOUT_EFFECT}){0,3}`;
const REST =
  '(?:remainder|rest|remaining (?:provisions|terms|parts|portions)|other (?:provisions|terms|parts)|balance)';

/**
 * The clauses on the last pages that contracts of any kind have word for word. They bind nobody to anything; each takes out
 * its whole sentence and no more, so that words that ride along still count.
 */
export const CLOSING_STANDARDS: readonly MarketStandard[] = [
  {
    topic: 'counterparts',
    why: 'How a contract is signed, and nothing of what it says.',
    words: position(
      String.raw`\b${THIS} ?(?:may|can|shall) be (?:signed|executed)(?: and delivered)? in (?:any number of |two or more |one or more |several |multiple |separate |two )?(?:original )?counterparts,? (?:each|and each)(?: of which| of them)?(?:,? when (?:so )?(?:signed|executed)(?: and delivered)?,?)? (?:shall |will |is |are )?(?:be )?(?:deemed |considered )?(?:to be )?(?:an )?originals?(?: as against (?:either|any|each) [Pp]arty whose signature appears (?:on it|thereon))?,? ?(?:but |and )?(?:both of which |all of which )?(?:taken )?together,? (?:shall |will )?(?:be deemed (?:to be )?|constitutes?|forms?|makes?|be|are) ?(?:but )?(?:one and the same|one|a single|the same) (?:instrument|agreement|document|contract)`,
    ),
  },
  {
    topic: 'delay is no waiver',
    why: 'Whoever waits with a right keeps it, on either side; courts mostly hold so without it.',
    words: position(
      String.raw`\b[Nn]o (?:failure|delay|omission|forbearance)(?: or (?:failure|delay|omission))? (?:(?:on the part of|by|of) ${PLAIN}{1,40} )?(?:in exercising|to exercise|in the exercise of)\b${PLAIN}{1,60} (?:shall |will )?(?:operates?|constitutes?|is|be|be construed|be deemed|be treated)(?: as)?(?: to be)? a waiver(?: thereof| of (?:it|them|that right|such right))?(?:,? (?:and no|nor shall any|nor will any|nor does any|or shall any) (?:single or )?partial exercise\b${PLAIN}{0,50} (?:shall )?(?:precludes?|prevents?|limits?) (?:any |the )?(?:other (?:or further )?|further (?:or other )?)?exercise\b(?: thereof| of (?:it|them|that right|(?:that|such|any) (?:or any other )?right(?: hereunder)?))?)?`,
    ),
  },
  {
    topic: 'one waiver is no other',
    why: 'What is let pass once is not let pass for good, whoever lets it pass.',
    words: position(
      String.raw`\b(?:[Tt]he |[Aa] |[Nn]o )?waiver by (?:${SIDE}|either party|any party|a party) of (?:a|any|one) (?:breach|default)\b${PLAIN}{0,40} (?:shall |will )(?:not )?(?:operate|be construed|be deemed|constitute)(?: as)?(?: to be)? a waiver of (?:any|a) (?:(?:subsequent|other|later|further|similar)(?:,? or |,? and | )){1,3}(?:breach|default)(?: by (?:the )?[A-Z]\w+| of (?:it|the same))?`,
    ),
  },
  {
    topic: 'severability',
    why: 'What falls takes nothing else with it; it lays nothing on anybody.',
    words: position(
      String.raw`\b[Ii]f (?:any|a|one or more(?: of the)?) ${PROVISION}(?: of this [A-Z]\w+)?(?:,? or (?:the|its) application(?: thereof| of (?:it|such provision))? to any person or circumstance,?)? (?:is|are|be|shall be|should be)(?: found| held| determined| declared| adjudged)?(?: by a court(?: of competent jurisdiction)?)?(?: to be)? ${WITHOUT_EFFECTS}(?: in (?:whole|part|any respect))?,? (?:then )?the ${REST}(?: of this [A-Z]\w+)? (?:shall |will )?(?:not be affected(?: thereby| by it)?|(?:remain|continue|stay)s? in (?:full )?(?:force|effect)(?: and (?:effect|force))?)|\b[Tt]he (?:invalidity|unenforceability)(?: or (?:invalidity|unenforceability))? of any ${PROVISION}(?: of this [A-Z]\w+)? (?:shall|will|does) not affect (?:any other ${PROVISION}|the ${REST})(?: of this [A-Z]\w+| hereof)?(?:,? and this [A-Z]\w+ (?:shall |will )?(?:remain|continue)s? in (?:full )?(?:force|effect)(?: and (?:effect|force))?)?`,
    ),
  },
];
