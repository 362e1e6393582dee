import { describe, expect, it } from 'vitest';
import { splitPassages } from '../text/passages.ts';
import { clauseBlocks, clauseWeights } from './clause-features.ts';

const sentences = [
  '4. Term, Renewal and Early Termination.',
  'Supplier delivers the goods to the dock named in the order.',
  'Either party may terminate this Agreement upon thirty days notice.',
  'Buyer pays for what was delivered before the end.',
];
const blocksOf = (parts: readonly string[]) => {
  const text = parts.join('\n\n');
  return clauseBlocks(text, splitPassages(text));
};
/** The features of the passage that speaks of termination on notice. */
const ofNotice = (parts: readonly string[]) => blocksOf(parts)[parts.indexOf(sentences[2]!)]!;

describe('clauseBlocks', () => {
  it('gives every passage as many blocks as there are weights', () => {
    for (const blocks of blocksOf(sentences)) expect(blocks).toHaveLength(clauseWeights.length);
  });

  it('lets no footer come between a passage and its neighbours', () => {
    const footer = 'Page 3 of 12, Acme Holdings, confidential';
    const apart = [sentences[0]!, footer, sentences[1]!, footer, sentences[2]!, footer, sentences[3]!];
    expect(ofNotice(apart)).toEqual(ofNotice(sentences));
  });

  it('tells the same sentence under another title, or after another sentence, from this one', () => {
    const elsewhere = ['9. Publicity and Use of Trademarks.', ...sentences.slice(1)];
    const after = [
      sentences[0]!,
      'Buyer may audit the books of Supplier once a year.',
      ...sentences.slice(2),
    ];
    expect(ofNotice(elsewhere)).not.toEqual(ofNotice(sentences));
    expect(ofNotice(after)).not.toEqual(ofNotice(sentences));
  });
});
