import type { HiddenText } from '@countersign/events';
import type { GlyphGroup } from '../layout/glyph-groups.ts';
import type { GlyphWord } from '../layout/word.ts';
import { edgesAt, type Glyphs } from '../pdfium/glyphs.ts';
import type { Edges } from '../pdfium/matrix.ts';
import type { PageContent } from '../pdfium/page-content.ts';
import { isLetter, LETTER } from './is-letter.ts';
import { Difference, pixelsOf, shadesOf } from './pixels.ts';
import { UnseenSigns } from './unseen-signs.ts';

type HiddenReason = HiddenText['why'];

/** Whether a word is seen; `layer` for one that is not painted but has other ink at its place, as over a scan. */
export type Visibility = 'seen' | 'layer' | HiddenReason;

/** Shades by which print differs from its paper at the least, and by which the colour of text does. */
const SEEN = 12;
const OTHER_COLOUR = 24;
const FLAT = 12;

/** A box darker than this over text is there to hide it. */
const BLACKENED = 100;

/** Points of a glyph's box, and share of the page's height: print of half of that is not read by anybody. */
const TINY_POINTS = 3;
const TINY_SHARE = 0.006;

/** How wide a letter of a word is on average, as a share of its height: the narrowest type has a quarter, and this is a smear. */
const SQUEEZED = 0.1;

/** The line above and below reach into a glyph's box by less than this share of its height. */
const NEIGHBOURS = 0.18;

/** Pixels of a letter that shares too many with its neighbours to be judged by itself. */
const NARROW = 4;

/** Boxes that hide a word reach less far up and down than the word's own. */
const CORE = 0.34;

/** PDFium has letters of its own for these only. */
const LATIN = /[\p{Script=Latin}\p{N}]/u;

/** Judges the words of one page. */
export class PageVisibility {
  readonly #content: PageContent;
  /** What the text of the page changes, and what the text in layers does. */
  readonly #byText: Difference;
  readonly #byLayers: Difference;
  readonly #withinLetters: Difference;
  readonly #signs: UnseenSigns;
  /** Fonts of which something is seen: what they do not show is hidden, not impossible to draw. */
  readonly #drawnFonts = new Set<number>();

  constructor(content: PageContent, groups: readonly { group: GlyphGroup; words: readonly GlyphWord[] }[]) {
    const { drawing, withoutText, withoutLayers } = content;
    this.#content = content;
    this.#byText = new Difference(drawing, withoutText, { shades: SEEN });
    this.#byLayers = new Difference(drawing, withoutLayers, { shades: SEEN });
    this.#signs = new UnseenSigns(content);
    this.#withinLetters = new Difference(drawing, withoutText, { shades: SEEN, inset: 1, narrow: NARROW });
    for (const { group, words } of groups) {
      for (const word of words) {
        const style = content.styles.get(group.glyphs.objects[word.from]!);
        if (style && !this.#drawnFonts.has(style.font) && this.#isDrawn(group, word)) {
          this.#drawnFonts.add(style.font);
        }
      }
    }
  }

