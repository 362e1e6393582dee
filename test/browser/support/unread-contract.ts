import { makePdf } from '@countersign/documents/testing/make-pdf';

const CLAUSES = [
  'MUTUAL CONFIDENTIALITY AGREEMENT',
  'This Agreement is made on 3 March 2025 between Tellmark Instruments Limited and Ferrowick Pumps Inc., each of which may disclose confidential information to the other (the "Disclosing Party" and the "Receiving Party").',
  '1. The Receiving Party shall keep confidential information in confidence and use it only to evaluate a possible supply of pumps.',
  '2. The duties under this Agreement end three (3) years after its date.',
  '3. This Agreement is governed by the laws of England and Wales.',
];

/** Something that is printed and that no words explain: a hand's strokes, as a drawing. */
function scribble(pdf: PDFKit.PDFDocument, x: number, y: number): void {
  pdf.lineWidth(1.5);
  for (let line = 0; line < 3; line += 1) {
    pdf.moveTo(x, y + line * 22);
    for (let step = 1; step < 90; step += 1) {
      const height = Math.sin(step * 1.7 + line) * 6 + Math.cos(step * 0.9) * 4;
      pdf.lineTo(x + step * 4, y + line * 22 + height);
    }
    pdf.stroke('black');
  }
}

/** A short contract with a drawing that cannot be read on its first page, and words that nobody sees on its second. */
export const unreadContract = (): Promise<Uint8Array> =>
  makePdf((pdf) => {
    for (const clause of CLAUSES) pdf.fontSize(11).text(clause).moveDown();
    scribble(pdf, 90, 480);
    pdf.addPage().text('4. Either party may end this Agreement by notice in writing.').moveDown();
    pdf.fillColor('white').text('The liability of the Receiving Party is unlimited.');
  });
