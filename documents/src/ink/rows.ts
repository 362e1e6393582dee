import type { Edges } from '../pdfium/matrix.ts';

/** Points from one row of words to the next. */
const ROW = 12;

/** What stands on a page, by rows that are as high as small print, so that few have to be asked about a place. */
export class Rows<Item> {
  readonly #rows = new Map<number, Item[]>();
  readonly #height: number;

  /** @param height of the page, points */
  constructor(height: number) {
    this.#height = height;
  }

  /** @param edges where it stands, in fractions of the page */
  add(edges: Edges, item: Item): void {
    const row = this.#rowOf(edges);
    const members = this.#rows.get(row);
    if (members) members.push(item);
    else this.#rows.set(row, [item]);
  }

  /** What stands in the row of a place, and in those above and below. */
  near(edges: Edges): Item[] {
    const row = this.#rowOf(edges);
    const near: Item[] = [];
    for (let at = row - 1; at <= row + 1; at++) {
      const members = this.#rows.get(at);
      if (members) for (const member of members) near.push(member);
    }
    return near;
  }

  /** The first one near a place of which something holds. */
  find(edges: Edges, holds: (item: Item) => boolean): Item | undefined {
    const row = this.#rowOf(edges);
    for (let at = row - 1; at <= row + 1; at++) {
      const found = this.#rows.get(at)?.find(holds);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #rowOf([, top, , bottom]: Edges): number {
    return Math.floor((((top + bottom) / 2) * this.#height) / ROW);
  }
}
