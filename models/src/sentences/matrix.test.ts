import { describe, expect, it } from 'vitest';
import { dense, fromBytes, toBytes } from './matrix.ts';

const matrix = (rows: readonly (readonly number[])[]) => ({
  rows: rows.length,
  columns: rows[0]!.length,
  values: Float32Array.from(rows.flat()),
});

describe('dense', () => {
  it.each([1, 3, 4, 5, 9])('multiplies %i rows of input', (rows) => {
    const input = matrix(Array.from({ length: rows }, (_, row) => [row, 1]));
    const { values } = dense(
      input,
      matrix([
        [2, 0],
        [0, 3],
        [1, 1],
      ]),
      Float32Array.of(0.5, 0, 0),
    );
    expect([...values]).toEqual(Array.from({ length: rows }, (_, row) => [2 * row + 0.5, 3, row + 1]).flat());
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
