import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { files } from './font-files.ts';

/** The report's typefaces: TrueType files, Latin, Greek and Cyrillic. */
export type Fonts = Readonly<Record<keyof typeof files, Buffer>>;

/** A bundle carries the file beside itself; in the source tree it is where npm put it. */
function locate(file: string): string {
  const beside = fileURLToPath(new URL(`./${basename(file)}`, import.meta.url));
  return existsSync(beside) ? beside : fileURLToPath(import.meta.resolve(file));
}

/** Reads the fonts, once per cold start. @throws Error when a file is missing. */
export function readFonts(): Fonts {
  const read = Object.entries(files).map(([face, file]) => [face, readFileSync(locate(file))]);
  return Object.fromEntries(read) as Fonts;
}
