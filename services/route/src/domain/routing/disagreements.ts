import { type Brief, DISAGREEMENT_RULE } from '@countersign/events';
import { sharesWords } from './agreement.ts';
import { COMPARED, type ComparedFact, PRESENCES, type Sections, type Stated } from './compared-facts.ts';
import type { MissingEvidence } from './missing-evidence.ts';

const told = (text: string): MissingEvidence => ({ rule: DISAGREEMENT_RULE, text });
const valuesOf = (stated: readonly Stated[]): string =>
  [...new Set(stated.map(({ value }) => value))].join(', ');

/** A section's reading of a fact that no reading of the brief agrees with. */
function differing(
  brief: Brief,
  sections: Sections,
  { ours, theirs, agree, byWords, each, called }: ComparedFact,
) {
  const [own, others] = [ours(brief), theirs(sections)];
  const pairs = others.flatMap((other) => {
    const compared = own.filter((one) => !byWords || sharesWords(one.citations, other.citations));
    return compared.length === 0
      ? []
      : [{ other, compared, agrees: compared.some((one) => agree(other, one, brief)) }];
  });
  const wrong = pairs.filter(({ agrees }) => !agrees);
  if (wrong.length === 0 || (!each && !byWords && wrong.length < pairs.length)) return [];
  const said = valuesOf(wrong.flatMap(({ compared }) => compared));
  return [
    told(`Two readings do not agree on ${called}: ${said} and ${valuesOf(wrong.map(({ other }) => other))}.`),
  ];
}

/** What a section denies in the words from which the brief takes it. */
const denied = (brief: Brief, { findings }: Sections): MissingEvidence[] =>
  PRESENCES.flatMap(({ called, categories, citations }) => {
    const against = findings.some(
      ({ category, polarity, citations: theirs }) =>
        polarity === 'negated' && categories.includes(category) && sharesWords(theirs, citations(brief)),
    );
    return against
      ? [
          told(
            `Two readings do not agree on ${called}: the brief takes it from words in which a section finds it denied.`,
          ),
        ]
      : [];
  });

/**
 * The pass over all sections once the brief is made: where a section says one thing and the brief another, one of them is
 * wrong, and a person has to look which.
 */
export function disagreements(brief: Brief | undefined, sections: Sections): MissingEvidence[] {
  if (!brief) return [];
  return [...COMPARED.flatMap((fact) => differing(brief, sections, fact)), ...denied(brief, sections)];
}
