import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { Fonts } from '../fonts/read-fonts.ts';
import { embedFonts, type Parts } from './embed-fonts.ts';

const CORE = 'docProps/core.xml';
/** When an entry was packed says nothing; ZIP knows no time before 1980. */
const ENTRY_TIME = '1980-01-01T00:00:00';

function withDate(parts: Parts, date: string): Parts {
  const core = strFromU8(parts[CORE] ?? new Uint8Array());
  return {
    ...parts,
    [CORE]: strToU8(core.replaceAll(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${date}`)),
  };
}

/** Packs a document again, with its fonts and the report's date, so that the same report gives the same bytes. */
export function repack(docx: Uint8Array, { date, fonts }: { date: string; fonts: Fonts }): Uint8Array {
  const parts = embedFonts(withDate(unzipSync(docx), date), fonts);
  const entries = Object.entries(parts).map(
    ([name, bytes]) => [name, [bytes, { mtime: ENTRY_TIME }]] as const,
  );
  return zipSync(Object.fromEntries(entries) as Zippable);
}
