import { describe, expect, it } from 'vitest';
import { blanks } from './gaps.ts';

describe('a limit or a term that nobody settled', () => {
  it.each([
    'The liability of the Supplier shall not exceed a sum to be agreed in all.',
    'The liability of the Supplier is limited to a maximum amount still to be fixed.',
    'The liability of the Supplier shall not exceed          in total.',
    'The liability of the Supplier shall not exceed\tfor each event.',
    'The liability of the Supplier shall not exceed in the aggregate.',
    'This Agreement continues for [five (5)] [six (6)] years.',
    'This Agreement continues for [30 days] or [60 days].',
  ])('is a blank: %j', (words) => {
    expect(blanks(words).map(({ kind }) => kind)).toEqual(['blank']);
  });

  it.each([
    'The liability of the Supplier shall not exceed     in total     USD 90,000.',
    'The liability of the Supplier shall not exceed in the aggregate the fees paid.',
    'The price shall not exceed a sum to be determined by the expert.',
    'This Agreement continues for [five (5)] years.',
  ])('is none where it is settled: %j', (words) => {
    expect(blanks(words)).toEqual([]);
  });
});
