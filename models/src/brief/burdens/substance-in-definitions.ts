import type { Burden } from './burden.ts';

/** `"Term" means …` anywhere, `Term means …`, `Term: …` or `Term | …` at the head of a passage, its number apart. */
const DEFINITION =
  /[“"‘'][^”"’']{2,60}[”"’']\s*(?:\([^)]{0,40}\)\s*)?(?:means?\b|includes?\b|has the meaning|refers? to\b)|^\s*(?:\(?[a-z\d]{1,3}[.)]?(?:\d+\.?)*\)?\s+)?[A-Z][\w’'&-]*(?: [A-Z][\w’'&-]*){0,4}\s*(?:means?\b|includes?\b|has the meaning|:\s|\|\s)/;

/** What belongs into a clause, not into the meaning of a word. */
const SUBSTANCE: readonly RegExp[] = [
  /(?<!\b(?:that|which|who|whom|what) )\bPARTY(?: alone)? (?:may|shall|will|must|can|holds?|bears?|answers?|underwrites?|takes?|pays?|owes?|stands?|is (?:to|free|bound|entitled)|has (?:the|a) (?:right|option|duty))\b/,
  /\b(?:may|shall|must)(?: not)?(?: \w+ly)? (?:be )?[a-z]+/,
  /,\s*(?!(?:\w+ ){0,2}(?:or|and) |(?:one|two|three|four|five|six|ten|twelve|\d+) of which (?:appears?|is|are|takes?) |from which no(?:body| one| person)\b)(?:\w+ ){0,4}(?:of which|of whom|of them|whose|whereupon|whereby|from which|for which|over all|out of which|by which)\b/,
  /\b(?:whereupon|thereupon|in which case|the whole|in consequence)\b/,
  /,\s*(?:\w+ ){0,6}(?:being|becoming|falling|adding|making|counting|having|lasting|giving|releasing|entitling|leaving|going)\b/,
  /,\s*(?:counted|abated|payable|due|returnable|repayable|lost|lifted|raised|reduced|increased|waived|forfeited|doubled|held back|kept back|to be (?:handed|paid|given|repaid|returned|increased|reduced|set))\b/,
  /\band (?:lost|forfeit\w*|failing|whatever|no other|nothing|none|every|thereafter|afterwards)\b/,
  /\btogether with (?:every|any|all|whatever)\b|\bat no (?:more|extra|further) (?:money|cost|charge)\b|\bwith (?:whatever|whichever|such \w+ as)\b|\bevery (?:idea|invention|improvement|thought|right)\b/,
  /\b(?:apart from (?:this|the) (?:Agreement|contract)|for ever|known now|whether or not|or not,|wanted or not|even (?:if|where|when))\b/,
];

const ORDINARY =
  /\bmay be (?:agreed|amended by (?:both|agreement)|varied by agreement|extended by (?:both|agreement))\b|\bbut (?:does|do|shall) not include\b|\b(?:would|should|ought to) (?:reasonably )?be\b|\bparties (?:have agreed (?:and|or) )?may agree\b|\b(?:either|each) party\b/i;

/** Definitions, rows of tables and the like that do more than say what a word means. */
export const SUBSTANCE_IN_DEFINITIONS: readonly Burden[] = SUBSTANCE.map((pattern) => ({
  kind: 'definition-with-substance',
  why: 'What is written as a definition or an entry binds like a clause.',
  holds: [DEFINITION, pattern],
  unless: ORDINARY,
}));
