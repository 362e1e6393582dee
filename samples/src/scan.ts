import { type Canvas, createCanvas, type SKRSContext2D } from 'canvas-for-node';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import PDFDocument from 'pdfkit';
import { collect } from './typeset/collect.ts';
import { RENDERED_AT } from './typeset/typeset.ts';

const DPI = 150;
const JPEG_QUALITY = 52;

/** Degrees by which each sheet lay askew on the glass; pages beyond the third start over. */
const SKEW = [0.55, -0.4, 0.3];

/**
 * Makes a PDF look as if it had been printed and scanned: each page a grey JPEG, slightly turned, unevenly lit,
 * with specks. No text layer is left.
 */
export async function scan(pdf: Uint8Array, title: string): Promise<Buffer> {
  const source = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const out = new PDFDocument({
    autoFirstPage: false,
    margin: 0,
    info: { Title: title, Producer: 'Office scanner', CreationDate: RENDERED_AT, ModDate: RENDERED_AT },
  });
  const bytes = collect(out);
  for (let number = 1; number <= source.numPages; number += 1) {
    const page = await source.getPage(number);
    const size = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: DPI / 72 });
    const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
    const context = canvas.getContext('2d');
    await page.render({ canvas: canvas as never, canvasContext: context as never, viewport }).promise;
    const sheet = createCanvas(canvas.width, canvas.height);
    layAskew(sheet.getContext('2d'), canvas, SKEW[(number - 1) % SKEW.length]!);
    age(sheet.getContext('2d'), canvas.width, canvas.height, random(number));
    out.addPage({ size: [size.width, size.height], margin: 0 });
    out.image(await sheet.encode('jpeg', JPEG_QUALITY), 0, 0, { width: size.width, height: size.height });
  }
  out.end();
  return bytes;
}

function layAskew(sheet: SKRSContext2D, page: Canvas, degrees: number): void {
  sheet.fillStyle = '#f4f4f4';
  sheet.fillRect(0, 0, page.width, page.height);
  sheet.translate(page.width / 2, page.height / 2);
  sheet.rotate((degrees * Math.PI) / 180);
  sheet.drawImage(page, -page.width / 2, -page.height / 2);
  sheet.resetTransform();
}

/** Grey levels, light falling off to one side, fine grain and some dust. */
function age(sheet: SKRSContext2D, width: number, height: number, next: () => number): void {
  const image = sheet.getImageData(0, 0, width, height);
  const { data } = image;
  for (let at = 0; at < data.length; at += 4) {
    const x = (at / 4) % width;
    const luma = 0.299 * data[at]! + 0.587 * data[at + 1]! + 0.114 * data[at + 2]!;
    const lit = 28 + luma * 0.86 - (x / width) * 10;
    const dust = next() < 0.00012 ? -110 : 0;
    data.fill(Math.round(lit + (next() - 0.5) * 14 + dust), at, at + 3);
  }
  sheet.putImageData(image, 0, 0);
}

/** Mulberry32: a small seeded generator, so that the noise is the same on each rendering. */
function random(seed: number): () => number {
  let state = seed * 0x9e3779b1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
