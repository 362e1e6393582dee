import { decodeWeights } from '../storage/weights-file.ts';
import { type ByteMatrix, byteDense, type Dense, fromBytes } from './matrix.ts';
import type { EncoderLayer, Norm, SentenceEncoder } from './sentence-encoder.ts';
import type { SpecialPieces } from './word-pieces.ts';

interface EncoderSettings {
  readonly vocabulary: readonly string[];
  readonly special: SpecialPieces;
  readonly heads: number;
  readonly layers: number;
}

/**
 * Opens `sentences.bin`.
 * @throws Error where it is no weights file, or lacks an array
 */
export function decodeEncoder(file: Uint8Array): SentenceEncoder {
  const { settings, arrays } = decodeWeights(file);
  const { vocabulary, special, heads, layers } = settings as EncoderSettings;
  const floats = (name: string): Float32Array => {
    const array = arrays[name];
    if (!(array instanceof Float32Array)) throw new Error(`The sentence encoder lacks "${name}"`);
    return array;
  };
  const matrix = (name: string): ByteMatrix => {
    const bytes = arrays[`${name}.bytes`];
    if (!(bytes instanceof Int8Array)) throw new Error(`The sentence encoder lacks "${name}"`);
    return { bytes, scales: floats(`${name}.scales`) };
  };
  const dense = (name: string): Dense => byteDense(matrix(name), floats(`${name}.bias`));
  const norm = (name: string): Norm => ({ scale: floats(`${name}.scale`), shift: floats(`${name}.shift`) });
  const pieces = fromBytes(matrix('pieces'));
  const places = floats('positions');
  const layer = (at: number): EncoderLayer => ({
    query: dense(`${at}.query`),
    key: dense(`${at}.key`),
    value: dense(`${at}.value`),
    attended: dense(`${at}.attended`),
    attendedNorm: norm(`${at}.attendedNorm`),
    widened: dense(`${at}.widened`),
    narrowed: dense(`${at}.narrowed`),
    norm: norm(`${at}.norm`),
  });
  return {
    vocabulary,
    special,
    heads,
    pieces,
    positions: { rows: places.length / pieces.columns, columns: pieces.columns, values: places },
    norm: norm('norm'),
    layers: Array.from({ length: layers }, (_, at) => layer(at)),
  };
}
