import { vectorise } from '../../linear/sparse-vector.ts';
import { indexHashes, type Vocabulary } from '../../linear/vocabulary.ts';
import { decodeWeights, encodeWeights } from '../../storage/weights-file.ts';
import { gramsOf } from './term-features.ts';

/** Weights of a plane over what passages are known by. */
export interface TermPlane {
  /** By row of the vocabulary. */
  readonly grams: Float32Array;
  /** By place in the vector of the sentence. */
  readonly sentence: Float32Array;
  readonly bias: number;
}

/** What scores passages: by the words alone, and with the sentence as a whole. */
export interface TermPlanes {
  readonly vocabulary: Vocabulary;
  readonly byWords: TermPlane;
  readonly whole: TermPlane;
}

/** Margins from which on something is made of a passage. */
export interface TermThresholds {
  /** From this margin on a passage is unlike ordinary terms. */
  readonly threshold: number;
  /** From this margin on a passage is told of a contract that a person reads anyway; not above `threshold`. */
  readonly telling: number;
}

/** Tells terms that are unlike those of ordinary contracts. */
export interface TermModel extends TermPlanes, TermThresholds {}

const dot = (weights: Float32Array, values: Float32Array): number =>
  weights.reduce((sum, weight, at) => sum + weight * values[at]!, 0);

/** Margins of one passage, the larger the less ordinary: by its words alone, and with its sentence's vector. */
export interface TermMargins {
  readonly byWords: number;
  readonly withSentence: (vector: Float32Array) => number;
}

/** A scorer of passages. @returns a function of a passage with `PARTY` for every side */
export function termScorer({ vocabulary, byWords, whole }: TermPlanes): (marked: string) => TermMargins {
  const rowOf = indexHashes(vocabulary.hashes);
  return (marked) => {
    const { rows, values } = vectorise([gramsOf(marked)], rowOf, vocabulary.idf);
    const along = ({ grams, bias }: TermPlane): number =>
      rows.reduce((sum, row, at) => sum + grams[row]! * values[at]!, bias);
    return {
      byWords: along(byWords),
      withSentence: (vector) => along(whole) + dot(whole.sentence, vector),
    };
  };
}

interface TermSettings extends TermThresholds {
  readonly byWords: number;
  readonly whole: number;
}

export const encodeTermModel = ({ vocabulary, byWords, whole, threshold, telling }: TermModel): Uint8Array =>
  encodeWeights({
    settings: { threshold, telling, byWords: byWords.bias, whole: whole.bias } satisfies TermSettings,
    arrays: {
      hashes: vocabulary.hashes,
      idf: vocabulary.idf,
      byWords: byWords.grams,
      whole: whole.grams,
      sentence: whole.sentence,
    },
  });

/**
 * Opens `terms.bin`.
 * @throws Error where it is no weights file, or lacks an array
 */
export function decodeTermModel(file: Uint8Array): TermModel {
  const { settings, arrays } = decodeWeights(file);
  const { threshold, telling, byWords, whole } = settings as TermSettings;
  const floats = (name: string): Float32Array => {
    const array = arrays[name];
    if (!(array instanceof Float32Array)) throw new Error(`The model of terms lacks "${name}"`);
    return array;
  };
  const { hashes } = arrays;
  if (!(hashes instanceof Uint32Array)) throw new Error('The model of terms lacks "hashes"');
  return {
    vocabulary: { hashes, idf: floats('idf') },
    byWords: { grams: floats('byWords'), sentence: new Float32Array(0), bias: byWords },
    whole: { grams: floats('whole'), sentence: floats('sentence'), bias: whole },
    threshold,
    telling,
  };
}
