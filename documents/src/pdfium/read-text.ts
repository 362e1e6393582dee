import type { Engine } from './engine.ts';
import { type Glyphs, readGlyphs } from './glyphs.ts';
import type { PageGeometry } from './page-geometry.ts';

/** The text of a page as it stands. @param page PDFium's handle */
export function readText(engine: Engine, page: number, geometry: PageGeometry): Glyphs {
  const { api } = engine;
  const text = api.FPDFText_LoadPage(page);
  try {
    return readGlyphs(engine, text, Math.max(0, api.FPDFText_CountChars(text)), geometry);
  } finally {
    api.FPDFText_ClosePage(text);
  }
}
