import { hashWord } from '../text/tokens.ts';

/**
 * Assigns each item to one of `count` folds: within each group, in the order of a hash of the
 * item's id, dealt out in turn. Independent of the order of the corpus file.
 */
export function assignFolds(items: readonly { id: string; group: string }[], count: number): number[] {
  const folds = new Array<number>(items.length).fill(0);
  const groups = Map.groupBy(items.keys(), (at) => items[at]!.group);
  let next = 0;
  for (const group of [...groups.keys()].sort()) {
    const members = groups.get(group)!.sort((a, b) => hashWord(items[a]!.id) - hashWord(items[b]!.id));
    for (const member of members) folds[member] = next++ % count;
  }
  return folds;
}

/** Values for every item, each computed by a model that was fitted without the item's fold. */
export function outOfFold<Model, Value>(
  folds: readonly number[],
  fit: (members: number[]) => Model,
  apply: (model: Model, item: number) => Value,
): Value[] {
  const values: Value[] = new Array(folds.length);
  for (const fold of new Set(folds)) {
    const model = fit([...folds.keys()].filter((item) => folds[item] !== fold));
    for (const item of folds.keys()) if (folds[item] === fold) values[item] = apply(model, item);
  }
  return values;
}
