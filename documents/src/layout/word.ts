import type { Box, HiddenText, UnreadRegion } from '@countersign/events';

/** A word as it stands on its page, whatever read it. */
export interface Word {
  readonly text: string;
  /** Fractions of the page, origin at the top left. */
  readonly box: Box;
  /** 0 to 1; words of a text layer have 1. */
  readonly confidence: number;
}

/** A word and the glyphs that it was made from: `from` up to, but not including, `to`. */
export interface GlyphWord extends Word {
  readonly from: number;
  readonly to: number;
}

/**
 * Words that are known to belong side by side: a whole printed line where OCR found one (scans are skewed, so
 * OCR knows better), a single word of a text layer.
 */
export type WordRun = readonly Word[];

/** Text that runs in another direction than that of the page, or apart from its text. */
export interface TurnedRuns {
  /** By which the text is turned clockwise on the page as displayed. */
  readonly degrees: number;
  /** With boxes in fractions of the page that is turned to make this text upright. */
  readonly runs: readonly WordRun[];
}

/** What was read from a page, before anything is said about lines and order. */
export interface ReadPage {
  /** 1-based. */
  readonly number: number;
  /** Points, as displayed. */
  readonly width: number;
  readonly height: number;
  readonly method: 'text-layer' | 'textract';
  readonly runs: readonly WordRun[];
  /** Text that is read apart from `runs`, each by itself. */
  readonly turned?: readonly TurnedRuns[];
  /** What is known of how well the page was read; absent where nobody looked. */
  readonly account?: PageAccount;
}

/** How well a page was read, and what was not. */
export interface PageAccount {
  readonly status: 'read' | 'partly-read' | 'unread';
  /** Mean of the words' confidence, 0 to 1; 1 where there are none. */
  readonly confidence: number;
  readonly unread: readonly UnreadRegion[];
  readonly hidden: readonly HiddenText[];
  /** Where somebody signed by hand: seen, and not read. */
  readonly signed: readonly Box[];
}
