/** A margin below all that occur, for a contract with fewer passages than are looked at. */
const none = -3;

/** What decides whether a contract holds a category: its three best passages. */
export function presenceInputs(margins: readonly number[]): number[] {
  const best = [none, none, none];
  for (const margin of margins) {
    if (margin <= best[2]!) continue;
    best[2] = margin;
    best.sort((a, b) => b - a);
  }
  return best;
}

/** The threshold that gives these scores the best F1; ties go to the one nearest a half. */
export function bestThreshold(scores: readonly number[], present: readonly boolean[]): number {
  const wanted = present.filter(Boolean).length;
  const order = [...scores.keys()].sort((a, b) => scores[b]! - scores[a]!);
  let best = { f1: 0, threshold: 0.5 };
  let right = 0;
  order.forEach((item, at) => {
    if (present[item]) right++;
    const f1 = (2 * right) / (at + 1 + wanted);
    const next = order[at + 1];
    const threshold = (scores[item]! + (next === undefined ? 0 : scores[next]!)) / 2;
    const nearer = Math.abs(threshold - 0.5) < Math.abs(best.threshold - 0.5);
    if (f1 > best.f1 || (f1 === best.f1 && nearer)) best = { f1, threshold };
  });
  return best.threshold;
}
