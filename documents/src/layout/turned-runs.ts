import { rotatedPage, uprightEdges } from './turned.ts';
import type { TurnedRuns, Word } from './word.ts';

/** A printed line with the direction in which it runs. */
export interface DirectedRun {
  /** By which it is turned clockwise on its page. */
  readonly degrees: number;
  /** With the upright boxes around them on the page as displayed. */
  readonly words: readonly Word[];
}

/** Scans are askew by less; what is turned by more is turned on purpose. In degrees. */
const ASKEW = 12;
const QUARTER = 90;

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/**
 * Gathers lines by the quarter turn that is nearest to their direction.
 * @param page points, of any unit
 */
export function turnedRuns(
  lines: readonly DirectedRun[],
  page: { readonly width: number; readonly height: number },
): TurnedRuns[] {
  const quarterOf = ({ degrees }: DirectedRun): number => {
    const nearest = Math.round(degrees / QUARTER) * QUARTER;
    const isQuarter = Math.abs(degrees - nearest) <= ASKEW;
    return ((isQuarter ? nearest : Math.round(degrees)) + 360) % 360;
  };
  return Array.from(Map.groupBy(lines, quarterOf), ([degrees, members]) => {
    const turned = rotatedPage(degrees, page);
    const upright = (word: Word): Word => {
      const { left, top, width, height } = word.box;
      const [x0, y0, x1, y1] = uprightEdges(turned, [left, top, left + width, top + height]);
      const box = { left: clamp(x0), top: clamp(y0), width: clamp(x1 - x0), height: clamp(y1 - y0) };
      return { ...word, box };
    };
    return { degrees, runs: members.map(({ words }) => (degrees === 0 ? words : words.map(upright))) };
  });
}
