const CARRY = 2048;

/** Page tree nodes in clear text; the root's count is the largest. */
const PAGE_TREE =
  /\/Type\s*\/Pages\b[^<>]{0,1000}?\/Count\s+(\d+)|\/Count\s+(\d+)[^<>]{0,1000}?\/Type\s*\/Pages\b/g;
/** The header of a linearised file says it up front. */
const LINEARIZED = /\/Linearized\b[^<>]{0,300}?\/N\s+(\d+)/g;

/** Reads page counts as the bytes of a PDF stream by; what stands in compressed objects stays unseen. */
export function pageClaimScanner(): { push(chunk: Uint8Array): void; claimedPages(): number | undefined } {
  let carry = '';
  let most: number | undefined;
  return {
    push(chunk) {
      const text = carry + Buffer.from(chunk).toString('latin1');
      for (const match of [...text.matchAll(PAGE_TREE), ...text.matchAll(LINEARIZED)]) {
        most = Math.max(most ?? 0, Number(match[1] ?? match[2]));
      }
      carry = text.slice(-CARRY);
    },
    claimedPages: () => most,
  };
}
