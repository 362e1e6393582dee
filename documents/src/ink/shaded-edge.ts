import type { GrayImage } from '../pdfium/render.ts';
import { edgesOfBox } from '../reading/boxes.ts';
import { pixelsOf, shadesOf } from './pixels.ts';
import { STEP } from './quiet.ts';
import type { InkRegion } from './regions.ts';

/** Share of how much faint ink differs from its paper that is a step. */
const FAINT = 0.35;

/**
 * Whether ink is no more than the edge of a shaded area, e.g. the round end of a highlight: in no row does it go to
 * dark and back, as the stroke of any letter does.
 */
export function isShadedEdge(drawing: GrayImage, { box }: Pick<InkRegion, 'box'>): boolean {
  const { width, pixels } = drawing;
  const around = pixelsOf(edgesOfBox(box), drawing, 1);
  const { x0, y0, x1, y1 } = around;
  const { darkest, lightest } = shadesOf(drawing, around);
  const range = lightest - darkest;
  const enough = range < 2 * STEP ? Math.max(1, range * FAINT) : STEP;
  for (let row = y0 * width; row < y1 * width; row += width) {
    let [darker, lighter] = [false, false];
    for (let at = row + x0; at < row + x1 - 1; at++) {
      const step = pixels[at + 1]! - pixels[at]!;
      if (step <= -enough) darker = true;
      if (step >= enough) lighter = true;
    }
    if (darker && lighter) return false;
  }
  return true;
}
