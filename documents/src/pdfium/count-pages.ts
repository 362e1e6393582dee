import type { Engine } from './engine.ts';

/** So many missing pages in a row end the search. */
const MISSING_IN_A_ROW = 100;

function lastHeld(isHeld: (index: number) => boolean, claimed: number): number {
  let held = 0;
  for (let index = 0; index < Math.min(claimed, held + MISSING_IN_A_ROW); index++) {
    if (isHeld(index)) held = index + 1;
  }
  return held;
}

/**
 * Pages of a document. The root of the page tree only claims their number: a claim of more than twice what the tree
 * holds is false; less than that may be pages that are damaged, and those must be told of.
 */
export function countPages({ api, raw }: Engine, document: number): { pages: number; claimed: number } {
  const claimed = Math.max(0, api.FPDF_GetPageCount(document));
  const size = raw.malloc(8);
  const isHeld = (index: number): boolean => api.FPDF_GetPageSizeByIndexF(document, index, size);
  try {
    if (claimed === 0 || isHeld(claimed - 1)) return { pages: claimed, claimed };
    const held = lastHeld(isHeld, claimed);
    return { pages: claimed > 2 * held ? held : claimed, claimed };
  } finally {
    raw.free(size);
  }
}
