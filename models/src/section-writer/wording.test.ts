import { describe, expect, it } from 'vitest';
import { clean, contextOf, itemOf, quoteFrom, titleOf } from './wording.ts';

it.each([
  ['cap-on-liability', 'Cap on liability'],
  ['no-solicit-of-employees', 'No-solicit of employees'],
  ['non-transferable-license', 'Non-transferable license'],
  ['anti-assignment', 'Anti-assignment'],
  ['revenue-profit-sharing', 'Revenue or profit sharing'],
  ['joint-ip-ownership', 'Joint IP ownership'],
  ['one-sided-indemnity', 'One-sided indemnity'],
  ['affiliate-license-licensee', 'Affiliate license (licensee)'],
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

  it('leave out what precedes the number of their clause', () => {
    const text = '9. General 9.1 Neither party may assign it.';
    expect(quoteFrom(text, { start: 0, end: text.length })).toBe('9.1 Neither party may assign it.');
  });

  it('give their passage if they reach as far as what they are to show', () => {
    expect(contextOf({ start: 10, end: 14 }, [{ start: 5, end: 50 }])).toEqual({ start: 5, end: 50 });
    expect(contextOf({ start: 1000, end: 1004 }, [{ start: 5, end: 5000 }])).toEqual({
      start: 1000,
      end: 1004,
    });
  });
});

describe('items of a list', () => {
  const item = (text: string, words: string) => {
    const start = text.indexOf(words);
    const found = itemOf(text, { start, end: start + words.length }, { start: 0, end: text.length });
    return text.slice(found.start, found.end);
  };

  it('takes the definition that a value stands in, without those around it', () => {
    const text =
      '(a) “Affiliate” means a parent; (b) “Effective Date” means 1 July 2024; (c) “Fee” means £5.';
    expect(item(text, '1 July 2024')).toBe('(b) “Effective Date” means 1 July 2024');
  });

  it('takes the whole passage where it is no list', () => {
    expect(item('This Agreement begins on 1 July 2024.', '1 July 2024')).toBe(
      'This Agreement begins on 1 July 2024.',
    );
  });
});
