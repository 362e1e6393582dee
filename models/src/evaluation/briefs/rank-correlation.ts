/** Ranks from 0 on, equal values sharing the mean of theirs. */
function ranksOf(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b);
  return values.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2);
}

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

/** Spearman's rank correlation of pairs; null for fewer than three, or where one side is all equal. */
export function rankCorrelation(pairs: readonly (readonly [number, number])[]): number | null {
  if (pairs.length < 3) return null;
  const [a, b] = [ranksOf(pairs.map(([x]) => x)), ranksOf(pairs.map(([, y]) => y))];
  const [meanA, meanB] = [mean(a), mean(b)];
  const product = a.reduce((total, x, index) => total + (x - meanA) * (b[index]! - meanB), 0);
  const spread = (ranks: readonly number[], middle: number) =>
    ranks.reduce((total, rank) => total + (rank - middle) ** 2, 0);
  const scale = Math.sqrt(spread(a, meanA) * spread(b, meanB));
  return scale === 0 ? null : product / scale;
}
