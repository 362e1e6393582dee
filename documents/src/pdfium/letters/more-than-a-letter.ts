import { INKED, type InkArea, inkAt } from './letter-shape.ts';

/** Strokes side by side in a letter at the most, with what of its neighbours reaches into it: `@` has five. */
const MOST_STROKES = 8;

/** Whether what one glyph draws is more than a letter: a font may draw a whole line, or several, and call it `a`. */
export function isMoreThanALetter(area: InkArea): boolean {
  for (let y = 0; y < area.height; y++) {
    let [strokes, before] = [0, false];
    for (let x = area.x0; x < area.x1; x++) {
      const inked = inkAt(area, x, y) > INKED;
      if (inked && !before) strokes++;
      before = inked;
    }
    if (strokes > MOST_STROKES) return true;
  }
  return false;
}
