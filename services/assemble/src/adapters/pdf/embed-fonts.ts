interface EmbeddedFont {
  finalize(): void;
}

/**
 * Embeds the fonts of a finished document without lists of their glyphs (CIDSet). pdfkit's lists lack the parts that
 * composed letters are made of; PDF/UA-1 (7.21.4.2) asks for complete lists or none, and only PDF/A-1 for any. pdfkit
 * takes the part of PDF/UA for that of PDF/A, so that it is put away meanwhile. Its types know neither of the two.
 */
export function embedFonts(document: PDFKit.PDFDocument): void {
  const fonts: Readonly<Record<string, EmbeddedFont>> = Reflect.get(document, '_fontFamilies');
  const part: unknown = Reflect.get(document, 'subset');
  Reflect.set(document, 'subset', undefined);
  for (const font of new Set(Object.values(fonts))) font.finalize();
  Reflect.set(document, 'subset', part);
}
