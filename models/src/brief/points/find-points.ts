import { readFileSync } from 'node:fs';
import type { BriefPoint, Citation } from '@countersign/events';
import { readClauses } from '../../clauses/find-clauses.ts';
import { applyLogistic } from '../../linear/logistic.ts';
import { weightsLocation } from '../../storage/weights-location.ts';
import { type BriefSource, cite } from '../source.ts';
import { pointFeatures } from './point-features.ts';

let weights: number[] | undefined;
const loadWeights = (): number[] =>
  (weights ??= JSON.parse(readFileSync(weightsLocation('points.json'), 'utf8')) as number[]);

/** Points beside those that the terms of the brief cite. */
const MOST = 16;
/** A passage that a term cites with this many characters is told already. */
const TOLD = 40;
const SAYS_SOMETHING = /\b(?:shall|will|may|must|is|are|was|agrees?|means|hereby|has|have|not)\b/i;

/** Passages that a partner has to be told of and that no term of the brief cites, the weightiest first. */
export function findPoints(source: BriefSource, told: readonly Citation[], most = MOST): BriefPoint[] {
  const { text, passages } = source;
  const { scores } = readClauses(text);
  return passages
    .map((passage, index) => ({
      passage,
      weight: applyLogistic(loadWeights(), pointFeatures(passage, scores[index] ?? [0], text.length)),
    }))
    .filter(
      ({ passage }) =>
        SAYS_SOMETHING.test(passage.words) &&
        !told.some(
          ({ start, end }) =>
            start !== undefined &&
            end !== undefined &&
            Math.min(end, passage.end) - Math.max(start, passage.start) > TOLD,
        ),
    )
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, most)
    .map(({ passage }) => ({ point: passage.words.slice(0, 600), citations: cite(text, passage) }));
}
