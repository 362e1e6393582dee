import { describe, expect, it } from 'vitest';
import { findIncomplete } from './find-incomplete.ts';
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

describe('a block to sign in', () => {
  const told = (block: string) =>
    findIncomplete(
      `${'The Supplier delivers the shelves. '.repeat(40)}\n\nIN WITNESS WHEREOF the parties have executed this Agreement.\n\n${block}\n`,
    ).map(({ kind, what }) => `${kind}: ${what}`);
  const LABELS = 'Name: ____ Name:\n\nTitle:\tTitle:';

  it('is unsigned once, whatever labels in it stand empty', () => {
    expect(told(`Tarn Inc.\tBirch LLC\nBy:\tBy:\n\n${LABELS}`)).toEqual([
      'unsigned: No signature of a party stands in this copy.',
    ]);
  });

  it('says once that nobody wrote in who signs, where the lines are signed', () => {
    const signed = 'By: /s/ Ann Tarn\nBy: /s/ Bo Birch';
    const each = 'Name: Title: Date:';
    expect(told(`${signed}\n\n${LABELS}\n\n${each}\n\n${'x '.repeat(60)}\n\n${each}`)).toEqual([
      'blank: Left blank: who signs, beside the lines to sign on.',
    ]);
  });
});
