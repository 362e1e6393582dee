import { type Block, type Spans, textOf } from '../../domain/content/block.ts';
import type { Canvas } from './canvas.ts';
import { type Place, styles, wholeWidth } from './page.ts';
import { columnPlaces, FACT_SHARES, PADDING } from './table-layout.ts';

/** Two lines, so that no single line of a paragraph stands at the foot of a page. */
const TWO_LINES = 2 * (styles.body.size * 1.26 + styles.body.lineGap);
const HEADINGS = { 1: 42, 2: 32, finding: 26 } as const;

function rowHeight(canvas: Canvas, cells: readonly Spans[], places: readonly Place[]): number {
  const heights = cells.map((spans, index) => canvas.heightOf(styles.cell, textOf(spans), places[index]!));
  return Math.max(...heights) + 2 * PADDING;
}

/** Room that the first block needs at least on the page where it begins, with all that must not part from it. */
export function leastHeight(canvas: Canvas, [block, ...next]: readonly Block[]): number {
  switch (block?.kind) {
    case undefined:
      return 0;
    case 'heading':
      return HEADINGS[block.level] + leastHeight(canvas, next);
    case 'finding-heading': {
      const height = canvas.heightOf(styles.finding, `${block.number} ${block.title}`, wholeWidth);
      return HEADINGS.finding + height + leastHeight(canvas, next);
    }
    case 'table': {
      const places = columnPlaces(block.columns.map(({ width }) => width));
      const header = rowHeight(
        canvas,
        block.columns.map(({ title }) => [{ text: title }]),
        places,
      );
      return header + rowHeight(canvas, block.rows[0] ?? [[]], places);
    }
    case 'facts': {
      const [first] = block.rows;
      return first ? rowHeight(canvas, [[{ text: first.label }], first.value], columnPlaces(FACT_SHARES)) : 0;
    }
    default:
      return TWO_LINES;
  }
}
