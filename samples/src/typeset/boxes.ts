import type { Block, Run } from '../blocks.ts';
import { breakLines } from './lines.ts';
import type { Box } from './paginate.ts';
import type { Face } from './pen.ts';
import type { Setting } from './setting.ts';
import { signatureBox } from './signatures.ts';
import { tableBoxes } from './table.ts';

/** Turns blocks into boxes of one column's width, with the ties that keep headings and paragraphs whole. */
export function toBoxes(blocks: readonly Block[], setting: Setting): Box[] {
  return blocks.flatMap((block, index) => {
    if (block.kind === 'page-break') return [];
    const boxes = boxesOf(block, setting);
    const first = boxes[0];
    const last = boxes.at(-1);
    if (first && blocks[index - 1]?.kind === 'page-break') boxes[0] = { ...first, newPage: true };
    // A page that holds signatures alone could be stapled to any contract.
    if (last && blocks[index + 1]?.kind === 'signatures')
      boxes[boxes.length - 1] = { ...last, keepWithNext: true };
    return boxes;
  });
}

function boxesOf(block: Exclude<Block, { kind: 'page-break' }>, setting: Setting): Box[] {
  switch (block.kind) {
    case 'heading':
      return headingBoxes(block.text, block.level, setting);
    case 'paragraph':
      return paragraphBoxes(block, setting);
    case 'table':
      return tableBoxes(block, setting);
    case 'signatures':
      return signatureBox(block.parties, setting);
    case 'contents':
      return setting.contents();
  }
}

const HEADING_SCALE: Record<number, number> = { 1: 1.45, 2: 1.12, 3: 1 };

function headingBoxes(text: string, level: number, { theme, pen, columnWidth }: Setting): Box[] {
  const scale = HEADING_SCALE[level] ?? 1;
  const face: Face = {
    family: theme.display,
    size: theme.size * scale,
    colour: level < 3 ? theme.rule : '#111111',
  };
  const lines = breakLines([{ text, style: 'bold' }], columnWidth, pen.measure(face));
  return lines.map((line, index) => ({
    height: theme.leading * scale,
    gap: index > 0 ? 0 : theme.leading * (level === 1 ? 1.6 : 0.95),
    keepWithNext: true,
    ...(index === 0 && { heading: { text, level } }),
    draw: (x, y) => pen.line(face, line, x, y),
  }));
}

function paragraphBoxes(
  block: Extract<Block, { kind: 'paragraph' }>,
  { theme, pen, columnWidth }: Setting,
): Box[] {
  const face: Face = { family: theme.text, size: theme.size };
  const step = theme.size * (theme.columns > 1 ? 2.6 : 2.9);
  const hang = block.label ? step * (block.depth + 1) : 0;
  const lines = breakLines(block.runs, columnWidth - hang, pen.measure(face));
  return lines.map((line, index) => ({
    height: theme.leading,
    gap: index > 0 ? 0 : theme.leading * 0.45,
    keepWithNext: tiesToNext(index, lines.length, block.runs),
    draw: (x, y) => {
      if (index === 0 && block.label) pen.line(face, [regular(block.label)], x + hang - step, y);
      pen.line(face, line, x + hang, y);
    },
  }));
}

/** Two lines at least on either side of a break, and a lead-in (`…:`) stays with what it introduces. */
function tiesToNext(index: number, lines: number, runs: readonly Run[]): boolean {
  if (index === lines - 1) return runs.at(-1)?.text.trimEnd().endsWith(':') ?? false;
  return index === 0 || index === lines - 2;
}

export function regular(text: string): Run {
  return { text, style: 'regular' };
}
