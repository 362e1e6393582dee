import type { Dense, Matrix } from './matrix.ts';
import { type SpecialPieces, wordPieces } from './word-pieces.ts';

/** What brings each row back to a mean of `shift` and a spread of `scale`. */
export interface Norm {
  readonly scale: Float32Array;
  readonly shift: Float32Array;
}

export interface EncoderLayer {
  readonly query: Dense;
  readonly key: Dense;
  readonly value: Dense;
  readonly attended: Dense;
  readonly attendedNorm: Norm;
  readonly widened: Dense;
  readonly narrowed: Dense;
  readonly norm: Norm;
}

/** An encoder of the BERT family: pieces of words in, a vector for each out. */
export interface SentenceEncoder {
  readonly vocabulary: readonly string[];
  readonly special: SpecialPieces;
  readonly heads: number;
  readonly pieces: Matrix;
  readonly positions: Matrix;
  readonly norm: Norm;
  readonly layers: readonly EncoderLayer[];
}

const SMALLEST_VARIANCE = 1e-12;
/** Longer sentences are cut: what comes later hardly moves the mean. */
const LONGEST_SENTENCE = 128;

/** Adds to `values` in place, and normalises each row. */
function addAndNorm(values: Float32Array, added: Float32Array, { scale, shift }: Norm): void {
  const width = scale.length;
  for (let base = 0; base < values.length; base += width) {
    let sum = 0;
    for (let at = 0; at < width; at++) {
      values[base + at] = values[base + at]! + added[base + at]!;
      sum += values[base + at]!;
    }
    const mean = sum / width;
    let squares = 0;
    for (let at = 0; at < width; at++) squares += (values[base + at]! - mean) ** 2;
    const factor = 1 / Math.sqrt(squares / width + SMALLEST_VARIANCE);
    for (let at = 0; at < width; at++)
      values[base + at] = (values[base + at]! - mean) * factor * scale[at]! + shift[at]!;
  }
}

/** The error function, to 1.5e-7 (Abramowitz and Stegun, 7.1.26). */
function erf(x: number): number {
  const t = 1 / (1 + 0.3275911 * Math.abs(x));
  const y =
    1 -
    ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) *
      t *
      Math.exp(-x * x);
  return x < 0 ? -y : y;
}

const gelu = (x: number): number => 0.5 * x * (1 + erf(x * Math.SQRT1_2));

/** How much each piece looks at each other, for one head: rows that add up to 1. */
function attention(query: Matrix, key: Matrix, from: number, width: number): Float32Array {
  const { rows, columns } = query;
  const looks = new Float32Array(rows * rows);
  for (let row = 0; row < rows; row++) {
    let total = 0;
    for (let other = 0; other < rows; other++) {
      let sum = 0;
      for (let at = from; at < from + width; at++)
        sum += query.values[row * columns + at]! * key.values[other * columns + at]!;
      const weight = Math.exp(sum / Math.sqrt(width));
      looks[row * rows + other] = weight;
      total += weight;
    }
    for (let other = 0; other < rows; other++) looks[row * rows + other] = looks[row * rows + other]! / total;
  }
  return looks;
}

function attend(input: Matrix, layer: EncoderLayer, heads: number): Matrix {
  const [query, key, value] = [layer.query(input), layer.key(input), layer.value(input)];
  const { rows, columns } = input;
  const width = columns / heads;
  const values = new Float32Array(rows * columns);
  for (let from = 0; from < columns; from += width) {
    const looks = attention(query, key, from, width);
    for (let row = 0; row < rows; row++)
      for (let other = 0; other < rows; other++) {
        const weight = looks[row * rows + other]!;
        for (let at = from; at < from + width; at++)
          values[row * columns + at] =
            values[row * columns + at]! + weight * value.values[other * columns + at]!;
      }
  }
  return { rows, columns, values };
}

function through(input: Matrix, layer: EncoderLayer, heads: number): Matrix {
  const output: Matrix = { ...input, values: input.values.slice() };
  const attended = attend(input, layer, heads);
  addAndNorm(output.values, layer.attended(attended).values, layer.attendedNorm);
  const wide = layer.widened(output);
  for (let at = 0; at < wide.values.length; at++) wide.values[at] = gelu(wide.values[at]!);
  addAndNorm(output.values, layer.narrowed(wide).values, layer.norm);
  return output;
}

/**
 * Makes a reader that gives a sentence as a vector: the mean of the vectors of its pieces after the last layer
 * (Devlin et al. 2019, "BERT"; Reimers and Gurevych 2019, "Sentence-BERT").
 */
export function sentenceReader(encoder: SentenceEncoder): (sentence: string) => Float32Array {
  const piecesOf = wordPieces(encoder.vocabulary, encoder.special, LONGEST_SENTENCE);
  const width = encoder.pieces.columns;
  return (sentence) => {
    const ids = piecesOf(sentence);
    const values = new Float32Array(ids.length * width);
    ids.forEach((id, at) => {
      values.set(encoder.pieces.values.subarray(id * width, (id + 1) * width), at * width);
    });
    addAndNorm(values, encoder.positions.values.subarray(0, values.length), encoder.norm);
    const start: Matrix = { rows: ids.length, columns: width, values };
    const end = encoder.layers.reduce((input, layer) => through(input, layer, encoder.heads), start);
    const mean = new Float32Array(width);
    for (let at = 0; at < end.values.length; at++)
      mean[at % width] = mean[at % width]! + end.values[at]! / ids.length;
    return mean;
  };
}
