import { describe, expect, it } from 'vitest';
import { clean, contextOf, quoteFrom, titleOf } from './wording.ts';

it.each([
  ['cap-on-liability', 'Cap on liability'],
  ['no-solicit-of-employees', 'No-solicit of employees'],
  ['non-transferable-license', 'Non-transferable license'],
  ['joint-ip-ownership', 'Joint IP ownership'],
  ['one-sided-indemnity', 'One-sided indemnity'],
  ['rofr-rofo-rofn', 'Right of first refusal, offer or negotiation'],
])('writes %s as "%s"', (category, title) => {
  expect(titleOf(category)).toBe(title);
});

it('cleans white space and control characters', () => {
  expect(clean(' a\n\u0000b\u001b  c ')).toBe('a b c');
});

describe('quotes', () => {
  const LONG = 'word '.repeat(300);

  it('are cut between words when they are long', () => {
    const quote = quoteFrom(LONG, { start: 5, end: LONG.length });
    expect(quote.length).toBeLessThanOrEqual(900);
    expect(quote).toMatch(/^word .*word$/);
  });

  it('give their passage if they reach as far as what they are to show', () => {
    expect(contextOf({ start: 10, end: 14 }, [{ start: 5, end: 50 }])).toEqual({ start: 5, end: 50 });
    expect(contextOf({ start: 1000, end: 1004 }, [{ start: 5, end: 5000 }])).toEqual({
      start: 1000,
      end: 1004,
    });
  });
});
