import { type BlockOf, plain, type Spans, textOf } from '../../domain/content/block.ts';
import { palette } from '../palette.ts';
import type { Canvas } from './canvas.ts';
import { drawCell, drawOverlongRow } from './draw-cell.ts';
import { bottomEdge, type Place, page, styles, wholeWidth } from './page.ts';
import { columnPlaces, PADDING } from './table-layout.ts';

interface Rows {
  /** Shares of the width, one for each column. */
  readonly shares: readonly number[];
  readonly header?: readonly string[];
  readonly rows: readonly (readonly Spans[])[];
  /** Which cells name the others. */
  readonly headings: 'header' | 'first-column';
}

/** What a page holds below a repeated header. */
const TALLEST_ROW = bottomEdge - page.top - 60;

/** A cell that names a row or a column; pdfkit knows the scope, its types do not. */
const scoped = (scope: 'Row' | 'Column'): PDFKit.Mixins.StructureElementOptions => ({ scope }) as object;

/** Draws rows with thin lines between them; a row that does not fit begins the next page, under the header again. */
export function drawRows(canvas: Canvas, { shares, header, rows, headings }: Rows): void {
  const { pdf } = canvas;
  const places = columnPlaces(shares);
  const table = pdf.struct('Table');
  pdf.addStructure(table);

  const heightOf = (cells: readonly Spans[], style: typeof styles.cell | typeof styles.cellHead) =>
    Math.max(...cells.map((spans, index) => canvas.heightOf(style, textOf(spans), places[index]!)));

  function drawHeader(draw: (title: string, place: Place) => void): void {
    const top = pdf.y + PADDING;
    header?.forEach((title, index) => {
      pdf.y = top;
      draw(title, places[index]!);
    });
    pdf.y = top + heightOf(header?.map((title) => [plain(title)]) ?? [], styles.cellHead) + PADDING;
    canvas.rule(wholeWidth, palette.muted);
  }

  const writeTitle = (title: string, place: Place) => canvas.write(styles.cellHead, [plain(title)], place);

  function drawRow(cells: readonly Spans[]): void {
    const height = heightOf(cells, styles.cell);
    if (height > TALLEST_ROW) {
      drawOverlongRow(canvas, table, cells);
      return;
    }
    if (pdf.y + height + 2 * PADDING > bottomEdge) {
      pdf.addPage();
      if (header) canvas.asArtifact(() => drawHeader(writeTitle));
    }
    const row = pdf.struct('TR');
    table.add(row);
    const top = pdf.y + PADDING;
    cells.forEach((spans, index) => {
      const isHeading = headings === 'first-column' && index === 0;
      const cell = pdf.struct(isHeading ? 'TH' : 'TD', isHeading ? scoped('Row') : {});
      row.add(cell);
      drawCell(canvas, cell, spans, { top, place: places[index]! });
      cell.end();
    });
    row.end();
    pdf.y = top + height + PADDING;
    canvas.rule(wholeWidth);
  }

  if (header) {
    const row = pdf.struct('TR');
    table.add(row);
    drawHeader((title, place) => {
      row.add(pdf.struct('TH', scoped('Column'), () => writeTitle(title, place)));
    });
    row.end();
  }
  rows.forEach(drawRow);
  table.end();
  canvas.space(8);
}

export function drawTable(canvas: Canvas, { columns, rows }: BlockOf<'table'>): void {
  drawRows(canvas, {
    shares: columns.map(({ width }) => width),
    header: columns.map(({ title }) => title),
    rows,
    headings: 'header',
  });
}
