import { memoryOf, productsIn } from './products.ts';

/** A matrix by rows. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array;
}

/** A matrix whose rows are bytes, each with what one step of its bytes is worth. */
export interface ByteMatrix {
  readonly bytes: Int8Array;
  readonly scales: Float32Array;
}

/** Rounds each row of a matrix to bytes, symmetrically. */
export function toBytes({ rows, columns, values }: Matrix): ByteMatrix {
  const bytes = new Int8Array(values.length);
  const scales = new Float32Array(rows);
  for (let row = 0; row < rows; row++) {
    const of = values.subarray(row * columns, (row + 1) * columns);
    const scale = of.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127 || 1;
    scales[row] = scale;
    for (let at = 0; at < columns; at++) bytes[row * columns + at] = Math.round(of[at]! / scale);
  }
  return { bytes, scales };
}

/** The matrix that bytes stand for. */
export function fromBytes({ bytes, scales }: ByteMatrix): Matrix {
  const rows = scales.length;
  const columns = bytes.length / rows;
  const values = new Float32Array(bytes.length);
  for (let at = 0; at < bytes.length; at++) values[at] = bytes[at]! * scales[(at / columns) | 0]!;
  return { rows, columns, values };
}

/** A dense layer: each row of the input times each row of the weights, plus the bias. */
export type Dense = (input: Matrix) => Matrix;

/** Rows of input that are multiplied at a time. */
const AT_A_TIME = 4;
/** Numbers are taken eight at a time; rows are as long as a whole number of eights. */
const padded = (columns: number): number => Math.ceil(columns / 8) * 8;
/** Input is rounded to so many steps on either side: with bytes, the sums of 4,000 products fit into 32 bits. */
const STEPS = 4095;

/** Rounds a row of input; returns what a step is worth. */
function roundRow(row: Float32Array, into: Int16Array): number {
  let most = 0;
  for (const value of row) most = Math.max(most, Math.abs(value));
  const step = most / STEPS || 1;
  for (let at = 0; at < row.length; at++) into[at] = Math.round(row[at]! / step);
  return step;
}

/**
 * Makes a dense layer of weights that are bytes. Products are of whole numbers, so that every machine gives the same
 * sums; plain loops over floats take five times as long.
 */
export function byteDense({ bytes, scales }: ByteMatrix, bias: Float32Array): Dense {
  const outputs = scales.length;
  const columns = bytes.length / outputs;
  const stride = padded(columns);
  const sumsFrom = AT_A_TIME * stride * 2;
  const weightsFrom = sumsFrom + AT_A_TIME * outputs * 4;
  const memory = memoryOf(weightsFrom + outputs * stride);
  const weights = new Int8Array(memory.buffer, weightsFrom, outputs * stride);
  for (let output = 0; output < outputs; output++)
    weights.set(bytes.subarray(output * columns, (output + 1) * columns), output * stride);
  const rounded = new Int16Array(memory.buffer, 0, AT_A_TIME * stride);
  const sums = new Int32Array(memory.buffer, sumsFrom, AT_A_TIME * outputs);
  const products = productsIn(memory);
  const steps = new Float64Array(AT_A_TIME);
  return ({ rows, values }) => {
    const into = new Float32Array(rows * outputs);
    for (let first = 0; first < rows; first += AT_A_TIME) {
      const taken = Math.min(AT_A_TIME, rows - first);
      for (let row = 0; row < taken; row++) {
        const from = (first + row) * columns;
        steps[row] = roundRow(values.subarray(from, from + columns), rounded.subarray(row * stride));
      }
      products(0, sumsFrom, weightsFrom, stride, outputs);
      for (let row = 0; row < taken; row++)
        for (let output = 0; output < outputs; output++)
          into[(first + row) * outputs + output] =
            sums[output * AT_A_TIME + row]! * steps[row]! * scales[output]! + bias[output]!;
    }
    return { rows, columns: outputs, values: into };
  };
}
