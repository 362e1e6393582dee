/** Something of a known height that is drawn in one piece: a line, a table row, a signature block. */
export interface Box {
  readonly height: number;
  /** Space above, dropped at the top of a column. */
  readonly gap: number;
  /** Must stand in the same column as the box after it. */
  readonly keepWithNext?: boolean;
  readonly newPage?: boolean;
  /** Drawn again on top when this box starts a column: a table's header row. */
  readonly repeat?: Box;
  /** Names the place for the table of contents and the bookmarks. */
  readonly heading?: { readonly text: string; readonly level: number };
  readonly draw: (x: number, y: number) => void;
}

export interface Placed {
  readonly box: Box;
  readonly page: number;
  readonly column: number;
  /** From the top of the page, in points. */
  readonly y: number;
}

export interface Frame {
  readonly top: number;
  readonly height: number;
}

/**
 * Fills columns, then pages. Boxes tied by `keepWithNext` move together, unless they are taller than a column.
 *
 * @param frame where the columns of a page stand; page 0 may be shorter for its title
 */
export function paginate(boxes: readonly Box[], columns: number, frame: (page: number) => Frame): Placed[] {
  const placed: Placed[] = [];
  let page = 0;
  let column = 0;
  let used = 0;

  const advance = (toPage: boolean) => {
    if (toPage || column + 1 === columns) {
      page += 1;
      column = 0;
    } else column += 1;
    used = 0;
  };
  const put = (box: Box) => {
    const gap = used === 0 ? 0 : box.gap;
    placed.push({ box, page, column, y: frame(page).top + used + gap });
    used += gap + box.height;
  };

  const putTogether = (part: readonly Box[]) => {
    const [first] = part;
    if (used > 0 && used + first!.gap + heightOf(part) > frame(page).height) {
      advance(false);
      if (first!.repeat) put(first!.repeat);
    }
    part.forEach(put);
  };

  for (const chunk of tied(boxes)) {
    const begun = placed.length > 0 && (used > 0 || column > 0);
    if (chunk[0]!.newPage && begun) advance(true);
    const movesWhole = heightOf(chunk) <= frame(page + 1).height;
    if (movesWhole) putTogether(chunk);
    else for (const box of chunk) putTogether([box]);
  }
  return placed;
}

function tied(boxes: readonly Box[]): Box[][] {
  const chunks: Box[][] = [];
  boxes.forEach((box, index) => {
    if (boxes[index - 1]?.keepWithNext && !box.newPage) chunks.at(-1)!.push(box);
    else chunks.push([box]);
  });
  return chunks;
}

function heightOf(chunk: readonly Box[]): number {
  return chunk.reduce((total, box, index) => total + box.height + (index === 0 ? 0 : box.gap), 0);
}
