import { expect, it } from 'vitest';
import { assignFolds, foldCount, outOfFold } from './folds.ts';

const items = Array.from({ length: 40 }, (_, at) => ({
  id: `contract-${at}`,
  group: at % 2 ? 'nda' : 'supply',
}));

it('deals each group evenly', () => {
  const folds = assignFolds(items);
  for (const group of ['nda', 'supply']) {
    const sizes = Array.from(
      { length: foldCount },
      (_, fold) => items.filter((item, at) => item.group === group && folds[at] === fold).length,
    );
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  }
});

it('gives an item the same fold in whatever order the items come', () => {
  const folds = assignFolds(items);
  const reversed = assignFolds([...items].reverse()).reverse();
  expect(reversed).toEqual(folds);
});

it('never applies a model to an item it was fitted to', () => {
  const folds = assignFolds(items);
  const seen = outOfFold(
    folds,
    (fitted) => new Set(fitted),
    (fitted, at) => fitted.has(at),
  );
  expect(seen).not.toContain(true);
  expect(seen).toHaveLength(items.length);
});
