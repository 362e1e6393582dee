import type { Citation } from '@countersign/events';

/** A rectangle on a page, in fractions of it, that a finding rests on. */
export interface Mark {
  readonly findingId: string;
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where to scroll to; a new object scrolls again, even to the same place. */
export interface Target {
  /** The finding whose words stand there; none where a page as such is shown. */
  readonly findingId?: string;
  readonly page: number;
  readonly top: number;
}

interface Cited {
  readonly id: string;
  readonly citations: readonly Citation[];
}

export const marksOf = (findings: readonly Cited[]): Mark[] =>
  findings.flatMap(({ id, citations }) =>
    citations.flatMap(({ boxes = [] }) => boxes.map((box) => ({ findingId: id, ...box }))),
  );

/** The place of a citation; its page alone where the words have no box. */
export function targetOf(findingId: string, { boxes = [], page }: Citation): Target | undefined {
  const first = boxes[0];
  if (first) return { findingId, page: first.page, top: first.top };
  return page === undefined ? undefined : { findingId, page, top: 0 };
}
