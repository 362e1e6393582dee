import type { Engine } from './engine.ts';

/** `FPDF_ANNOT_WIDGET`: fpdf_annot.h */
export const WIDGET = 20;

/** The text under a key of an annotation; empty where there is none. */
export function readString({ api, raw, heap }: Engine, annotation: number, key: string): string {
  const bytes = api.FPDFAnnot_GetStringValue(annotation, key, 0, 0);
  if (bytes <= 2) return '';
  const buffer = raw.malloc(bytes);
  api.FPDFAnnot_GetStringValue(annotation, key, buffer, bytes);
  const text = Buffer.from(heap().slice(buffer, buffer + bytes - 2)).toString('utf16le');
  raw.free(buffer);
  return text.toWellFormed().trim();
}

/** What an annotation or field says; where it has styled text only, without the styles. */
export function textOf(engine: Engine, annotation: number, subtype: number): string {
  const [plain, styled] = subtype === WIDGET ? ['V', 'RV'] : ['Contents', 'RC'];
  const text = readString(engine, annotation, plain);
  if (text !== '') return text;
  return readString(engine, annotation, styled)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether a box or button is ticked; undefined for what is none. */
export function tickOf(engine: Engine, annotation: number): boolean | undefined {
  const state = readString(engine, annotation, 'AS');
  if (state !== '') return state !== 'Off';
  const isButton = readString(engine, annotation, 'FT') === 'Btn';
  const value = isButton ? readString(engine, annotation, 'V') : '';
  return value === '' ? undefined : value !== 'Off';
}

/** Whether a box shows a tick that its own field denies, or none where that says that it is ticked. */
export function keepsAnotherTick(engine: Engine, annotation: number): boolean {
  const state = readString(engine, annotation, 'AS');
  const value = readString(engine, annotation, 'FT') === 'Btn' ? readString(engine, annotation, 'V') : '';
  return state !== '' && value !== '' && (state === 'Off') !== (value === 'Off');
}
