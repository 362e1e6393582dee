/** Counts behind an F1: right answers, answers given, answers expected. */
export interface Counts {
  right: number;
  given: number;
  expected: number;
}

export const noCounts = (): Counts => ({ right: 0, given: 0, expected: 0 });

export const add = (a: Counts, b: Counts): Counts => ({
  right: a.right + b.right,
  given: a.given + b.given,
  expected: a.expected + b.expected,
});

/** Harmonic mean of precision and recall; 0 where nothing was given or expected. */
export const f1 = ({ right, given, expected }: Counts): number =>
  given + expected === 0 ? 0 : (2 * right) / (given + expected);

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Average precision of a ranking: the mean, over everything relevant, of the precision at the rank
 * where it comes; what is relevant but not ranked counts as 0.
 */
export function averagePrecision(
  ranked: readonly { score: number; relevant: boolean }[],
  relevant: number,
): number {
  const order = [...ranked].sort((a, b) => b.score - a.score);
  let found = 0;
  let sum = 0;
  order.forEach((item, at) => {
    if (item.relevant) sum += ++found / (at + 1);
  });
  return relevant === 0 ? Number.NaN : sum / relevant;
}

const multiset = (items: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
};

/** How many items two lists share, each as often as in both. */
export function countShared(given: readonly string[], expected: readonly string[]): Counts {
  const wanted = multiset(expected);
  let right = 0;
  for (const [item, count] of multiset(given)) right += Math.min(count, wanted.get(item) ?? 0);
  return { right, given: given.length, expected: expected.length };
}

/** The words of a text as extraction is measured by: lower-cased runs of `[a-z0-9]`. */
export const words = (text: string): string[] => text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
