/** How many words two texts share, and how many each has. */
export interface WordOverlap {
  readonly shared: number;
  readonly total: number;
}

const countWords = (text: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/[a-z0-9]+/g))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

const size = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((a, b) => a + b, 0);

/** Compares texts as multisets of lower-cased `[a-z0-9]+` words. */
export function wordOverlap(text: string, reference: string): WordOverlap {
  const [a, b] = [countWords(text), countWords(reference)];
  let shared = 0;
  for (const [word, count] of a) shared += Math.min(count, b.get(word) ?? 0);
  return { shared, total: size(a) + size(b) };
}

/** Harmonic mean of precision and recall over all documents together; 1 where there are no words at all. */
export function wordF1(overlaps: readonly WordOverlap[]): number {
  const total = overlaps.reduce((sum, overlap) => sum + overlap.total, 0);
  return total === 0 ? 1 : (2 * overlaps.reduce((sum, overlap) => sum + overlap.shared, 0)) / total;
}
