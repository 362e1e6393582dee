import { type Spans, textOf } from '../../domain/content/block.ts';
import type { Canvas } from './canvas.ts';
import { type Place, styles, wholeWidth } from './page.ts';
import { PADDING } from './table-layout.ts';

/** Fills a cell of a row that begins at `top`; a cell that leads somewhere is a link. */
export function drawCell(
  canvas: Canvas,
  cell: PDFKit.PDFStructureElement,
  spans: Spans,
  { top, place }: { top: number; place: Place },
): void {
  const { pdf } = canvas;
  const write = () => {
    pdf.y = top;
    canvas.write(styles.cell, spans, place);
  };
  const target = spans.find(({ goTo }) => goTo)?.goTo;
  if (!target) {
    cell.add(write);
    return;
  }
  const link = pdf.struct('Link');
  cell.add(link);
  link.add(() => {
    write();
    const options = { structParent: link, Contents: new String(`Finding ${textOf(spans)}`) };
    pdf.goTo(place.x, top, place.width, pdf.y - top, target, options as object);
  });
  link.end();
}

/** A row that no page can hold: its cells one below the other, over as many pages as they need. */
export function drawOverlongRow(
  canvas: Canvas,
  table: PDFKit.PDFStructureElement,
  cells: readonly Spans[],
): void {
  const { pdf } = canvas;
  const row = pdf.struct('TR');
  table.add(row);
  for (const spans of cells) {
    canvas.space(PADDING);
    row.add(pdf.struct('TD', {}, () => canvas.write(styles.cell, spans, wholeWidth)));
  }
  row.end();
  canvas.space(PADDING);
  canvas.rule(wholeWidth);
}
