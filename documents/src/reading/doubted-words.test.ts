import { describe, expect, it } from 'vitest';
import { lookThrough } from './doubted-words.ts';

const word = (text: string, left: number, width = text.length * 0.01) => ({
  text,
  box: { left, top: 0.1, width, height: 0.012 },
  confidence: 0.9,
});

describe('lookThrough', () => {
  it.each([
    ['the same', [word('shall', 0.1)], [word('shall', 0.1)]],
    ['letters that OCR takes for one another', [word('10', 0.1)], [word('lO', 0.1)]],
    ['a word in two parts', [word('cannot', 0.1)], [word('can', 0.1), word('not', 0.13)]],
    ['two words as one', [word('shall', 0.1), word('not', 0.16)], [word('shallnot', 0.1, 0.09)]],
  ])('keeps a word where OCR reads %s', (_, doubted, ocr) => {
    const { kept, dropped, hidden, unread } = lookThrough(doubted, ocr);
    expect(kept).toEqual(doubted);
    expect([...dropped]).toEqual(ocr);
    expect({ hidden, unread }).toEqual({ hidden: [], unread: [] });
  });

  it('gives up a word where OCR reads another', () => {
    const { kept, dropped, hidden, unread } = lookThrough([word('limited', 0.12)], [word('unlimited', 0.1)]);
    expect({ kept, dropped: [...dropped] }).toEqual({ kept: [], dropped: [] });
    expect(hidden).toEqual([expect.objectContaining({ text: 'limited', why: 'invisible' })]);
    expect(unread).toHaveLength(1);
  });

  it('keeps a word of which OCR reads nothing, and says so', () => {
    const { kept, hidden, unread } = lookThrough([word('limited', 0.12)], [word('unlimited', 0.6)]);
    expect(kept).toHaveLength(1);
    expect(hidden).toEqual([]);
    expect(unread).toEqual([expect.objectContaining({ why: 'layer-disagrees' })]);
  });
});
