const CARRY = 2048;

/** A node of the page tree in clear text; the root's count is the largest. */
const PAGE_TREE_NODE = /\/Type\s{0,20}\/Pages\b/g;
/** The header of a linearised file says it up front. */
const LINEARIZED = /\/Linearized\b/g;
const COUNT = /\/Count\s{1,20}(\d{1,7})(?!\d)/;
const PAGES = /\/N\s{1,20}(\d{1,7})(?!\d)/;
/** How far from such a mark the rest of its dictionary is looked for. */
const REACH = 1000;

/**
 * What stands in the dictionary around each mark, never the same bytes for two of them: whoever sends a file must
 * not be able to make the search slow.
 */
function* dictionariesAround(text: string, mark: RegExp): Generator<string> {
  const found = [...text.matchAll(mark)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  for (const [at, { start, end }] of found.entries()) {
    const before = text.slice(Math.max(found[at - 1]?.end ?? 0, start - REACH), start);
    const after = text.slice(end, Math.min(found[at + 1]?.start ?? text.length, end + REACH));
    const closed = after.search(/[<>]/);
    const opened = Math.max(before.lastIndexOf('<'), before.lastIndexOf('>'));
    yield `${before.slice(opened + 1)} ${closed < 0 ? after : after.slice(0, closed)}`;
  }
}

function* claimsIn(text: string): Generator<number> {
  for (const dictionary of dictionariesAround(text, PAGE_TREE_NODE))
    yield Number(COUNT.exec(dictionary)?.[1] ?? 0);
  for (const dictionary of dictionariesAround(text, LINEARIZED))
    yield Number(PAGES.exec(dictionary)?.[1] ?? 0);
}

/** Reads page counts as the bytes of a PDF stream by; what stands in compressed objects stays unseen. */
export function pageClaimScanner(): { push(chunk: Uint8Array): void; claimedPages(): number | undefined } {
  let carry = '';
  let most: number | undefined;
  return {
    push(chunk) {
      const text = carry + Buffer.from(chunk).toString('latin1');
      for (const claim of claimsIn(text)) if (claim > (most ?? 0)) most = claim;
      carry = text.slice(-CARRY);
    },
    claimedPages: () => most,
  };
}
