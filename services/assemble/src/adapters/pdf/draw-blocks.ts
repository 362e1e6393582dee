import type { Block } from '../../domain/content/block.ts';
import type { Canvas } from './canvas.ts';
import { drawFacts } from './draw-facts.ts';
import { drawFindingHeading, drawHeading, drawTitle } from './draw-headings.ts';
import { drawTable } from './draw-table.ts';
import { leastHeight } from './least-height.ts';

/** Two headings, that of a finding, and its first lines. */
const MOST_KEPT_TOGETHER = 4;

import { drawList, drawParagraph, drawQuote } from './draw-text.ts';

/** Draws blocks one below the other, each tagged as what it is; headings stay with what they head. */
export function drawBlocks(canvas: Canvas, blocks: readonly Block[]): void {
  blocks.forEach((block, index) => {
    canvas.ensureRoom(leastHeight(canvas, blocks.slice(index, index + MOST_KEPT_TOGETHER)));
    drawBlock(canvas, block);
  });
}

function drawBlock(canvas: Canvas, block: Block): void {
  switch (block.kind) {
    case 'title':
      drawTitle(canvas, block);
      break;
    case 'heading':
      drawHeading(canvas, block);
      break;
    case 'finding-heading':
      drawFindingHeading(canvas, block);
      break;
    case 'paragraph':
      drawParagraph(canvas, block.spans);
      break;
    case 'list':
      drawList(canvas, block.items);
      break;
    case 'quote':
      drawQuote(canvas, block);
      break;
    case 'facts':
      drawFacts(canvas, block.rows);
      break;
    case 'table':
      drawTable(canvas, block);
      break;
  }
}
