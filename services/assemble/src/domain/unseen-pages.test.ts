import { expect, it } from 'vitest';
import { unseenPages, wasSharedOut } from './unseen-pages.ts';

const text = 'One page.\nTwo pages.\nThree pages.\n';
const page = (number: number, start: number, end: number) => ({
  number,
  width: 595,
  height: 842,
  method: 'text-layer' as const,
  start,
  end,
  lines: [],
});
const document = { text, pages: [page(1, 0, 10), page(2, 10, 21), page(3, 21, 34)] };
const part = (...seen: [number, number][]) => ({
  narrowedAway: 9,
  seen: seen.map(([start, end]) => ({ start, end })),
});

it.each([
  ['a section that was given everything', [part([0, 10]), { narrowedAway: 0 }], []],
  ['parts that cover all', [part([0, 15]), part([15, 34])], []],
  ['parts that leave a page', [part([0, 10]), part([21, 34])], [2]],
  ['parts that leave the end of a page', [part([0, 10], [21, 34]), part([10, 14])], [2]],
  ['parts that leave white space', [part([0, 9]), part([10, 34])], []],
  ['parts that nobody recorded', [{ narrowedAway: 9 }], [1, 2, 3]],
  ['no section', [], []],
])('with %s', (_, sections, pages) => {
  expect(unseenPages(document, sections)).toEqual(pages);
});

it('knows whether the contract was shared out', () => {
  expect(wasSharedOut([{ narrowedAway: 0 }, part([0, 10])])).toBe(true);
  expect(wasSharedOut([{ narrowedAway: 0 }, {}])).toBe(false);
});
