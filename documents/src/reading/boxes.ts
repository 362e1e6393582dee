import type { Box } from '@countersign/events';
import type { Edges } from '../pdfium/matrix.ts';

const clamp = (value: number): number => Math.min(1, Math.max(0, Number.isFinite(value) ? value : 0));

/** Edges as a box within the page. */
export function boxOf([left, top, right, bottom]: Edges): Box {
  const [x, y] = [clamp(left), clamp(top)];
  return { left: x, top: y, width: Math.max(0, clamp(right) - x), height: Math.max(0, clamp(bottom) - y) };
}

export const edgesOfBox = ({ left, top, width, height }: Box): Edges => [
  left,
  top,
  left + width,
  top + height,
];

/** The smallest rectangle around some. */
export const aroundAll = (all: readonly Edges[]): Edges => [
  Math.min(...all.map(([left]) => left)),
  Math.min(...all.map(([, top]) => top)),
  Math.max(...all.map(([, , right]) => right)),
  Math.max(...all.map(([, , , bottom]) => bottom)),
];
