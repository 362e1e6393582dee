import type { HiddenText } from '@countersign/events';
import { saysNothing } from '../layout/symbols.ts';
import { edgesAt } from '../pdfium/glyphs.ts';
import type { PageContent } from '../pdfium/page-content.ts';
import { aroundAll, boxOf } from '../reading/boxes.ts';
import { lettersOf } from '../text/letters-of.ts';

const MAX_LENGTH = 2000;

const letters = (text: string): string => lettersOf(text.normalize('NFKC'));

/**
 * What a file states in place of what it draws, where that says something else: copied text and screen readers have
 * it, the page does not show it. Ligatures, cut words and symbols are stated so, too, and say the same.
 */
export function replacedTexts({
  actualTexts,
  glyphs,
}: Pick<PageContent, 'actualTexts' | 'glyphs'>): HiddenText[] {
  return actualTexts.flatMap(({ text, objects }) => {
    const stated = letters(text);
    if (stated === '') return [];
    const drawnBy = new Set(objects);
    const drawn = Array.from(glyphs.objects, (object, index) => (drawnBy.has(object) ? index : -1));
    const own = drawn.filter((index) => index >= 0 && index < glyphs.count);
    const shown = own.map((index) => String.fromCodePoint(glyphs.units[index]!)).join('');
    const isUnmapped = own.some((index) => glyphs.unmappedAt[index] === 1) || saysNothing(shown);
    // What is stated of each letter by itself, as of small capitals, is the same for letters that stand twice.
    const drawnLetters = letters(shown);
    const times = Math.max(1, Math.round(drawnLetters.length / stated.length));
    if (isUnmapped || drawnLetters === stated.repeat(times)) return [];
    const places = own.map((index) => edgesAt(glyphs.boxes, index));
    return [{ text: text.slice(0, MAX_LENGTH), why: 'invisible', box: boxOf(aroundAll(places)) }];
  });
}
