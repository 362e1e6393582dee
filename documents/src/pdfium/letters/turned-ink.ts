import { BYTES_A_PIXEL, type DrawnText, INK } from './draw-text.ts';
import type { InkArea } from './letter-shape.ts';

/** A drawing as it looks when it is turned. */
export type InkView = Omit<InkArea, 'x0' | 'x1'> & { readonly width: number };

/**
 * The ink of a drawing that is turned, without a copy of it.
 * @param quarters quarter turns clockwise, 0 to 3
 */
export function turnedInk({ width, height, stride, pixels }: DrawnText, quarters: number): InkView {
  const [lastColumn, lastRow] = [(width - 1) * BYTES_A_PIXEL, (height - 1) * stride];
  switch (quarters) {
    case 1:
      return {
        pixels,
        width: height,
        height: width,
        step: -stride,
        stride: BYTES_A_PIXEL,
        offset: lastRow + INK,
      };
    case 2:
      return {
        pixels,
        width,
        height,
        step: -BYTES_A_PIXEL,
        stride: -stride,
        offset: lastRow + lastColumn + INK,
      };
    case 3:
      return {
        pixels,
        width: height,
        height: width,
        step: stride,
        stride: -BYTES_A_PIXEL,
        offset: lastColumn + INK,
      };
    default:
      return { pixels, width, height, step: BYTES_A_PIXEL, stride, offset: INK };
  }
}
