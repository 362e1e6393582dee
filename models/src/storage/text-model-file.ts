import type { TextModel } from '../linear/text-model.ts';
import { decodeWeights, encodeWeights } from './weights-file.ts';

/** Stores a text model beside the settings that belong to it. */
export function encodeTextModel({ vocabulary, linear }: TextModel, settings: unknown): Uint8Array {
  return encodeWeights({
    settings,
    arrays: {
      hashes: vocabulary.hashes,
      idf: vocabulary.idf,
      weights: linear.weights,
      scales: linear.scales,
      biases: linear.biases,
    },
  });
}

/** Reads what {@link encodeTextModel} wrote. */
export function decodeTextModel(bytes: Uint8Array): { model: TextModel; settings: unknown } {
  const { settings, arrays } = decodeWeights(bytes);
  const scales = arrays.scales as Float32Array;
  return {
    model: {
      vocabulary: { hashes: arrays.hashes as Uint32Array, idf: arrays.idf as Float32Array },
      linear: {
        outputs: scales.length,
        weights: arrays.weights as Int8Array,
        scales,
        biases: arrays.biases as Float32Array,
      },
    },
    settings,
  };
}
