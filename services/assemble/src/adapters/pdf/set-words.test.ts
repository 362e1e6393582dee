import { create, type Font } from 'fontkit';
import { expect, it } from 'vitest';
import { readFonts } from '../fonts/read-fonts.ts';
import { wordSetter } from './set-words.ts';

const font = create(readFonts().serif) as Font;

const looks = (run: ReturnType<Font['layout']>) => ({
  glyphs: run.glyphs.map(({ id, codePoints }) => [id, ...codePoints]),
  positions: run.positions,
  advanceWidth: run.advanceWidth,
});

it('sets a word as its font does, the first time and again', () => {
  const setWord = wordSetter(font);
  for (const word of ['Office', 'Büro ', 'AVATAR', 'Office']) {
    expect(looks(setWord(word)), word).toEqual(looks((create(readFonts().serif) as Font).layout(word)));
  }
});

it('keeps a word as it is in font units though whoever drew it scaled it', () => {
  const setWord = wordSetter(font);
  const first = setWord('Office');
  const width = first.positions[0]!.xAdvance;
  first.positions[0]!.xAdvance *= 1000;
  expect(setWord('Office').positions[0]!.xAdvance).toBe(width);
});

it('shows each character of a glyph that two have, whichever word came first', () => {
  const setWord = wordSetter(font);
  const [hyphenMinus, hyphen] = ['a-b', 'a\u2010b'].map((word) => looks(setWord(word)).glyphs[1]);
  expect(hyphenMinus?.[0]).toBe(hyphen?.[0]);
  expect([hyphenMinus?.[1], hyphen?.[1]]).toEqual([0x2d, 0x2010]);
});

it('leaves features to the font', () => {
  expect(wordSetter(font)('Office', { liga: false }).glyphs).toHaveLength(6);
});
