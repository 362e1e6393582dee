import type { ClauseTerms } from '../clauses/clause-terms.ts';
import { findStatedLaw } from './stated-law.ts';

/** What a side owes or gives up; whoever it binds does that. */
const OWES = /^A party (?=(?:may not|must|gives|has duties)\b)/;
/** What a side may do or gets; whoever benefits does that. */
const GETS = /^A party (?=(?:may (?!not\b)|gets|has a right)\b)/;
const OTHER = /\bthe other\b(?!s\b)/g;

const isOne = (side: string | undefined): side is string => side !== undefined && side !== 'both';

/**
 * A definition of a category as a clause has it: with the sides that the clause names in place of "a party" and "the
 * other". Where the clause does not tell them, the definition stays as it is.
 */
export function ofSides(
  definition: string,
  { binds, benefits }: Pick<ClauseTerms, 'binds' | 'benefits'>,
): string {
  const owes = OWES.test(definition);
  if (!owes && !GETS.test(definition)) return definition;
  const [who, other] = owes ? [binds, benefits] : [benefits, binds];
  if (who === 'both') return definition.replace(/^A party\b/, 'Each party');
  if (!isOne(who)) return owes && isOne(other) ? definition.replace(OTHER, other) : definition;
  const named = definition.replace(/^A party\b/, who);
  return isOne(other) && other !== who ? named.replace(OTHER, other) : named;
}

/** A minimum of what somebody makes or does: "agrees to provide a minimum of four new products a year". */
const GIVES_AT_LEAST =
  /\b(?:provide|supply|deliver|develop|produce|manufacture|sell|employ|perform)s?\b[^.;]{0,120}\b(?:minimum|at least|not? (?:less|fewer) than)\b/i;

const atLeast = (definition: string, words: string): string =>
  GIVES_AT_LEAST.test(words)
    ? 'A party must buy, provide or pay at least a certain quantity or amount'
    : definition;

const WITH_ARTICLE = /^(?:Netherlands|Philippines|Bahamas|United (?:States|Kingdom|Arab))\b/;
const possessive = (side: string): string => (/s$/i.test(side) ? `${side}’` : `${side}’s`);

/**
 * What a finding says where the definition of its category only tells a reader what to look for.
 * @param words the passages it rests on, in one line
 */
export function saidOf(
  category: string,
  definition: string,
  { binds, benefits }: Pick<ClauseTerms, 'binds' | 'benefits'>,
  words: string,
): string {
  switch (category) {
    case 'cap-on-liability':
      if (isOne(benefits)) return `${possessive(benefits)} liability is limited`;
      return benefits === 'both' ? 'The liability of both parties is limited' : 'Liability is limited';
    case 'anti-assignment':
      if (isOne(binds)) return `${binds} may not assign the contract without consent or notice`;
      return binds === 'both'
        ? 'Neither party may assign the contract without consent or notice'
        : definition;
    case 'governing-law': {
      const place = findStatedLaw(words)?.place;
      return place === undefined
        ? definition
        : `The law of ${WITH_ARTICLE.test(place) ? 'the ' : ''}${place} governs the contract`;
    }
    case 'minimum-commitment':
      return ofSides(atLeast(definition, words), { binds, benefits });
    default:
      return ofSides(definition, { binds, benefits });
  }
}
