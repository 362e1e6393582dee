import type { Edges } from '../pdfium/matrix.ts';

/** Share of a word's lower side by which bold type is made of shifted copies, at the most. */
const SHIFT = 0.35;

/** So many words of the same text are looked at; no page has more. */
const LOOKED_AT = 2000;

/** Tells copies that are laid over a word, to make it bold or by mistake, from the word itself. */
export class PrintedOnce {
  readonly #places = new Map<string, Edges[]>();

  /** Whether nothing of the same text was asked about at this place before. */
  isFirst(text: string, edges: Edges): boolean {
    const before = this.#places.get(text);
    if (!before) {
      this.#places.set(text, [edges]);
      return true;
    }
    const shift = SHIFT * Math.min(edges[2] - edges[0], edges[3] - edges[1]);
    const near = before.length > LOOKED_AT ? before.slice(-LOOKED_AT) : before;
    if (near.some((place) => isCopy(place, edges, shift))) return false;
    before.push(edges);
    return true;
  }
}

const isCopy = (place: Edges, edges: Edges, shift: number): boolean =>
  place.every((edge, index) => Math.abs(edge - edges[index]!) <= shift);
