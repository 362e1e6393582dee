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

/**
 * Each row of `input` times each row of `weights`, plus the bias: a dense layer. Four rows of input are taken at a
 * time, so that a weight is read once for all four.
 */
export function dense(input: Matrix, weights: Matrix, bias: Float32Array): Matrix {
  const { rows, columns } = input;
  const outputs = weights.rows;
  const into = new Float32Array(rows * outputs);
  // As doubles: the machine would widen each number again for every product.
  const x = Float64Array.from(input.values);
  const w = weights.values;
  for (let row = 0; row < rows; row += 4) {
    const a = row * columns;
    const b = Math.min(row + 1, rows - 1) * columns;
    const c = Math.min(row + 2, rows - 1) * columns;
    const d = Math.min(row + 3, rows - 1) * columns;
    for (let output = 0; output < outputs; output++) {
      const base = output * columns;
      let sumA = bias[output]!;
      let sumB = sumA;
      let sumC = sumA;
      let sumD = sumA;
      for (let at = 0; at < columns; at++) {
        const weight = w[base + at]!;
        sumA += weight * x[a + at]!;
        sumB += weight * x[b + at]!;
        sumC += weight * x[c + at]!;
        sumD += weight * x[d + at]!;
      }
      into[row * outputs + output] = sumA;
      if (row + 1 < rows) into[(row + 1) * outputs + output] = sumB;
      if (row + 2 < rows) into[(row + 2) * outputs + output] = sumC;
      if (row + 3 < rows) into[(row + 3) * outputs + output] = sumD;
    }
  }
  return { rows, columns: outputs, values: into };
}
