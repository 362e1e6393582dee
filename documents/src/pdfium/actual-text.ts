import type { Engine } from './engine.ts';
import type { PageObject } from './page-objects.ts';

/** Text that a file states in place of what some of its text objects draw (ISO 32000-1, 14.9.4). */
export interface ActualText {
  readonly text: string;
  /** PDFium's handles, in the order in which they are drawn. */
  readonly objects: readonly number[];
}

const KEY = 'ActualText';
const MAX_BYTES = 8000;

/** What a mark states; undefined for a mark of another kind. */
function statedBy({ api, raw, heap }: Engine, mark: number): string | undefined {
  const buffer = raw.malloc(MAX_BYTES + 4);
  try {
    const length = buffer + MAX_BYTES;
    if (!api.FPDFPageObjMark_GetParamStringValue(mark, KEY, buffer, MAX_BYTES, length)) return undefined;
    const [bytes = 0] = new Uint32Array(heap().buffer, length, 1);
    const end = buffer + Math.max(0, Math.min(bytes, MAX_BYTES) - 2);
    return Buffer.from(heap().slice(buffer, end)).toString('utf16le').toWellFormed();
  } finally {
    raw.free(buffer);
  }
}

/**
 * Takes what a page states in place of its text out of the loaded page, so that what is read is what is drawn.
 * To be called before the text is loaded.
 */
export function takeActualTexts(engine: Engine, texts: readonly PageObject[]): ActualText[] {
  const { api } = engine;
  const found: { text: string; objects: number[] }[] = [];
  let before: string | undefined;
  for (const { handle } of texts) {
    let stated: string | undefined;
    for (let index = api.FPDFPageObj_CountMarks(handle) - 1; index >= 0; index--) {
      const mark = api.FPDFPageObj_GetMark(handle, index);
      const text = statedBy(engine, mark);
      if (text === undefined) continue;
      stated = text;
      api.FPDFPageObj_RemoveMark(handle, mark);
    }
    if (stated !== undefined && stated === before) found.at(-1)?.objects.push(handle);
    else if (stated !== undefined) found.push({ text: stated, objects: [handle] });
    before = stated;
  }
  return found;
}
