import type { ReportRenderer } from '../../app/report-renderer.ts';
import type { Fonts } from '../fonts/read-fonts.ts';
import { openCanvas } from './canvas.ts';
import { drawBlock } from './draw-blocks.ts';
import { drawFurniture } from './draw-furniture.ts';

/** Prints the report as a tagged A4 PDF with its fonts embedded. */
export const pdfRenderer = (fonts: Fonts): ReportRenderer => ({
  format: 'pdf',
  contentType: 'application/pdf',
  async render(report) {
    const canvas = openCanvas(fonts, report);
    const chunks: Buffer[] = [];
    canvas.pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    const finished = new Promise((resolve, reject) => canvas.pdf.on('end', resolve).on('error', reject));
    for (const block of report.blocks) drawBlock(canvas, block);
    drawFurniture(canvas, report);
    canvas.pdf.end();
    await finished;
    return Buffer.concat(chunks);
  },
});
