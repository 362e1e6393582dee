import type { Block } from '../../domain/content/block.ts';
import type { Canvas } from './canvas.ts';
import { drawFacts } from './draw-facts.ts';
import { drawFindingHeading, drawHeading, drawTitle } from './draw-headings.ts';
import { drawTable } from './draw-table.ts';
import { drawList, drawParagraph, drawQuote } from './draw-text.ts';

/** Draws a block below the last one, tagged as what it is. */
export function drawBlock(canvas: Canvas, block: Block): void {
  switch (block.kind) {
    case 'title':
      return drawTitle(canvas, block);
    case 'heading':
      return drawHeading(canvas, block);
    case 'finding-heading':
      return drawFindingHeading(canvas, block);
    case 'paragraph':
      return drawParagraph(canvas, block.spans);
    case 'list':
      return drawList(canvas, block.items);
    case 'quote':
      return drawQuote(canvas, block);
    case 'facts':
      return drawFacts(canvas, block.rows);
    case 'table':
      return drawTable(canvas, block);
  }
}
