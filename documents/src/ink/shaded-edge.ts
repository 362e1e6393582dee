import type { GrayImage } from '../pdfium/render.ts';
import { edgesOfBox } from '../reading/boxes.ts';
import { STEP } from './ink-map.ts';
import { pixelsOf } from './pixels.ts';
import type { InkRegion } from './regions.ts';

/**
 * Whether ink is no more than the edge of a shaded area, e.g. the round end of a highlight: in no row does it go to
 * dark and back, as the stroke of any letter does.
 */
export function isShadedEdge(drawing: GrayImage, { box }: Pick<InkRegion, 'box'>): boolean {
  const { width, pixels } = drawing;
  const { x0, y0, x1, y1 } = pixelsOf(edgesOfBox(box), drawing, 1);
  for (let row = y0 * width; row < y1 * width; row += width) {
    let [darker, lighter] = [false, false];
    for (let at = row + x0; at < row + x1 - 1; at++) {
      const step = pixels[at + 1]! - pixels[at]!;
      if (step <= -STEP) darker = true;
      if (step >= STEP) lighter = true;
    }
    if (darker && lighter) return false;
  }
  return true;
}
