import PDFDocument from 'pdfkit';
import type { Fonts } from '../fonts/read-fonts.ts';
import { page } from './page.ts';

/** What the file says about itself; `date` is an instant. */
export interface DocumentInfo {
  readonly title: string;
  readonly subject: string;
  readonly date: string;
}

/** An A4 document, tagged, that takes nothing from the clock. */
export function newDocument(fonts: Fonts, { title, subject, date }: DocumentInfo): PDFKit.PDFDocument {
  const document = new PDFDocument({
    size: 'A4',
    margins: { left: page.left, right: page.right, top: page.top, bottom: page.bottom },
    bufferPages: true,
    // The default would be Helvetica, whose metrics are no part of the bundle.
    font: fonts.serif as unknown as string,
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
  for (const [face, bytes] of Object.entries(fonts)) document.registerFont(face, bytes);
  return document;
}
