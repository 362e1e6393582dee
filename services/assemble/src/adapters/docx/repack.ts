import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type EmbeddedFonts, ENTRY_TIME, nameFonts, type Parts } from './embed-fonts.ts';
import { joinArchives } from './join-archives.ts';

const CORE = 'docProps/core.xml';

function withDate(parts: Parts, date: string): Parts {
  const core = strFromU8(parts[CORE] ?? new Uint8Array());
  return {
    ...parts,
    [CORE]: strToU8(core.replaceAll(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${date}`)),
  };
}

/** Packs a document again, with its fonts and the report's date, so that the same report gives the same bytes. */
export function repack(
  docx: Uint8Array,
  { date, fonts }: { date: string; fonts: EmbeddedFonts },
): Uint8Array {
  const parts = nameFonts(withDate(unzipSync(docx), date), fonts);
  return joinArchives(zipSync(parts, { mtime: ENTRY_TIME }), fonts.archive);
}
