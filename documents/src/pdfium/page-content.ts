import { type ActualText, takeActualTexts } from './actual-text.ts';
import type { AnnotationFacts } from './annotations.ts';
import { mayBeColoured } from './colours.ts';
import { type Covers, listCovers } from './covers.ts';
import type { Engine } from './engine.ts';
import type { Glyphs } from './glyphs.ts';
import type { LetterCheck } from './letters/letter-check.ts';
import type { Edges } from './matrix.ts';
import type { PageGeometry } from './page-geometry.ts';
import { listObjects, type PageObject, TEXT } from './page-objects.ts';
import { type PagePictures, surveyPictures } from './pictures.ts';
import { readText } from './read-text.ts';
import {
  type ColourImage,
  type GrayImage,
  renderColoursWithout,
  renderGray,
  renderWithout,
} from './render.ts';
import { listRings } from './rings.ts';
import { listRules, type Rule } from './rules.ts';
import { listScribbles } from './scribbles.ts';
import { fontsOf, readStyle, type TextStyle } from './text-style.ts';

/** Enough to see print of 6 points, too little to cost time. */
const INK_DPI = 60;

/** What a page holds and how it looks, before it is made into words. */
export interface PageContent {
  readonly geometry: PageGeometry;
  readonly glyphs: Glyphs;
  /** 1 for each glyph that looks like another letter than the text says. */
  readonly impostors: Uint8Array;
  /** What the file states in place of what it draws; the glyphs are what is drawn. */
  readonly actualTexts: readonly ActualText[];
  /** How the text objects that glyphs name are painted. */
  readonly styles: ReadonlyMap<number, TextStyle>;
  readonly rules: readonly Rule[];
  /** Strokes as if drawn by hand, in fractions of the page as displayed. */
  readonly scribbles: readonly Edges[];
  /** Rings that are drawn with lines, in fractions of the page as displayed. */
  readonly rings: readonly Edges[];
  readonly covers: Covers;
  readonly annotations: AnnotationFacts;
  readonly pictures: PagePictures;
  /** The page as displayed, at {@link INK_DPI}. */
  readonly drawing: GrayImage;
  /** The same without its text; undefined where nothing but text is on it. */
  readonly withoutText: GrayImage | undefined;
  /** The same in its colours; undefined where nothing but text has any. */
  readonly colours: ColourImage | undefined;
  /** The same without text in layers that may be switched off; undefined where there is none. */
  readonly withoutLayers: GrayImage | undefined;
}

const handlesOf = (objects: readonly PageObject[]): number[] => objects.map(({ handle }) => handle);

/** A page that is loaded, by PDFium's handles, and what was found out about its document so far. */
export interface LoadedPage {
  readonly document: number;
  readonly page: number;
  readonly geometry: PageGeometry;
  readonly annotations: AnnotationFacts;
  readonly letters: LetterCheck;
}

/** Reads everything that is known of a page while it is loaded. */
export function readContent(
  engine: Engine,
  { document, page, geometry, annotations, letters }: LoadedPage,
): PageContent {
  const objects = listObjects(engine, page);
  const texts = objects.filter(({ type }) => type === TEXT);
  const actualTexts = takeActualTexts(engine, texts);
  const glyphs = readText(engine, page, geometry);
  const isDrawable = fontsOf(engine);
  const styles = new Map(texts.map(({ handle }) => [handle, readStyle(engine, handle, isDrawable)]));
  const layered = handlesOf(texts).filter((handle) => styles.get(handle)?.inLayer);
  const dpi = INK_DPI * geometry.unit;
  const drawing = renderGray(engine, page, dpi);
  const withoutText =
    texts.length < objects.length ? renderWithout(engine, page, dpi, handlesOf(texts)) : undefined;
  return {
    geometry,
    glyphs,
    impostors: letters.impostors({ document, page, geometry }, texts, glyphs),
    actualTexts,
    styles,
    rules: listRules(engine, objects, geometry),
    scribbles: listScribbles(engine, objects, geometry),
    rings: listRings(engine, objects, geometry),
    covers: listCovers(engine, objects, geometry),
    annotations,
    pictures: surveyPictures(engine, objects, geometry, page, withoutText ?? drawing),
    drawing,
    withoutText,
    colours: mayBeColoured(engine, objects)
      ? renderColoursWithout(engine, page, dpi, handlesOf(texts))
      : undefined,
    withoutLayers: layered.length > 0 ? renderWithout(engine, page, dpi, layered) : undefined,
  };
}
