import { useState } from 'react';

/** Paging by cursors: the API says where the next page begins. */
export function useCursors() {
  const [{ known, page }, setState] = useState<{ known: readonly string[]; page: number }>({
    known: [],
    page: 1,
  });
  return {
    /** From 1. */
    page,
    current: known[page - 2],
    go(target: number, next: string | null | undefined): void {
      if (target > known.length + 1 && !next) return;
      setState({ known: target > known.length + 1 ? [...known, next!] : known, page: target });
    },
    reset: () => setState({ known: [], page: 1 }),
  };
}
