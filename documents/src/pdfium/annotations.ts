import { lettersOf } from '../text/letters-of.ts';
import { keepsAnotherTick, readString, textOf, tickOf, WIDGET } from './annotation-text.ts';
import type { Engine } from './engine.ts';
import { type Form, formOf } from './form.ts';
import { applyToEdges, type Edges } from './matrix.ts';
import type { PageGeometry } from './page-geometry.ts';
import { renderGray } from './render.ts';

/** The text of an annotation or field. */
export interface SaidText {
  readonly edges: Edges;
  readonly text: string;
  /** A comment opens when it is clicked on; a box and a field are there to be drawn. */
  readonly by: 'comment' | 'text-box' | 'field';
}

/** An annotation of which it takes a look to tell what it says. */
export interface UnsureAnnotation {
  readonly edges: Edges;
  readonly why: 'not-drawn' | 'unexplained-ink' | 'low-confidence' | 'too-complex';
  readonly detail: string;
}

/** What annotations and form fields say beside what they draw on the page. */
export interface AnnotationFacts {
  /** Boxes and radio buttons to tick. */
  readonly ticks: readonly { readonly edges: Edges; readonly ticked: boolean }[];
  /** Stretches that an annotation strikes out, and what it would redact. */
  readonly struck: readonly Edges[];
  readonly redacted: readonly Edges[];
  /** What annotations and fields say in words of their own, drawn or not. */
  readonly said: readonly SaidText[];
  /** What is not read or cannot be relied on, and why. */
  readonly unsure: readonly UnsureAnnotation[];
  /** Texts of annotations that are not shown. */
  readonly hidden: readonly { readonly edges: Edges; readonly text: string }[];
}

type Collected = { [K in keyof AnnotationFacts]: AnnotationFacts[K][number][] };

const nothing = (): Collected => ({ ticks: [], struck: [], redacted: [], said: [], unsure: [], hidden: [] });

export const NO_ANNOTATIONS: AnnotationFacts = nothing();

/** `FPDF_ANNOT_…`: fpdf_annot.h */
const NOTE = 1;
const LINK = 2;
const FREE_TEXT = 3;
const STRIKE_OUT = 12;
const STAMP = 13;
const INK = 15;
/** Sound, film, what a film is shown on, three-dimensional model, and any of these. */
const MEDIA = new Set([18, 19, 21, 25, 26]);
const POPUP = 16;
const REDACT = 28;

/** `FPDF_ANNOT_FLAG_INVISIBLE`, which counts for kinds alone that a viewer does not know; PDFium heeds it for all. */
const NOT_SHOWN_IF_UNKNOWN = 0x01;
const UNKNOWN = 0;

/** `FPDF_ANNOT_FLAG_HIDDEN` and `_NOVIEW`. */
const NOT_SHOWN = 0x02 | 0x20;
const NORMAL_APPEARANCE = 0;

/** More than a form of many pages has on one. */
const MAX_ANNOTATIONS = 5000;

/** A rectangle as PDFium's `FS_RECTF` or eight coordinates of a quadrilateral gives it. */
function edgesOf(points: Float32Array, { toFraction }: PageGeometry): Edges {
  const xs = points.filter((_, index) => index % 2 === 0);
  const ys = points.filter((_, index) => index % 2 === 1);
  return applyToEdges(toFraction, [Math.min(...xs), Math.max(...ys), Math.max(...xs), Math.min(...ys)]);
}

function readPlaces({ api, raw, heap }: Engine, annotation: number, page: PageGeometry): Edges[] {
  const address = raw.malloc(32);
  const quads = Math.min(MAX_ANNOTATIONS, api.FPDFAnnot_CountAttachmentPoints(annotation));
  const places = Array.from({ length: quads }, (_, index) => {
    api.FPDFAnnot_GetAttachmentPoints(annotation, index, address);
    return edgesOf(new Float32Array(heap().buffer, address, 8).slice(), page);
  });
  api.FPDFAnnot_GetRect(annotation, address);
  const rectangle = edgesOf(new Float32Array(heap().buffer, address, 4).slice(), page);
  raw.free(address);
  return places.length > 0 ? places : [rectangle];
}

const saidBy = (subtype: number): SaidText['by'] =>
  subtype === WIDGET ? 'field' : subtype === FREE_TEXT ? 'text-box' : 'comment';

/** What is told of an annotation that is not displayed and would draw what nobody can tell without it. */
const UNSEEN = 'an annotation that is not displayed';

