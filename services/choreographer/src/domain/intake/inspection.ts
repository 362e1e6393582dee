/** What intake learns about an object while it streams by. */
export interface Inspection {
  readonly bytes: number;
  readonly sha256: string;
  /** The first bytes, four kilobytes where there are so many. */
  readonly head: Uint8Array;
}

export interface IntakeLimits {
  readonly maxBytes: number;
}
