/** Where a value stands in a text: `text.slice(start, end)`, in UTF-16 code units. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** A number that a contract writes twice, differently: "sixty (90) days". */
export interface Conflict {
  readonly words: number;
  readonly figures: number;
}

/** The place of a match of a regular expression. */
export const placeOf = (match: RegExpExecArray): Place => ({
  start: match.index,
  end: match.index + match[0].length,
});

/** In the order of the text; where two begin together, the longer first. */
const inOrder = <P extends Place>(places: readonly P[]): P[] =>
  places.toSorted((a, b) => a.start - b.start || b.end - a.end);

/** Those that no earlier or longer one covers in part or whole, in the order of the text. */
export function withoutOverlaps<P extends Place>(places: readonly P[]): P[] {
  const kept: P[] = [];
  for (const place of inOrder(places)) if ((kept.at(-1)?.end ?? 0) <= place.start) kept.push(place);
  return kept;
}