const hasAppearance = ({ api }: Engine, annotation: number): boolean =>
  api.EPDFAnnot_HasAppearanceStream(annotation, NORMAL_APPEARANCE);

/** What an annotation says that is not displayed; fields without a value are hidden in many a form. */
function hiddenText(engine: Engine, annotation: number, subtype: number): string {
  const text = textOf(engine, annotation, subtype);
  return text === '' && subtype !== WIDGET && hasAppearance(engine, annotation) ? UNSEEN : text;
}

/** Draws what the file leaves to viewers to draw. */
function makeAppearance(engine: Engine, annotation: number, subtype: number): void {
  if (hasAppearance(engine, annotation)) return;
  if (subtype === WIDGET) engine.api.EPDFAnnot_GenerateFormFieldAP(annotation);
  else engine.api.EPDFAnnot_GenerateAppearance(annotation);
}

/** Whether a list shows another word than the one it keeps, which would be drawn in its place. */
function showsAnother(engine: Engine, annotation: number, form: Form): boolean {
  if (hasAppearance(engine, annotation)) return false;
  const { shown, kept } = form.choice(annotation);
  if (shown.length > 0) return lettersOf(shown.join('')) !== lettersOf(kept);
  // Of a field that the form does not list, nobody says what its options are.
  const isList = readString(engine, annotation, 'FT') === 'Ch';
  return isList && kept === '' && textOf(engine, annotation, WIDGET) !== '';
}

/** Whether viewers display an annotation, which PDFium is told where it would not. */
function isDisplayed({ api }: Engine, annotation: number, subtype: number): boolean {
  const flags = api.FPDFAnnot_GetFlags(annotation);
  if (subtype === UNKNOWN) return (flags & (NOT_SHOWN | NOT_SHOWN_IF_UNKNOWN)) === 0;
  api.FPDFAnnot_SetFlags(annotation, flags & ~NOT_SHOWN_IF_UNKNOWN);
  return (flags & NOT_SHOWN) === 0;
}

/** Points: what is lower and longer is a line that may strike words out. */
const HEIGHT_OF_LINE = 3;
const LENGTH_OF_LINE = 8;

/** Whether a link is so low that its border, which viewers draw, is a line. */
function isDrawnAsLine(
  { api, raw, heap }: Engine,
  annotation: number,
  [left, top, right, bottom]: Edges,
  { width, height }: PageGeometry,
): boolean {
  if ((bottom - top) * height > HEIGHT_OF_LINE || (right - left) * width < LENGTH_OF_LINE) return false;
  const address = raw.malloc(12);
  const isGiven = api.FPDFAnnot_GetBorder(annotation, address, address + 4, address + 8);
  const [, , thick = 1] = new Float32Array(heap().buffer, address, 3);
  raw.free(address);
  return !isGiven || thick > 0 || api.FPDFAnnot_HasKey(annotation, 'BS');
}

/** What one annotation says, and whether it draws something. */
function survey(
  engine: Engine,
  annotation: number,
  { geometry, form }: { readonly geometry: PageGeometry; readonly form: Form },
  facts: Collected,
): boolean {
  const subtype = engine.api.FPDFAnnot_GetSubtype(annotation);
  const places = readPlaces(engine, annotation, geometry);
  const edges = places[0]!;
  const isShown = isDisplayed(engine, annotation, subtype);
  if (subtype === LINK) {
    if (isShown && isDrawnAsLine(engine, annotation, edges, geometry))
      facts.unsure.push({ edges, why: 'low-confidence', detail: 'the border of a link is a line' });
    return false;
  }
  if (!isShown) {
    const hidden = subtype === POPUP ? '' : hiddenText(engine, annotation, subtype);
    if (hidden !== '') facts.hidden.push({ edges, text: hidden });
    return false;
  }
  takeIn(engine, annotation, { subtype, places, form }, facts);
  return subtype !== POPUP && subtype !== NOTE;
}

interface Displayed {
  readonly subtype: number;
  readonly places: readonly Edges[];
  readonly form: Form;
}

