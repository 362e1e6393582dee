import { hashWord } from '../text/tokens.ts';

/** Folds of the cross-validation by which models are calibrated and evaluated. */
export const foldCount = 5;

/**
 * Assigns each item to one of five folds: within each group, in the order of a hash of the item's
 * id, dealt out in turn. Independent of the order of the corpus file.
 */
export function assignFolds(items: readonly { id: string; group: string }[]): number[] {
  const folds = new Array<number>(items.length).fill(0);
  const groups = Map.groupBy(items.keys(), (at) => items[at]!.group);
  let next = 0;
  for (const group of [...groups.keys()].sort()) {
    const inGroup = groups.get(group)!.sort((a, b) => hashWord(items[a]!.id) - hashWord(items[b]!.id));
    for (const item of inGroup) folds[item] = next++ % foldCount;
  }
  return folds;
}

/** The items at some positions. */
export const members = <Item>(items: readonly Item[], positions: readonly number[]): Item[] =>
  positions.map((at) => items[at]!);

/** Values for every item, each computed by a model that was fitted without the item's fold. */
export function outOfFold<Model, Value>(
  folds: readonly number[],
  fit: (positions: number[]) => Model,
  apply: (model: Model, position: number) => Value,
): Value[] {
  const values: Value[] = new Array(folds.length);
  for (const fold of new Set(folds)) {
    const model = fit([...folds.keys()].filter((at) => folds[at] !== fold));
    for (const at of folds.keys()) if (folds[at] === fold) values[at] = apply(model, at);
  }
  return values;
}
