import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { Fonts } from '../fonts/read-fonts.ts';

/** Times of the archive's entries say nothing; ZIP knows none before 1980. */
const ENTRY_TIME = '1980-01-01T00:00:00';

const dated = (core: string, date: string) =>
  core.replaceAll(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${date}`);

/** Packs a document again so that the same report gives the same bytes: with the report's date and no clock's. */
export function repack(docx: Uint8Array, { date }: { date: string; fonts: Fonts }): Uint8Array {
  const parts = unzipSync(docx);
  const core = parts['docProps/core.xml'];
  if (core) parts['docProps/core.xml'] = strToU8(dated(strFromU8(core), date));
  const entries = Object.entries(parts).map(
    ([name, bytes]) => [name, [bytes, { mtime: ENTRY_TIME }]] as const,
  );
  return zipSync(Object.fromEntries(entries) as Zippable, { level: 9 });
}
