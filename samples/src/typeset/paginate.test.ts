import { expect, it } from 'vitest';
import { type Box, paginate } from './paginate.ts';

const box = (height: number, more: Partial<Box> = {}): Box => ({ height, gap: 0, draw: () => {}, ...more });
const frame = () => ({ top: 0, height: 100 });
const spots = (boxes: Box[], columns = 1) =>
  paginate(boxes, columns, frame).map(({ page, column, y }) => [page, column, y]);

it('fills columns before pages', () => {
  expect(spots([box(60), box(60), box(60)], 2)).toEqual([
    [0, 0, 0],
    [0, 1, 0],
    [1, 0, 0],
  ]);
});

it('moves a heading with the line after it', () => {
  expect(spots([box(70), box(20, { keepWithNext: true }), box(20)])).toEqual([
    [0, 0, 0],
    [1, 0, 0],
    [1, 0, 20],
  ]);
});

it('drops the gap at the top of a page', () => {
  expect(spots([box(95, { gap: 9 }), box(10, { gap: 9 })])).toEqual([
    [0, 0, 0],
    [1, 0, 0],
  ]);
});

it('repeats the header row where a table goes on', () => {
  const header = box(10);
  expect(spots([box(95), box(20, { repeat: header })])).toEqual([
    [0, 0, 0],
    [1, 0, 0],
    [1, 0, 10],
  ]);
});

it('splits what is tied but taller than a page', () => {
  const tied = Array.from({ length: 5 }, () => box(40, { keepWithNext: true }));
  expect(spots(tied).map(([page]) => page)).toEqual([0, 0, 1, 1, 2]);
});

it('begins a new page when asked, but leaves no blank one', () => {
  expect(spots([box(10, { newPage: true }), box(10, { newPage: true })])).toEqual([
    [0, 0, 0],
    [1, 0, 0],
  ]);
});
