import { readFileSync } from 'node:fs';
import type { BriefBurden } from '@countersign/events';
import { decodeEncoder } from '../../sentences/encoder-file.ts';
import { remembering } from '../../sentences/remembering.ts';
import { sentenceReader } from '../../sentences/sentence-encoder.ts';
import { weightsLocation } from '../../storage/weights-location.ts';
import { eachOnce, sameWords } from '../burdens/by-weight.ts';
import { cite, type Passage } from '../source.ts';
import { sentenceOf } from './term-features.ts';
import { decodeTermModel, termScorer } from './term-model.ts';
import { termPassages } from './term-passages.ts';

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

/** How many passages are read as sentences beside those that rules name. Their words say which. */
const READ = 24;

const WHY = 'Its words are unlike what ordinary contracts say; somebody has to read what it does.';

/** Burdens that no rule recognises: entries that a rule does not know as ordinary. The model is the better judge of those. */
const NOT_RECOGNISED: ReadonlySet<string> = new Set(['definition-with-substance', 'unrecognised-entry']);

/** Margin up to which the model leans to ordinary. */
const ORDINARY = 0;

/** A passage that may bind, with how unlike ordinary ones it reads. */
interface Term {
  readonly burden: BriefBurden;
  readonly byWords: number;
  /** Reads it as a sentence. */
  readonly margin: () => number;
}

/** Whether a burden stands that rules name: what they recognise does, however it reads, and what the model does not read. */
function stands(burden: BriefBurden, terms: readonly Term[]): boolean {
  if (!NOT_RECOGNISED.has(burden.kind)) return true;
  const read = terms.filter((term) => sameWords(term.burden, burden));
  return read.length === 0 || read.some(({ margin }) => margin() > ORDINARY);
}

/**
 * The account of the clauses: what rules recognise; entries that they do not know, unless they read like ordinary ones;
 * and passages that read unlike those, whatever they are about. Learnt from short contracts and their twins with a
 * hidden burden, so that no word for the burden need be known.
 * @param marked puts `PARTY` for every side
 * @param named burdens that rules name
 */
export function unusualTerms(
  text: string,
  passages: readonly Passage[],
  marked: (words: string) => string,
  named: readonly BriefBurden[] = [],
  { score, vectorOf, threshold }: TermReader = shippedReader(),
): BriefBurden[] {
  const terms = termPassages(text, passages).map((passage): Term => {
    const words = marked(passage.words);
    const { byWords, withSentence } = score(words);
    return {
      burden: { kind: 'unusual-term', why: WHY, citations: cite(text, passage) },
      byWords,
      margin: () => withSentence(vectorOf(sentenceOf(words))),
    };
  });
  const standing = named.filter((burden) => stands(burden, terms));
  const unusual = terms
    .toSorted((a, b) => b.byWords - a.byWords)
    .slice(0, READ)
    .filter(({ burden }) => !standing.some((each) => sameWords(each, burden)))
    .filter(({ margin }) => margin() > threshold);
  return [...standing, ...eachOnce(unusual.map(({ burden }) => burden))];
}
