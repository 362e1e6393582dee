import type { ReportRenderer } from '../../app/report-renderer.ts';
import { type Block, muted } from '../../domain/content/block.ts';
import { openCanvas } from './canvas.ts';
import { MISSING } from './coverage.ts';
import { drawBlocks } from './draw-blocks.ts';
import { drawFurniture } from './draw-furniture.ts';
import { embedFonts } from './embed-fonts.ts';
import type { Typefaces } from './typefaces.ts';

const NOTE_ON_BOXES: Block = {
  kind: 'paragraph',
  spans: [
    muted(
      `A box (${MISSING}) stands for a character of a script that the fonts of this file do not hold. The Word version of this report shows it.`,
    ),
  ],
};

/** Prints the report as a tagged A4 PDF with its fonts embedded. */
export const pdfRenderer = (typefaces: Typefaces): ReportRenderer => ({
  format: 'pdf',
  contentType: 'application/pdf',
  async render(report) {
    const canvas = openCanvas(typefaces, report);
    const chunks: Buffer[] = [];
    canvas.pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    const finished = new Promise((resolve, reject) => canvas.pdf.on('end', resolve).on('error', reject));
    drawBlocks(canvas, report.blocks);
    if (canvas.lacksCharacters()) drawBlocks(canvas, [NOTE_ON_BOXES]);
    drawFurniture(canvas, report);
    embedFonts(canvas.pdf);
    canvas.pdf.end();
    await finished;
    return Buffer.concat(chunks);
  },
});
