import { durationMentions, moneyMentions, PLACES, percentageMentions } from '@countersign/documents/values';
import type { Word } from './words.ts';

const NAMING = /^[\p{L}\p{N}\s&.,'’/()#-]+$/u;

/** Words by which anything would begin to say something, written small or large: of sentences, not of names. */
const SENTENCE =
  /\b(?:shall|will|must|may|can|cannot|could|would|should|is|are|be|been|was|were|has|have|had|does|did|pays?|owes?|not|never|unless|except|save|any|all|each|every|everything|everyone|nothing|none|if|for|from|to|with|without|against|until|when|where|whatever|who|whom|whose|which|that|this|these|those|its|he|she|they|them|their|his|her|our|your|you|then|here\w+|there\w+|other|others|third|affiliates?|successors?|assign(?:s|ees?)?|subsidiaries|means|includ\w+|terms?|condition\w*|subject|notwithstanding|liab\w+|indemn\w+)\b/i;

/** What contracts oblige to, grant and take away, in whatever form of the word. */
const DEALING =
  /\b(?:accept|agree|acknowledg|assum|authori[sz]e[sd]?\b(?! signator)|automatic|balance|bears?\b|bearing|binds?\b|binding|bound\b|breach|cede|charge|claim|commit|compensat|consent|convey|costs?\b|covenant|damage|debt|default|deliver|deposit|disclaim|discharg|discount|exclud|exclus|exempt|expens|extend|fees?\b|forever|forfeit|forg[io]v|free(?:ly)?\b|gives?\b|grant(?:s|ed|ing)\b|guarant|hold(?:s|ing)? harmless|immediate|interest|invoice|irrevocabl|joint|keeps?\b|licen[cs]|limit(?!ed\b)|loss(?:es)?\b|obligat|oblig|options?\b|penalt|permanent|perpetua|personal(?:ly)?\b|pledg|promis|purchas|recourse|refund|reimburs|releas|relinquish|remed|renew|renounc|repay|rescind|rights?\b|risk|royalt|secur(?:es|ed|ing)\b|several(?:ly)?\b|sole(?:ly)?\b|suret|surrender|takes?\b|terminat|transfer|undertak|underwrit|unlimited|uncapped|unconditional|waiv|warrant|worldwide)/i;

/** Words between those of a name or an address that are written small. */
const PARTICLES = new Set(
  "of and the de du des la le les van der den von und zu di da do dos das del della e y et i c o née on upon al bin ibn ap a d l s st nd rd th's".split(
    ' ',
  ),
);

/** What stands in names of streets and houses, and elsewhere in a contract for something else. */
const PLACE_WORDS = new Set(
  'road street lane avenue drive close court place park square gardens way hill house building floor suite unit flat room office box bridge station centre center mill church bank field wood green north south east west upper lower great new old high first second third fourth fifth limited company city county town village port'.split(
    ' ',
  ),
);
const IN_PLACES = new Set([...PLACES.keys()].flatMap((place) => place.toLowerCase().split(/\s+/)));

const LETTERS = /(?<![\p{L}\p{N}])\p{L}[\p{L}\p{N}]*/gu;
const isSmall = (word: string) => /\p{Ll}/u.test(word) && !/\p{Lu}/u.test(word);

/** The words with which a paper speaks of what is dealt in: its small words, and whoever it calls “the Hirer”. */
export function dealtIn(paper: readonly Word[]): ReadonlySet<string> {
  const spoken = paper.filter(({ word }, at) => {
    if (!/^\p{L}{3,}$/u.test(word)) return false;
    if (isSmall(word)) return true;
    const goesOn = /^\p{Lu}/u.test(paper[at + 1]?.word ?? '');
    return /^(?:the|each|")$/i.test(paper[at - 1]?.word ?? '') && !goesOn;
  });
  const words = spoken.map(({ word }) => word.toLowerCase());
  return new Set(
    words.filter((word) => !(PARTICLES.has(word) || PLACE_WORDS.has(word) || IN_PLACES.has(word))),
  );
}

const valued = (text: string) =>
  [durationMentions, moneyMentions, percentageMentions].some((mentions) => mentions(text).length > 0);

/** Whether words, whatever they are made of, form no sentence. */
export const saysNothing = (filling: string): boolean =>
  NAMING.test(filling) && !SENTENCE.test(filling.replaceAll(/\bNo\.?\s*(?=\d)/gi, ''));

/** What a name or an address is held against. */
export interface Dealings {
  /** Words in which the paper speaks of what is dealt in. */
  readonly words: ReadonlySet<string>;
  /** Names that the contract has for its parties. */
  readonly parties: readonly string[];
}

const lettersOf = (text: string): string[] => text.match(LETTERS) ?? [];

/**
 * Whether words are a name or an address and nothing else: all large but for particles, none that deals in anything,
 * and, but for names of the parties, none that the paper itself uses to say something.
 */
export function isName(filling: string, dealings: Dealings): boolean {
  const ofParties = new Set(dealings.parties.flatMap((name) => lettersOf(name.toLowerCase())));
  const large = lettersOf(filling).filter((word) => !PARTICLES.has(word));
  const others = large.filter((word) => !ofParties.has(word.toLowerCase()));
  return (
    large.length > 0 &&
    saysNothing(filling) &&
    !DEALING.test(filling) &&
    !valued(filling) &&
    !others.some((word) => isSmall(word) || dealings.words.has(word.toLowerCase()))
  );
}
