import type { Engine } from './engine.ts';
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

/** What annotations and form fields say beside what they draw on the page. */
export interface AnnotationFacts {
  /** Boxes and radio buttons to tick. */
  readonly ticks: readonly { readonly edges: Edges; readonly ticked: boolean }[];
  /** Stretches that an annotation strikes out, and what it would redact. */
  readonly struck: readonly Edges[];
  readonly redacted: readonly Edges[];
  /** What annotations and fields say in words of their own, drawn or not. */
  readonly said: readonly SaidText[];
  /** Texts of annotations that are not shown. */
  readonly hidden: readonly { readonly edges: Edges; readonly text: string }[];
}

export const NO_ANNOTATIONS: AnnotationFacts = { ticks: [], struck: [], redacted: [], said: [], hidden: [] };

/** `FPDF_ANNOT_…`: fpdf_annot.h */
const NOTE = 1;
const LINK = 2;
const FREE_TEXT = 3;
const STRIKE_OUT = 12;
const POPUP = 16;
const WIDGET = 20;
const REDACT = 28;

/** `FPDF_ANNOT_FLAG_HIDDEN` and `_NOVIEW`. */
const NOT_SHOWN = 0x02 | 0x20;
const NORMAL_APPEARANCE = 0;

/** More than a form of many pages has on one. */
const MAX_ANNOTATIONS = 5000;

function readString({ api, raw, heap }: Engine, annotation: number, key: string): string {
  const bytes = api.FPDFAnnot_GetStringValue(annotation, key, 0, 0);
  if (bytes <= 2) return '';
  const buffer = raw.malloc(bytes);
  api.FPDFAnnot_GetStringValue(annotation, key, buffer, bytes);
  const text = Buffer.from(heap().slice(buffer, buffer + bytes - 2)).toString('utf16le');
  raw.free(buffer);
  return text.toWellFormed().trim();
}

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

/** What an annotation or field says; where it has styled text only, without the styles. */
function textOf(engine: Engine, annotation: number, subtype: number): string {
  const [plain, styled] = subtype === WIDGET ? ['V', 'RV'] : ['Contents', 'RC'];
  const text = readString(engine, annotation, plain);
  if (text !== '') return text;
  return readString(engine, annotation, styled)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const saidBy = (subtype: number): SaidText['by'] =>
  subtype === WIDGET ? 'field' : subtype === FREE_TEXT ? 'text-box' : 'comment';

/** Whether a box or button is ticked; undefined for what is none. */
function tickOf(engine: Engine, annotation: number): boolean | undefined {
  const state = readString(engine, annotation, 'AS');
  if (state !== '') return state !== 'Off';
  const isButton = readString(engine, annotation, 'FT') === 'Btn';
  const value = isButton ? readString(engine, annotation, 'V') : '';
  return value === '' ? undefined : value !== 'Off';
}

/** What one annotation says, and whether it draws something. */
function survey(engine: Engine, annotation: number, page: PageGeometry, facts: Collected): boolean {
  const { api } = engine;
  const subtype = api.FPDFAnnot_GetSubtype(annotation);
  if (subtype === LINK) return false;
  const places = readPlaces(engine, annotation, page);
  const edges = places[0]!;
  const text = textOf(engine, annotation, subtype);
  if ((api.FPDFAnnot_GetFlags(annotation) & NOT_SHOWN) !== 0) {
    if (text !== '' && subtype !== POPUP) facts.hidden.push({ edges, text });
    return false;
  }
  const ticked = subtype === WIDGET ? tickOf(engine, annotation) : undefined;
  if (ticked !== undefined) facts.ticks.push({ edges, ticked });
  else if (text !== '') facts.said.push({ edges, text, by: saidBy(subtype) });
  if (subtype === POPUP) return false;
  if (subtype === STRIKE_OUT) facts.struck.push(...places);
  if (subtype === REDACT) facts.redacted.push(...places);
  if (!api.EPDFAnnot_HasAppearanceStream(annotation, NORMAL_APPEARANCE)) {
    if (subtype === WIDGET) api.EPDFAnnot_GenerateFormFieldAP(annotation);
    else api.EPDFAnnot_GenerateAppearance(annotation);
  }
  return subtype !== NOTE;
}

type Collected = { [K in keyof AnnotationFacts]: AnnotationFacts[K][number][] };

/** `FLAT_NORMALDISPLAY`: fpdf_flatten.h */
const AS_DISPLAYED = 0;
const TOO_COARSE_TO_SEE = 5;

/**
 * Reads what the annotations of a page say and makes what they draw a part of the page, in memory, so that it is
 * read and drawn like everything else. The page has to be loaded again afterwards if `changed`.
 */
export function takeInAnnotations(
  engine: Engine,
  page: number,
  geometry: PageGeometry,
): { facts: AnnotationFacts; changed: boolean } {
  const { api } = engine;
  const count = Math.min(MAX_ANNOTATIONS, api.FPDFPage_GetAnnotCount(page));
  const facts: Collected = { ticks: [], struck: [], redacted: [], said: [], hidden: [] };
  let [draws, hasFields] = [false, false];
  for (let index = 0; index < count; index++) {
    const annotation = api.FPDFPage_GetAnnot(page, index);
    if (annotation === 0) continue;
    hasFields ||= api.FPDFAnnot_GetSubtype(annotation) === WIDGET;
    draws = survey(engine, annotation, geometry, facts) || draws;
    api.FPDFPage_CloseAnnot(annotation);
  }
  if (!draws) return { facts, changed: false };
  // PDFium makes appearances of fields that are out of date (`NeedAppearances`) when it draws.
  if (hasFields) renderGray(engine, page, TOO_COARSE_TO_SEE);
  api.FPDFPage_Flatten(page, AS_DISPLAYED);
  return { facts, changed: true };
}
