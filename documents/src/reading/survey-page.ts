import type { Box, HiddenText, UnreadRegion } from '@countersign/events';
import { blackBoxes } from '../ink/blackened.ts';
import { withColourInk } from '../ink/colour-ink.ts';
import type { Disturbed } from '../ink/disturbed.ts';
import { drawnSigns } from '../ink/drawn-signs.ts';
import { isFinePrint } from '../ink/fine-print.ts';
import { type InkMap, mapInk, withoutInk } from '../ink/ink-map.ts';
import { levelLines } from '../ink/level-lines.ts';
import type { PictureMarks } from '../ink/picture-marks.ts';
import { type InkRegion, inkRegions } from '../ink/regions.ts';
import { eraseWords } from '../ink/residue.ts';
import { isShadedEdge } from '../ink/shaded-edge.ts';
import { type SortedWords, sortWords } from '../ink/sort-words.ts';
import type { Stroke } from '../ink/strokes.ts';
import { wordsBeside } from '../ink/within-line.ts';
import { drawnBlanks } from '../layout/drawn-blanks.ts';
import { setFramedApart } from '../layout/framed.ts';
import type { ReadPage, Word } from '../layout/word.ts';
import type { Edges } from '../pdfium/matrix.ts';
import type { PageContent } from '../pdfium/page-content.ts';
import type { PdfDocument } from '../pdfium/pdf-document.ts';
import type { GrayImage } from '../pdfium/render.ts';
import { judgeTextLayer, type Usability } from '../text-layer/usability.ts';
import { aroundAll, boxOf, edgesOfBox } from './boxes.ts';
import { drawnMarks } from './drawn-marks.ts';
import { saidBesides } from './said-besides.ts';
import { worthALook } from './worth-a-look.ts';

/** What a page says by itself, and what only a look at it can tell. */
export interface PageSurvey extends ReadPage {
  readonly method: 'text-layer';
  readonly usability: Usability;
  readonly hidden: readonly HiddenText[];
  /** What no look can tell either, e.g. a picture that cannot be drawn. */
  readonly unread: readonly UnreadRegion[];
  /**
   * Words that the file lays over other ink without painting them, as over a scan: they count if OCR reads the same.
   */
  readonly layer: readonly Word[];
  /** Words of which a letter looks like another one: what is printed there is to be looked at. */
  readonly doubted: readonly Word[];
  /** What comments on the page say that open when they are clicked on. */
  readonly comments: readonly string[];
  /** Whether words of the layer are painted, and something is drawn over them. */
  readonly layerIsPainted: boolean;
  /** Where words stand that are seen, as they are displayed. */
  readonly places: readonly Edges[];
  /** Where print stands that the text layer does not tell. */
  readonly untold: readonly Edges[];
  /** Ink that no word explains. */
  readonly ink: InkMap;
  readonly regions: readonly InkRegion[];
  /** Level lines in that ink. */
  readonly lines: readonly Edges[];
  /** Black boxes as high as a line. */
  readonly black: readonly Edges[];
  /** Strokes as if drawn by hand. */
  readonly scribbles: readonly Edges[];
  /** Straight strokes in what OCR looks at. */
  readonly strokes: readonly Stroke[];
  /** Boxes and rings in what OCR looks at. */
  readonly marks: PictureMarks;
  /** Whether what is not text may have colours that greys do not tell apart. */
  readonly isColoured: boolean;
}

/** Words of notes, ticks and the like go with the words that are printed. */
function ticksOf({ annotations }: PageContent): Word[] {
  return annotations.ticks.map(({ edges, ticked }) => ({
    text: ticked ? '☒' : '☐',
    box: boxOf(edges),
    confidence: 1,
  }));
}

/** What is kept of a page whose ink is explained. */
const NO_INK: InkMap = { width: 1, height: 1, steps: new Uint8Array(1), places: new Uint32Array() };
const NO_MARKS: PictureMarks = { boxes: [], round: [], rings: [] };
const undrawn = (edges: Edges): UnreadRegion => ({ box: boxOf(edges), why: 'not-drawn' });
const unseen = (edges: Edges): UnreadRegion => ({
  ...undrawn(edges),
  detail: 'a picture is not displayed: it stands in a layer that is switched off, or something covers it',
});

/** A page with more is a drawing, and is named as such by these. */
const MAX_DISTURBED = 20;
const unreliable = ({ edges, detail }: Disturbed): UnreadRegion => ({
  box: boxOf(edges),
  why: 'low-confidence',
  detail,
});

/** Words that nobody can read here: their characters say nothing, and their font cannot be drawn. */
function undrawnWords({ meaningless, printed, doubtedPrint }: SortedWords, garbage: boolean): Edges[] {
  const words = [...meaningless, ...(garbage ? [...printed, ...doubtedPrint] : [])].filter(
    ({ isDrawable }) => !isDrawable,
  );
  return words.length === 0 ? [] : [aroundAll(words.map(({ edges }) => edges))];
}

const placesOf = (regions: readonly InkRegion[]): Edges[] => regions.map(({ box }) => edgesOfBox(box));

/** Ink that no word explains, whatever its colour. @param left the page without the words that are read */
function inkOf(
  { colours, withoutText, drawing }: PageContent,
  left: GrayImage,
  read: readonly Edges[],
): InkMap {
  const ink = mapInk(left);
  return colours ? withColourInk(ink, colours, withoutText ?? drawing, read) : ink;
}

