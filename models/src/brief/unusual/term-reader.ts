import { readFileSync } from 'node:fs';
import { shippedSentences } from '../../sentences/shipped-sentences.ts';
import { weightsLocation } from '../../storage/weights-location.ts';
import { decodeTermModel, type TermThresholds, termScorer } from './term-model.ts';

/** How passages are told from ordinary ones: by their words, and by the vectors of their sentences. */
export interface TermReader extends TermThresholds {
  readonly score: ReturnType<typeof termScorer>;
  readonly vectorOf: (sentence: string) => Float32Array;
}

const opened = new Map<string, TermReader>();

/** The reader of weights that ship, opened once. @param name of the file, such as `terms.bin` */
export function shippedReader(name: string): TermReader {
  const earlier = opened.get(name);
  if (earlier) return earlier;
  const model = decodeTermModel(readFileSync(weightsLocation(name)));
  const { threshold, telling } = model;
  const reader = { score: termScorer(model), vectorOf: shippedSentences(), threshold, telling };
  opened.set(name, reader);
  return reader;
}
