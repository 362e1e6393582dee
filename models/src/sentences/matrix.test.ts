import { describe, expect, it } from 'vitest';
import { byteDense, fromBytes, toBytes } from './matrix.ts';

const matrix = (rows: readonly (readonly number[])[]) => ({
  rows: rows.length,
  columns: rows[0]!.length,
  values: Float32Array.from(rows.flat()),
});

const layer = (weights: readonly (readonly number[])[], bias: readonly number[]) =>
  byteDense(toBytes(matrix(weights)), Float32Array.from(bias));

describe('byteDense', () => {
  it.each([1, 3, 4, 5, 9])('multiplies %i rows of input', (rows) => {
    const input = matrix(Array.from({ length: rows }, (_, row) => [row, 1]));
    const dense = layer(
      [
        [2, 0],
        [0, 3],
        [1, 1],
      ],
      [0.5, 0, 0],
    );
    const expected = Array.from({ length: rows }, (_, row) => [2 * row + 0.5, 3, row + 1]).flat();
    dense(input).values.forEach((value, at) => {
      expect(value).toBeCloseTo(expected[at]!, 2);
    });
  });

  it.each([8, 11, 384, 1536])('adds up %i products, on either side of nothing', (columns) => {
    const row = Array.from({ length: columns }, (_, at) => ((at * 37) % 101) / 50 - 1);
    const against = Array.from({ length: columns }, (_, at) => ((at * 53) % 97) / 48 - 1);
    const [sum = 0] = layer([against], [0])(matrix([row])).values;
    const exact = row.reduce((total, value, at) => total + value * against[at]!, 0);
    expect(Math.abs(sum - exact)).toBeLessThan(0.005 * Math.sqrt(columns));
  });

  it('holds the largest sums', () => {
    const ones = Array.from({ length: 1536 }, () => 1);
    const [up = 0, down = 0] = layer([ones, ones.map((one) => -one)], [0, 0])(matrix([ones])).values;
    expect([Math.round(up), Math.round(down)]).toEqual([1536, -1536]);
  });

  it('gives the bias for rows of nothing, and nothing of earlier rows', () => {
    const dense = layer([[1, 1]], [3]);
    dense(matrix([[9, 9]]));
    expect([...dense(matrix([[0, 0]])).values]).toEqual([3]);
  });
});

describe('toBytes', () => {
  it('keeps each row to within half a step of its own', () => {
    const { values } = fromBytes(
      toBytes(
        matrix([
          [1, -0.5, 0.25],
          [100, 3, -100],
        ]),
      ),
    );
    const expected = [1, -0.5, 0.25, 100, 3, -100];
    values.forEach((value, at) => {
      expect(Math.abs(value - expected[at]!)).toBeLessThanOrEqual(at < 3 ? 0.004 : 0.4);
    });
  });

  it('stands a row of nothing', () => {
    expect([...fromBytes(toBytes(matrix([[0, 0]]))).values]).toEqual([0, 0]);
  });
});
