import PDFDocument from 'pdfkit';
import { page } from './page.ts';
import type { Typeface, Typefaces } from './typefaces.ts';

/** What the file says about itself; `date` is an instant. */
export interface DocumentInfo {
  readonly title: string;
  readonly subject: string;
  readonly date: string;
}

/** An A4 document, tagged, that takes nothing from the clock. */
export function newDocument(
  typefaces: Typefaces,
  { title, subject, date }: DocumentInfo,
): PDFKit.PDFDocument {
  const document = new PDFDocument({
    size: 'A4',
    margins: { left: page.left, right: page.right, top: page.top, bottom: page.bottom },
    bufferPages: true,
    // The default would be Helvetica, whose metrics are no part of the bundle.
    font: asSource(typefaces.serif),
    pdfVersion: '1.7',
    // Its types know only the PDF/A subsets.
    subset: 'PDF/UA' as 'PDF/A-1a',
    tagged: true,
    lang: 'en',
    displayTitle: true,
    info: {
      Title: title,
      Subject: subject,
      Creator: 'Countersign',
      Producer: 'Countersign',
      CreationDate: new Date(date),
      ModDate: new Date(date),
    },
  });
  for (const [face, typeface] of Object.entries(typefaces)) document.registerFont(face, asSource(typeface));
  return document;
}

/**
 * pdfkit takes opened fonts too, which its types do not know. Each document gets a font with glyphs of its own, since
 * a glyph remembers the first character that it was shown for; the tables are shared, and how words are set.
 */
const asSource = ({ font, setWord }: Typeface) =>
  Object.create(font, { _glyphs: { value: {} }, layout: { value: setWord } }) as string;
