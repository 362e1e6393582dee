import type { Block, Cell, Run } from '../blocks.ts';
import { breakLines, lineWidth, type Measure } from './lines.ts';
import type { Box } from './paginate.ts';
import type { Face } from './pen.ts';
import type { Setting } from './setting.ts';

const PAD = { x: 5, y: 3.5 };

/** One box a row; the header row is repeated where the table goes on in a new column. */
export function tableBoxes(table: Extract<Block, { kind: 'table' }>, setting: Setting): Box[] {
  const { theme, pen, columnWidth } = setting;
  const face: Face = { family: theme.display, size: theme.size * 0.88 };
  const head = table.header.map((cell) => ({
    ...cell,
    runs: cell.runs.map((run) => ({ ...run, style: 'bold' as const })),
  }));
  const widths = columnWidths(head, table.rows, columnWidth, pen.measure(face));
  const row = (cells: readonly Cell[], shaded: boolean): Box => rowBox(cells, shaded, widths, face, setting);
  const header = { ...row(head, true), gap: theme.leading * 0.6, keepWithNext: true };
  return [
    header,
    ...table.rows.map((cells, index) => ({
      ...row(cells, false),
      repeat: header,
      keepWithNext: index === table.rows.length - 2,
    })),
    { height: theme.leading * 0.3, gap: 0, draw: () => {} },
  ];
}

function rowBox(
  cells: readonly Cell[],
  shaded: boolean,
  widths: number[],
  face: Face,
  setting: Setting,
): Box {
  const { theme, pen, columnWidth } = setting;
  const leading = theme.leading * 0.88;
  const laid = cells.map((cell, index) =>
    breakLines(cell.runs, widths[index]! - 2 * PAD.x, pen.measure(face)),
  );
  const height = Math.max(1, ...laid.map((lines) => lines.length)) * leading + 2 * PAD.y;
  return {
    height,
    gap: 0,
    draw(x, y) {
      if (shaded) pen.shade(x, y, columnWidth, height, '#e9edf0');
      if (shaded) pen.rule(x, x + columnWidth, y, theme.rule);
      let left = x;
      laid.forEach((lines, column) => {
        const place = { width: widths[column]! - 2 * PAD.x, align: cells[column]!.align };
        lines.forEach((line, n) => {
          pen.line(face, line, left + PAD.x, y + PAD.y + n * leading, place);
        });
        left += widths[column]!;
      });
      pen.rule(x, x + columnWidth, y + height, theme.rule, 0.35);
    },
  };
}

/** No column narrower than its longest word; what is left is shared by how much text each column holds. */
function columnWidths(
  head: readonly Cell[],
  rows: readonly (readonly Cell[])[],
  width: number,
  measure: Measure,
): number[] {
  const columns = head.map((_, index) => rows.map((row) => row[index]?.runs ?? []));
  const widest = (cells: readonly Cell['runs'][], of: typeof lineWidth) =>
    Math.max(...cells.map((runs) => of(runs, measure))) + 2 * PAD.x + 1;
  const least = columns.map((cells, index) => widest([head[index]!.runs, ...cells], longestWord));
  const natural = columns.map((cells, index) => Math.max(least[index]!, widest(cells, lineWidth)));
  const total = sum(natural);
  if (total <= width) return natural.map((own) => own + ((width - total) * own) / total);
  const wanted = natural.map((own, index) => Math.min(own, width) - least[index]!);
  const free = width - sum(least);
  return least.map((own, index) => own + (free * wanted[index]!) / Math.max(1, sum(wanted)));
}

function longestWord(runs: readonly Run[], measure: Measure): number {
  return Math.max(0, ...runs.flatMap((run) => run.text.split(' ').map((word) => measure(word, run.style))));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
