import { describe, expect, it } from 'vitest';
import { tellingWords } from './telling-words.ts';

const inWords = (words: string, found: RegExp | undefined) => found?.exec(words)?.[0];

describe('tellingWords', () => {
  it.each([
    ['the figure that is said', 'Liability is limited to “$40,000”.', 'cap-on-liability', '40,000'],
    ['the longest of figures', 'It runs for 2 years from 2031.', '', '2031'],
    ['else what the category is called by', 'Someone may not compete.', 'non-compete', 'compet'],
  ])('finds %s', (_, said, category, expected) => {
    const words = 'In 2031 the Seller, who has 14 shops, shall not compete for 2 years or pay $40,000.';
    expect(inWords(words, tellingWords(said, category))).toBe(expected);
  });

  it('finds no figure within another', () => {
    expect(inWords('It pays $140,000 and 40.5 more.', tellingWords('It pays 40.'))).toBeUndefined();
  });

  it('has nothing to find where nothing is said', () => {
    expect(tellingWords('It is so.', 'to-be')).toBeUndefined();
  });
});
