import { crc32, deflateSync } from 'node:zlib';
import { openPdf } from '../pdfium/pdf-document.ts';
import type { GrayImage } from '../pdfium/render.ts';
import { makePdf } from './make-pdf.ts';

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A picture as PNG (w3.org/TR/png). @param channels bytes a pixel: 1 for greys, 3 for red, green and blue */
export function encodePng({ width, height, pixels }: GrayImage, channels: 1 | 3 = 1): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(8, 8);
  header.writeUInt8(channels - 1, 9);
  const stride = width * channels;
  const rows = Buffer.alloc((stride + 1) * height);
  for (let row = 0; row < height; row++) {
    rows.set(pixels.subarray(row * stride, (row + 1) * stride), row * (stride + 1) + 1);
  }
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The pages of a PDF as pictures, as a scanner would deliver them. */
export async function scan(bytes: Uint8Array, dpi = 150): Promise<Buffer[]> {
  const pdf = await openPdf(bytes);
  try {
    return Array.from({ length: pdf.pageCount }, (_, index) => encodePng(pdf.render(index + 1, dpi)));
  } finally {
    pdf.close();
  }
}

/** A PDF that shows what the drawing says, without a text layer. @param dpi resolution of its pictures */
export async function makeScan(draw: (pdf: PDFKit.PDFDocument) => void, dpi?: number): Promise<Uint8Array> {
  const pictures = await scan(await makePdf(draw), dpi);
  return makePdf((pdf) => {
    for (const [index, picture] of pictures.entries()) {
      if (index > 0) pdf.addPage();
      pdf.image(picture, 0, 0, { width: pdf.page.width, height: pdf.page.height });
    }
  });
}

type Colour = readonly [red: number, green: number, blue: number];

/** A picture of what the drawing shows in black, as PNG in one colour on another. @param size points */
export async function makeColourPicture(
  draw: (pdf: PDFKit.PDFDocument) => void,
  size: [number, number],
  ink: Colour,
  paper: Colour,
): Promise<Buffer> {
  const pdf = await openPdf(await makePdf(draw, { size, margin: 0 }));
  const { width, height, pixels } = pdf.render(1, 200);
  pdf.close();
  const coloured = Uint8Array.from({ length: pixels.length * 3 }, (_, at) => {
    const channel = at % 3;
    const share = pixels[(at - channel) / 3]! / 255;
    return ink[channel]! + (paper[channel]! - ink[channel]!) * share;
  });
  return encodePng({ width, height, pixels: coloured }, 3);
}
