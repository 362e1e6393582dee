import { type BlockOf, plain, type Spans, textOf } from '../../domain/content/block.ts';
import { palette } from '../palette.ts';
import { type Canvas, type Place, wholeWidth } from './canvas.ts';
import { bottomEdge, page, styles, textWidth } from './page.ts';

const PADDING = 3.5;
const GUTTER = 8;

interface Rows {
  /** Shares of the width, one for each column. */
  readonly shares: readonly number[];
  readonly header?: readonly string[];
  readonly rows: readonly (readonly Spans[])[];
  /** Which cells name the others. */
  readonly headings: 'header' | 'first-column';
}

function columnPlaces(shares: readonly number[]): Place[] {
  let x: number = page.left;
  return shares.map((share) => {
    const place = { x, width: share * textWidth - GUTTER };
    x += share * textWidth;
    return place;
  });
}

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
      cell.add(() => {
        pdf.y = top;
        canvas.write(styles.cell, spans, places[index]!);
      });
      cell.end();
    });
    row.end();
    pdf.y = top + height + PADDING;
    canvas.rule(wholeWidth);
  }

  if (header) {
    canvas.ensureRoom(60);
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
