import { readFileSync } from 'node:fs';
import type { BriefBurden } from '@countersign/events';
import { decodeEncoder } from '../../sentences/encoder-file.ts';
import { remembering } from '../../sentences/remembering.ts';
import { sentenceReader } from '../../sentences/sentence-encoder.ts';
import { weightsLocation } from '../../storage/weights-location.ts';
import { sameWords } from '../burdens/by-weight.ts';
import { cite, type Passage } from '../source.ts';
import { operativePassages } from './operative-passages.ts';
import { sentenceOf } from './term-features.ts';
import { decodeTermModel, termScorer } from './term-model.ts';

/** How terms are told from ordinary ones. */
export interface TermReader {
  readonly score: ReturnType<typeof termScorer>;
  readonly vectorOf: (sentence: string) => Float32Array;
  readonly threshold: number;
}

/** Sentences whose vectors are remembered, 1.5 KB each. */
const REMEMBERED = 500;

let shipped: TermReader | undefined;

function shippedReader(): TermReader {
  if (shipped) return shipped;
  const model = decodeTermModel(readFileSync(weightsLocation('terms.bin')));
  const encoder = decodeEncoder(readFileSync(weightsLocation('sentences.bin')));
  const vectorOf = remembering(sentenceReader(encoder), REMEMBERED);
  shipped = { score: termScorer(model), vectorOf, threshold: model.threshold };
  return shipped;
}

/** How many passages are read as sentences: a tenth of a second each. Their words say which; more find nothing more. */
const READ = 8;

const WHY = 'Its words are unlike what ordinary contracts say; somebody has to read what it does.';

const burdenOf = (text: string, passage: Passage): BriefBurden => ({
  kind: 'unusual-term',
  why: WHY,
  citations: cite(text, passage),
});

/**
 * The account of the clauses: passages that read unlike what ordinary contracts say, whatever they are about. Learnt
 * from short contracts and their twins with a hidden burden, so that no word for the burden need be known.
 * @param marked puts `PARTY` for every side
 * @param known burdens that are cited already, whose passages are not read again
 */
export function unusualTerms(
  text: string,
  passages: readonly Passage[],
  marked: (words: string) => string,
  known: readonly BriefBurden[] = [],
  { score, vectorOf, threshold }: TermReader = shippedReader(),
): BriefBurden[] {
  return operativePassages(text, passages)
    .map((passage) => {
      const words = marked(passage.words);
      return { passage, words, margins: score(words) };
    })
    .toSorted((a, b) => b.margins.byWords - a.margins.byWords)
    .slice(0, READ)
    .map(({ passage, ...read }) => ({ ...read, burden: burdenOf(text, passage) }))
    .filter(({ burden }) => !known.some((each) => sameWords(each, burden)))
    .filter(({ words, margins }) => margins.withSentence(vectorOf(sentenceOf(words))) > threshold)
    .map(({ burden }) => burden);
}
