import PDFDocument from 'pdfkit';

type Drawing = (pdf: PDFKit.PDFDocument) => void;

/** A PDF drawn for a test, on A4 with margins of an inch unless the options say otherwise. */
export function makePdf(draw: Drawing, options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: 'A4', margin: 72, ...options });
  const chunks: Buffer[] = [];
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  pdf.on('end', () => resolve(Buffer.concat(chunks)));
  pdf.on('error', reject);
  draw(pdf);
  pdf.end();
  return promise;
}

/** Words at a place, in points from the top left, on one line. */
export const write = (pdf: PDFKit.PDFDocument, text: string, x: number, y: number): void => {
  pdf.text(text, x, y, { lineBreak: false });
};