/** Everything that can be said about a page without OCR. */
function surveyContent(number: number, content: PageContent): PageSurvey {
  const { geometry, annotations } = content;
  const words = sortWords(content);
  const read = words.seen.flatMap(({ runs }) => runs).flat();
  const usability = judgeTextLayer(content, [...read, ...words.doubted, ...words.meaningless]);
  const garbage = usability === 'garbage';
  const printed = garbage ? [] : words.printed;
  const places = garbage ? [] : words.places;
  const untold = garbage ? [] : [...words.meaningless, ...words.doubtedPrint].map(({ edges }) => edges);
  const [main, ...turned] = garbage ? [] : words.seen;
  const text = main && main.degrees === 0 ? main.runs : [];
  const blanks = drawnBlanks(text, content);
  const left = eraseWords(content, places, untold);
  const ink = inkOf(content, left, places);
  const beside = wordsBeside(places, geometry);
  const isWithinLine = (region: InkRegion): boolean => beside(region).within;
  const found = inkRegions(ink, left.width / geometry.width);
  const shaded = new Set(found.filter((region) => isWithinLine(region) && isShadedEdge(left, region)));
  const regions = found.filter(
    (region) =>
      !shaded.has(region) &&
      (worthALook(region) ||
        isFinePrint(ink, region) ||
        isWithinLine(region) ||
        beside(region).after ||
        beside(region).near),
  );
  const said = saidBesides(annotations.said, printed);
  const upright = setFramedApart([...text, ...blanks], content.rules, geometry);
  return {
    number,
    width: geometry.width,
    height: geometry.height,
    method: 'text-layer',
    runs: [...upright.text, ...ticksOf(content).map((word) => [word])],
    turned: [
      ...(main && main.degrees !== 0 ? [main] : []),
      ...turned,
      ...upright.framed.map((runs) => ({ degrees: 0, runs })),
      ...said.notes,
    ],
    comments: said.comments,
    usability: usability === 'blank' && regions.length > 0 ? 'no-text' : usability,
    hidden: [
      ...words.hidden,
      ...[...annotations.hidden, ...said.unshown].map(({ edges, text }) => ({
        text: text.slice(0, 2000),
        why: 'hidden-annotation' as const,
        box: boxOf(edges),
      })),
    ],
    unread: [
      ...[...content.pictures.undrawn, ...undrawnWords(words, garbage)].map(undrawn),
      ...content.pictures.unseen.map(unseen),
      ...annotations.unsure.map(({ edges, why, detail }) => ({ box: boxOf(edges), why, detail })),
      ...words.disturbed.slice(0, MAX_DISTURBED).map(unreliable),
      ...drawnSigns(found, printed, content.rules, geometry).map(unreliable),
      ...drawnMarks(content, printed),
    ],
    layer: words.layer,
    doubted: garbage ? [] : words.doubted,
    layerIsPainted: words.layerIsPainted,
    places,
    untold,
    ink: regions.length > 0 ? withoutInk(ink, placesOf([...shaded])) : NO_INK,
    regions,
    lines: regions.length > 0 ? levelLines(left) : [],
    black: content.withoutText ? blackBoxes(content.withoutText, geometry.width) : [],
    scribbles: content.scribbles,
    strokes: [],
    marks: NO_MARKS,
    isColoured: content.colours !== undefined,
  };
}

/** Surveys a page. @param number 1-based */
export const surveyPage = (pdf: PdfDocument, number: number): PageSurvey =>
  surveyContent(number, pdf.read(number));

/** A page of which everything is to be read by looking at it. @param number 1-based */
export function surveyPicture(pdf: PdfDocument, number: number): PageSurvey {
  const page = surveyPage(pdf, number);
  const content = pdf.read(number);
  const { drawing } = content;
  const ink = inkOf(content, drawing, []);
  const regions = inkRegions(ink, drawing.width / page.width).filter(worthALook);
  return {
    ...page,
    runs: [],
    turned: [],
    hidden: [],
    layer: [],
    doubted: [],
    places: [],
    untold: [],
    ink,
    regions,
    lines: levelLines(drawing),
  };
}

/** The smallest box that holds all regions of a page that only a look can explain. */
export function unexplained({ regions }: Pick<PageSurvey, 'regions'>): Box | undefined {
  if (regions.length === 0) return undefined;
  const left = Math.min(...regions.map(({ box }) => box.left));
  const top = Math.min(...regions.map(({ box }) => box.top));
  const right = Math.max(...regions.map(({ box }) => box.left + box.width));
  const bottom = Math.max(...regions.map(({ box }) => box.top + box.height));
  return { left, top, width: right - left, height: bottom - top };
}

const LETTER = { width: 612, height: 792 };

/** A page of which nothing is known but why. */
export const deadPage = (number: number, why: UnreadRegion['why']): PageSurvey => ({
  number,
  ...LETTER,
  method: 'text-layer',
  runs: [],
  usability: 'blank',
  hidden: [],
  unread: [{ box: { left: 0, top: 0, width: 1, height: 1 }, why }],
  layer: [],
  doubted: [],
  comments: [],
  layerIsPainted: false,
  places: [],
  untold: [],
  ink: NO_INK,
  regions: [],
  lines: [],
  black: [],
  scribbles: [],
  strokes: [],
  marks: NO_MARKS,
  isColoured: false,
});
