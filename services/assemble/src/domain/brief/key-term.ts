import type { Brief, Citation } from '@countersign/events';
import { withPages } from './citing.ts';

/** What the contract says on one thing that a partner asks for. */
export interface Said {
  readonly says: string;
  readonly citations: readonly Citation[];
}

/** A thing that a partner asks for of every contract. */
export interface KeyTerm {
  /** E.g. "Governing law". */
  readonly label: string;
  /** All that the brief holds on it; empty where nothing was found. */
  readonly read: (brief: Brief) => readonly Said[];
}

/** The same as a sentence, with the pages that it rests on. */
export const withItsPages = ({ says, citations }: Said): string => withPages(says, citations);

/** What several clauses say, once, with the places of all of them. */
export const saidOnce = (said: readonly Said[]): Said[] =>
  [...Map.groupBy(said, ({ says }) => says)].map(([says, same]) => ({
    says,
    citations: same.flatMap(({ citations }) => citations),
  }));

/** A fact that is there or not, in words. */
export const present = (
  { exists, citations }: { readonly exists: boolean; readonly citations: readonly Citation[] },
  says: string,
): Said[] => (exists ? [{ says, citations }] : []);
