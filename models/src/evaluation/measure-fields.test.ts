import { expect, it } from 'vitest';
import { measureFields } from './measure-fields.ts';

it('compares upper-cased key=value pairs', () => {
  const { f1, perField } = measureFields([
    {
      expected: { party: ['Alder Inc.', 'Birch LLC'], term: ['2 years'] },
      predicted: { party: ['ALDER INC.'], term: ['3 years'], jurisdiction: ['Oregon'] },
    },
  ]);
  expect(f1).toBeCloseTo((2 * 1) / (3 + 3));
  expect(perField).toMatchObject({ party: 2 / 3, term: 0, jurisdiction: 0, effective_date: 0 });
});
