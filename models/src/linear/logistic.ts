const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/**
 * Weights (the bias last) of a small dense logistic regression, by Newton's method with a ridge on
 * all weights but the bias. For calibration and for combining a handful of scores.
 */
export function fitLogistic(
  inputs: readonly (readonly number[])[],
  targets: readonly number[],
  ridge: number,
): number[] {
  const size = (inputs[0]?.length ?? 0) + 1;
  let weights = new Array<number>(size).fill(0);
  for (let round = 0; round < 30; round++) {
    const gradient = weights.map((w, i) => (i < size - 1 ? ridge * w : 0));
    const hessian = weights.map((_, i) =>
      weights.map((_, j) => (i === j ? (i < size - 1 ? ridge : 1e-6) : 0)),
    );
    inputs.forEach((input, at) => {
      const row = [...input, 1];
      const p = applyLogistic(weights, input);
      const spread = Math.max(p * (1 - p), 1e-9);
      for (let i = 0; i < size; i++) {
        gradient[i]! += (p - targets[at]!) * row[i]!;
        for (let j = 0; j < size; j++) hessian[i]![j]! += spread * row[i]! * row[j]!;
      }
    });
    const change = solve(hessian, gradient);
    const limit = Math.min(1, 5 / Math.max(...change.map(Math.abs), 1e-12));
    weights = weights.map((w, i) => w - limit * change[i]!);
    if (Math.max(...change.map(Math.abs)) < 1e-6) break;
  }
  return weights;
}

/** Probability that a fitted regression gives an input. */
export function applyLogistic(weights: readonly number[], input: readonly number[]): number {
  let sum = weights[weights.length - 1]!;
  for (let i = 0; i < input.length; i++) sum += weights[i]! * input[i]!;
  return sigmoid(sum);
}

/** Gaussian elimination with partial pivoting. */
function solve(matrix: readonly number[][], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++) {
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    }
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    for (let row = 0; row < size; row++) {
      if (row === column) continue;
      const factor = rows[row]![column]! / rows[column]![column]!;
      for (let at = column; at <= size; at++) rows[row]![at]! -= factor * rows[column]![at]!;
    }
  }
  return rows.map((row, i) => row[size]! / row[i]!);
}
