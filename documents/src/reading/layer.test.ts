import { describe, expect, it } from 'vitest';
import type { Word } from '../layout/word.ts';
import { layerBesides } from './layer.ts';

const SAME = 'The parties agree that the Contractor shall maintain the turbines of the Customer each month.';

/** Words of one line, each at a place of its own. */
const line = (text: string, top = 0.1, confidence = 1): Word[] =>
  text.split(' ').map((word, index) => ({
    text: word,
    confidence,
    box: { left: index * 0.05, top, width: 0.045, height: 0.012 },
  }));

const besides = (said: string, printed: string, confidence = 0.95) =>
  layerBesides({ layer: [...line(SAME), ...line(said, 0.2)], layerIsPainted: false }, [
    ...line(SAME, 0.1, 0.95),
    ...line(printed, 0.2, confidence),
  ]);

describe('layerBesides', () => {
  it.each([
    ['the same', 'Liability is unlimited.', 'Liability is unlimited.'],
    ['what an older OCR misread', 'Liabi1ity is un1imited', 'Liability is unlimited'],
    ['noise of a signature', '~ ii; l~( ,/', 'Jan Lind'],
    ['a short word more', 'seal', ''],
  ])('says nothing of a layer that says %s', (_, said, printed) => {
    expect(besides(said, printed)).toEqual({ hidden: [], unread: [] });
  });

  it.each([
    [
      'adds a sentence',
      'The Customer waives all claims for ever',
      '',
      'The Customer waives all claims for ever',
    ],
    ['says the contrary', 'Liability is limited.', 'Liability is unlimited.', 'limited.'],
    ['has another number', 'The cap is 100 dollars', 'The cap is 900,000 dollars', '100'],
  ])('names a layer, where it is, that %s', (_, said, printed, text) => {
    const { hidden, unread } = besides(said, printed);
    expect(hidden).toEqual([{ text, why: 'invisible' }]);
    expect(unread).toEqual([
      { why: 'layer-disagrees', box: expect.objectContaining({ top: expect.closeTo(0.2) }) },
    ]);
  });

  it('does not believe OCR that is unsure of a number', () => {
    expect(besides('The cap is 100 dollars', 'The cap is 106 dollars', 0.6).unread).toEqual([]);
  });

  it('names a layer of another page whole', () => {
    const { hidden, unread } = layerBesides(
      { layer: line(SAME), layerIsPainted: true },
      line('Recipe for soup'),
    );
    expect(hidden).toEqual([{ text: SAME, why: 'covered' }]);
    expect(unread).toEqual([]);
  });
});
