import type { Box } from '@countersign/events';

/** A word as it stands on its page, whatever read it. */
export interface Word {
  readonly text: string;
  /** Fractions of the page, origin at the top left. */
  readonly box: Box;
  /** 0 to 1; words of a text layer have 1. */
  readonly confidence: number;
}

/**
 * Words that are known to belong side by side: a whole printed line where OCR found one (scans are skewed, so
 * OCR knows better), a single word of a text layer.
 */
export type WordRun = readonly Word[];

/** What was read from a page, before anything is said about lines and order. */
export interface ReadPage {
  /** 1-based. */
  readonly number: number;
  /** Points, as displayed. */
  readonly width: number;
  readonly height: number;
  readonly method: 'text-layer' | 'textract';
  readonly runs: readonly WordRun[];
}
