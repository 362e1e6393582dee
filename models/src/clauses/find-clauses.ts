import { type ClauseCategory, clauseCategories } from '../labels.ts';
import type { Span } from '../span.ts';
import { loadModels } from '../storage/load-models.ts';
import type { ClausePresence, ClauseReading } from './clause-model.ts';

/** A passage that holds a clause: `text.slice(start, end)`, with the calibrated probability. */
export interface ClauseHit extends Span {
  category: ClauseCategory;
  score: number;
}

export interface FindOptions {
  /** Hits less likely than this are left out. */
  minimumScore?: number;
}

let last: { text: string; reading: ClauseReading } | undefined;

/** Finding and presence are asked for the same text in turn, so the last reading is kept. */
export function readClauses(text: string): ClauseReading {
  if (last?.text !== text) last = { text, reading: loadModels().readClauses(text) };
  return last.reading;
}

/** The hits of a reading, the likeliest first. */
function hitsOf({ passages, scores }: ClauseReading, minimumScore: number): ClauseHit[] {
  const hits: ClauseHit[] = [];
  passages.forEach(({ start, end }, at) => {
    scores[at]!.forEach((score, category) => {
      if (score >= minimumScore) hits.push({ category: clauseCategories[category]!, start, end, score });
    });
  });
  return hits.sort((a, b) => b.score - a.score);
}

/**
 * Passages that hold one of the 36 risk categories, the likeliest first.
 * Offsets are UTF-16 code units of `text`. A passage may hit several categories.
 */
export const findClauses = (text: string, { minimumScore = 0.3 }: FindOptions = {}): ClauseHit[] =>
  hitsOf(readClauses(text), minimumScore);

/** Per category, how likely the contract holds such a clause at all, and whether to say so. */
export const clausePresence = (text: string): ClausePresence[] => readClauses(text).presence;
