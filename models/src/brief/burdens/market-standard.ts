/** What the durations, shares and sums of a position have to keep to, every one of them. */
export interface Bounds {
  /** Days that nothing may exceed. */
  readonly longest?: number;
  /** Days that everything has to reach. */
  readonly shortest?: number;
  /** Per cent, at most. */
  readonly percent?: number;
  /** Units of the currency that they are in, at most. */
  readonly sum?: number;
}

/** A position that careful lawyers let pass unsaid on either side, within its bounds. */
export interface MarketStandard {
  readonly topic: string;
  /** Why it is let pass, and where its bounds come from. */
  readonly why: string;
  readonly words: RegExp;
  readonly bounds?: Bounds;
}