  // biome-ignore lint/complexity/noExcessiveCognitiveComplexity: the cases of one question, each a line, in the order that decides
  of(group: GlyphGroup, word: GlyphWord): Visibility {
    const edges = edgesOf(this.#content.glyphs, group, word);
    if (isOffPage(edges)) return 'off-page';
    if (this.#isTiny(group, word)) return 'tiny';
    const { annotations, styles, pictures } = this.#content;
    if (isInside(edges, annotations.redacted)) return 'redacted';
    const style = styles.get(group.glyphs.objects[word.from]!);
    const beneath = this.#beneath(edges);
    if (style && !style.painted) return beneath.lightest - beneath.darkest > FLAT ? 'layer' : 'invisible';
    if (this.#isSqueezed(group, word)) return 'tiny';
    const drawn = this.#isDrawn(group, word);
    const flat = beneath.lightest - beneath.darkest <= FLAT;
    const sameColour = style?.shade !== undefined && Math.abs(style.shade - beneath.mean) < OTHER_COLOUR;
    const blackened = flat && beneath.mean < BLACKENED;
    if (flat && sameColour && !blackened) return 'background-colour';
    if (drawn && !sameColour)
      return this.#lacksLetters(group, word) || this.#signs.isIn(group, word) ? 'covered' : 'seen';
    if (style?.inLayer) return 'layer-off';
    if (style && !style.drawable && !(this.#drawnFonts.has(style.font) && LATIN.test(word.text)))
      return 'seen';
    if (blackened) return 'redacted';
    if (drawn) return 'seen';
    if (!flat) return 'layer';
    const covered = beneath.mean <= 255 - FLAT || isInside(edges, pictures.places);
    return covered ? 'covered' : 'clipped';
  }

  /** What the middle of a word stands on. */
  #beneath([left, top, right, bottom]: Edges) {
    const { withoutText } = this.#content;
    if (!withoutText) return { darkest: 255, lightest: 255, mean: 255 };
    const margin = (bottom - top) * CORE;
    return shadesOf(withoutText, pixelsOf([left, top + margin, right, bottom - margin], withoutText));
  }

  #isTiny({ turned, glyphs }: GlyphGroup, word: GlyphWord): boolean {
    const { geometry } = this.#content;
    const share = glyphs.boxes[word.from * 4 + 3]! - glyphs.boxes[word.from * 4 + 1]!;
    return share * (turned ?? geometry).height < TINY_POINTS && share < TINY_SHARE;
  }

  /** Whether a word is pressed together so far, across or down, that nobody can read it. */
  #isSqueezed({ turned, glyphs: { boxes } }: GlyphGroup, { from, to, text }: GlyphWord): boolean {
    if (!LETTER.test(text)) return false;
    const { width, height } = turned ?? this.#content.geometry;
    let [left, right, bottom] = [Infinity, -Infinity, -Infinity];
    for (let at = from * 4; at < to * 4; at += 4) {
      left = Math.min(left, boxes[at]!);
      right = Math.max(right, boxes[at + 2]!);
      bottom = Math.max(bottom, boxes[at + 3]!);
    }
    const [top, below] = [boxes[from * 4 + 1]!, boxes[from * 4 + 3]!];
    // Letters that stand below one another are no wider than one of them.
    const isStacked = bottom - below > (below - top) / 2;
    return !isStacked && ((right - left) * width) / (to - from) < SQUEEZED * (below - top) * height;
  }

  /** Whether most letters of a word change what the page looks like. */
  #isDrawn({ indices, glyphs: { objects } }: GlyphGroup, { from, to, text }: GlyphWord): boolean {
    const { glyphs, styles } = this.#content;
    const without = styles.get(objects[from]!)?.inLayer ? this.#byLayers : this.#byText;
    const hasLetters = LETTER.test(text);
    const margin = hasLetters ? NEIGHBOURS : 0;
    let [drawn, all] = [0, 0];
    for (let at = from; at < to; at++) {
      const index = indices[at]!;
      if (hasLetters && !isLetter(glyphs.units[index]!)) continue;
      all++;
      if (without.at(glyphs.boxes, index, margin)) drawn++;
    }
    return all === 0 || drawn * 2 >= all;
  }

  /**
   * Whether something covers a part of a word that is seen otherwise, or the edge of the page cuts off a letter of it:
   * what is left may say the contrary.
   */
  #lacksLetters({ indices }: GlyphGroup, { from, to }: GlyphWord): boolean {
    const { units, boxes } = this.#content.glyphs;
    for (let at = from; at < to; at++) {
      const index = indices[at]!;
      if (!isLetter(units[index]!)) continue;
      if (isOffPage(edgesAt(boxes, index)) || !this.#withinLetters.at(boxes, index)) return true;
    }
    return false;
  }
}

/** Where a word stands on the page as displayed. */
export function edgesOf(
  glyphs: Glyphs,
  { indices }: GlyphGroup,
  { from, to }: Pick<GlyphWord, 'from' | 'to'>,
): Edges {
  const { boxes } = glyphs;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let index = from; index < to; index++) {
    const at = indices[index]! * 4;
    left = Math.min(left, boxes[at]!);
    top = Math.min(top, boxes[at + 1]!);
    right = Math.max(right, boxes[at + 2]!);
    bottom = Math.max(bottom, boxes[at + 3]!);
  }
  return [left, top, right, bottom];
}

const isOffPage = ([left, top, right, bottom]: Edges): boolean => {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return x < 0 || x > 1 || y < 0 || y > 1;
};

/** Whether the middle of a word lies in one of these areas. */
export const isInside = ([left, top, right, bottom]: Edges, areas: readonly Edges[]): boolean => {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return areas.some(([l, t, r, b]) => x >= l && x <= r && y >= t && y <= b);
};
