import { strFromU8, unzipSync } from 'fflate';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescapeXml = (text: string) =>
  text.replaceAll(/&(amp|lt|gt|quot|apos);/g, (_, name) => ENTITIES[name]!);

/** A Word document, taken apart. */
export function readDocx(docx: Uint8Array) {
  const parts = unzipSync(docx);
  const part = (name: string) => strFromU8(parts[name]!);
  const textOf = (xml: string) =>
    unescapeXml([...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''));
  return {
    parts,
    part,
    names: Object.keys(parts),
    text: textOf(part('word/document.xml')),
    footers: Object.keys(parts)
      .filter((name) => /^word\/footer\d+\.xml$/.test(name))
      .map((name) => textOf(part(name))),
  };
}
