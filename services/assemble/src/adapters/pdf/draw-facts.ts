import type { BlockOf } from '../../domain/content/block.ts';
import type { Canvas } from './canvas.ts';
import { drawRows } from './draw-table.ts';
import { FACT_SHARES } from './table-layout.ts';

/** Labels on the left, values on the right: a table whose rows have the headings. */
export function drawFacts(canvas: Canvas, rows: BlockOf<'facts'>['rows']): void {
  drawRows(canvas, {
    shares: FACT_SHARES,
    rows: rows.map(({ label, value }) => [[{ text: label, style: 'strong' }], value]),
    headings: 'first-column',
  });
}
