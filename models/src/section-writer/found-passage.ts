import type { Span } from '../span.ts';

/** A passage that holds what was asked for, and how sure that is, from 0 to 1. */
export interface FoundPassage extends Span {
  readonly confidence: number;
}
