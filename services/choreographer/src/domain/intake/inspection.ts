/** What intake learns about an object while it streams by. */
export interface Inspection {
  readonly bytes: number;
  readonly sha256: string;
  /** The first bytes, at least a kilobyte where there are so many. */
  readonly head: Uint8Array;
  /** Pages that the document claims to have, where that can be read in passing. */
  readonly claimedPages: number | undefined;
}

export interface IntakeLimits {
  readonly maxBytes: number;
  readonly maxPages: number;
}
