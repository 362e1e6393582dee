import { useEffect, useState } from 'react';
import { type Draft, EMPTY_DRAFT } from './draft.ts';

const keyOf = (reviewId: string) => `countersign.draft.${reviewId}`;

function stored(reviewId: string): Draft {
  const text = sessionStorage.getItem(keyOf(reviewId));
  return text ? (JSON.parse(text) as Draft) : EMPTY_DRAFT;
}

/** The draft of a review; a reload of the page does not lose it. */
export function useDraft(reviewId: string) {
  const [draft, setDraft] = useState(() => stored(reviewId));
  useEffect(() => {
    if (draft === EMPTY_DRAFT) sessionStorage.removeItem(keyOf(reviewId));
    else sessionStorage.setItem(keyOf(reviewId), JSON.stringify(draft));
  }, [draft, reviewId]);
  return [draft, setDraft] as const;
}
