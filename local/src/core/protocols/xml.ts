/** Text of an XML element or attribute, escaped. */
export function escapeXml(text: string): string {
  return (
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no other way to carry them
      .replace(/[\u0000-\u001f]/g, (character) => `&#${character.charCodeAt(0)};`)
  );
}

/** What an XML element can hold: nothing, text, elements, or the same element several times. */
export type XmlValue =
  | undefined
  | string
  | number
  | boolean
  | Date
  | readonly XmlValue[]
  | { readonly [name: string]: XmlValue };

/** Writes `<name>value</name>`; an array repeats the element, `undefined` leaves it out. */
export function xmlElement(name: string, value: XmlValue, attributes = ''): string {
  if (value === undefined) return '';
  if (isList(value)) return value.map((item) => xmlElement(name, item, attributes)).join('');
  return `<${name}${attributes}>${xmlContent(value)}</${name}>`;
}

function xmlContent(value: Exclude<XmlValue, undefined | readonly XmlValue[]>): string {
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== 'object') return escapeXml(String(value));
  return Object.entries(value)
    .map(([name, child]) => xmlElement(name, child))
    .join('');
}

function isList(value: XmlValue): value is readonly XmlValue[] {
  return Array.isArray(value);
}

/** A whole XML document. */
export function xmlDocument(root: string, namespace: string, value: XmlValue): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlElement(root, value, ` xmlns="${namespace}"`)}`;
}
