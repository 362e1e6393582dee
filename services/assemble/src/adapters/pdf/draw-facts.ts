import type { BlockOf } from '../../domain/content/block.ts';
import type { Canvas } from './canvas.ts';
import { drawRows } from './draw-table.ts';

/** Labels on the left, values on the right: a table whose rows have the headings. */
export function drawFacts(canvas: Canvas, rows: BlockOf<'facts'>['rows']): void {
  drawRows(canvas, {
    shares: [0.26, 0.74],
    rows: rows.map(({ label, value }) => [[{ text: label, style: 'strong' }], value]),
    headings: 'first-column',
  });
}
