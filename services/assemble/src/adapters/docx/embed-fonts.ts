import { createHash } from 'node:crypto';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { families } from '../fonts/font-files.ts';
import type { Fonts } from '../fonts/read-fonts.ts';

/** Files of a Word document by their path in the archive. */
export type Parts = Record<string, Uint8Array>;

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const FONT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/font';
const xml = (body: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${body}`);

/** Word asks for a GUID as key; taken from the font's own bytes, so that the same font has the same key. */
function keyOf(font: Uint8Array): string {
  const digits = createHash('sha256').update(font).digest('hex').toUpperCase();
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20, 32),
  ].join('-');
}

/** Font obfuscation of ECMA-376 part 4, 2.8.1: the first 32 bytes are combined with the key, last byte first. */
export function obfuscate(font: Uint8Array, key: string): Uint8Array {
  const keyBytes = Buffer.from(key.replaceAll('-', ''), 'hex').reverse();
  const hidden = Uint8Array.from(font);
  for (let at = 0; at < 32; at++) hidden[at]! ^= keyBytes[at % 16]!;
  return hidden;
}

/** Fonts as documents carry them. */
export interface EmbeddedFonts {
  /** How a document speaks of each, and where it carries it. */
  readonly faces: readonly { readonly id: string; readonly reference: string; readonly target: string }[];
  /** Their files, packed: the same in every document, and most of what there is to pack. */
  readonly archive: Uint8Array;
}

/** When an entry was packed says nothing; ZIP knows no time before 1980. */
export const ENTRY_TIME = '1980-01-01T00:00:00';

/** Regular and bold of each family, so that a document looks the same everywhere. */
export function packFonts(fonts: Fonts): EmbeddedFonts {
  const faces = [fonts.serif, fonts.serifBold, fonts.sans, fonts.sansBold].map((font, index) => {
    const key = keyOf(font);
    const reference = `r:id="rId${index + 1}" w:fontKey="{${key}}"`;
    return {
      reference,
      target: `fonts/font${index + 1}.odttf`,
      bytes: obfuscate(font, key),
      id: `rId${index + 1}`,
    };
  });
  const files = faces.map(({ target, bytes }) => [`word/${target}`, bytes] as const);
  return { faces, archive: zipSync(Object.fromEntries(files), { mtime: ENTRY_TIME }) };
}

/** Has a document's parts name the fonts that it carries. */
export function nameFonts(parts: Parts, { faces }: EmbeddedFonts): Parts {
  const family = (name: string, kind: string, regular: number) =>
    `<w:font w:name="${name}"><w:family w:val="${kind}"/><w:pitch w:val="variable"/><w:embedRegular ${faces[regular]!.reference}/><w:embedBold ${faces[regular + 1]!.reference}/></w:font>`;
  const relations = faces.map(
    ({ id, target }) => `<Relationship Id="${id}" Type="${FONT}" Target="${target}"/>`,
  );
  const settings = strFromU8(parts['word/settings.xml'] ?? new Uint8Array());
  return {
    ...parts,
    'word/settings.xml': strToU8(
      settings.replace('<w:displayBackgroundShape/>', '<w:displayBackgroundShape/><w:embedTrueTypeFonts/>'),
    ),
    'word/fontTable.xml': xml(
      `<w:fonts ${NAMESPACES}>${family(families.serif, 'roman', 0)}${family(families.sans, 'swiss', 2)}</w:fonts>`,
    ),
    'word/_rels/fontTable.xml.rels': xml(
      `<Relationships xmlns="${RELATIONSHIPS}">${relations.join('')}</Relationships>`,
    ),
  };
}
