/** A stretch of a text: `text.slice(start, end)`, in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

/** Number of code units two spans share; 0 when they do not touch. */
export const sharedLength = (a: Span, b: Span): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** Whether two spans share a code unit. */
export const overlaps = (a: Span, b: Span): boolean => sharedLength(a, b) > 0;