/** What an annotation says that is displayed, and how that is drawn. */
function takeIn(
  engine: Engine,
  annotation: number,
  { subtype, places, form }: Displayed,
  facts: Collected,
): void {
  const edges = places[0]!;
  const text = textOf(engine, annotation, subtype);
  const ticked = subtype === WIDGET ? tickOf(engine, annotation) : undefined;
  if (ticked !== undefined) facts.ticks.push({ edges, ticked });
  else if (text !== '') facts.said.push({ edges, text, by: saidBy(subtype) });
  if (subtype === POPUP) return;
  if (subtype === STRIKE_OUT) facts.struck.push(...places);
  if (subtype === REDACT) facts.redacted.push(...places);
  if (subtype === WIDGET && showsAnother(engine, annotation, form))
    facts.unsure.push({ edges, why: 'not-drawn', detail: 'a list shows another word than the one it keeps' });
  if (subtype === WIDGET && text === '' && form.isLeftEmpty(annotation))
    facts.unsure.push({ edges, why: 'low-confidence', detail: 'a field that must be filled in is empty' });
  makeAppearance(engine, annotation, subtype);
  facts.unsure.push(...unsureOf(engine, annotation, subtype).map((unsure) => ({ ...unsure, edges })));
}

/** Whether a button that is not to be ticked has a label that only other viewers draw. */
const isBareButton = (engine: Engine, annotation: number): boolean =>
  readString(engine, annotation, 'FT') === 'Btn' &&
  engine.api.FPDFAnnot_HasKey(annotation, 'MK') &&
  tickOf(engine, annotation) === undefined &&
  !hasAppearance(engine, annotation);

/** What cannot be told of an annotation that is displayed. PDFium does not know whether its layer is switched on. */
function unsureOf(engine: Engine, annotation: number, subtype: number): Omit<UnsureAnnotation, 'edges'>[] {
  const unsure: Omit<UnsureAnnotation, 'edges'>[] = [];
  if (subtype === INK) unsure.push({ why: 'unexplained-ink', detail: 'something is drawn by hand' });
  if (subtype === WIDGET && isBareButton(engine, annotation))
    unsure.push({ why: 'not-drawn', detail: 'the label of a button cannot be drawn' });
  if (subtype === WIDGET && keepsAnotherTick(engine, annotation))
    unsure.push({ why: 'low-confidence', detail: 'a box is ticked otherwise than its field says' });
  if (subtype === STAMP && !hasAppearance(engine, annotation))
    unsure.push({ why: 'not-drawn', detail: 'a stamp of which the file gives the name alone' });
  if (subtype === REDACT) unsure.push({ why: 'not-drawn', detail: 'a place is marked to be blacked out' });
  if (MEDIA.has(subtype)) unsure.push({ why: 'not-drawn', detail: 'a film, sound or model is not read' });
  if (engine.api.FPDFAnnot_HasKey(annotation, 'OC'))
    unsure.push({
      why: 'low-confidence',
      detail: 'an annotation belongs to a layer that may be switched off',
    });
  return unsure;
}

const TOO_MANY: UnsureAnnotation = {
  edges: [0, 0, 1, 1],
  why: 'too-complex',
  detail: `the page has more than ${MAX_ANNOTATIONS} annotations`,
};

/** `FLAT_NORMALDISPLAY`: fpdf_flatten.h */
const AS_DISPLAYED = 0;
const TOO_COARSE_TO_SEE = 5;

/**
 * Reads what the annotations of a page say and makes what they draw a part of the page, in memory, so that it is
 * read and drawn like everything else. The page has to be loaded again afterwards if `changed`.
 */
export function takeInAnnotations(
  engine: Engine,
  { document, page, geometry }: { document: number; page: number; geometry: PageGeometry },
): { facts: AnnotationFacts; changed: boolean } {
  const { api } = engine;
  const form = formOf(engine, document);
  const held = api.FPDFPage_GetAnnotCount(page);
  const count = Math.min(MAX_ANNOTATIONS, held);
  const facts = nothing();
  if (held > count) facts.unsure.push(TOO_MANY);
  let [draws, hasFields] = [false, false];
  for (let index = 0; index < count; index++) {
    const annotation = api.FPDFPage_GetAnnot(page, index);
    if (annotation === 0) continue;
    hasFields ||= api.FPDFAnnot_GetSubtype(annotation) === WIDGET;
    draws = survey(engine, annotation, { geometry, form }, facts) || draws;
    api.FPDFPage_CloseAnnot(annotation);
  }
  form.close();
  if (!draws) return { facts, changed: false };
  // PDFium makes appearances of fields that are out of date (`NeedAppearances`) when it draws.
  if (hasFields) renderGray(engine, page, TOO_COARSE_TO_SEE);
  api.FPDFPage_Flatten(page, AS_DISPLAYED);
  return { facts, changed: true };
}
