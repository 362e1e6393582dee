import type { BriefParty } from '@countersign/events';

/** A side of a contract, and the words by which contracts call whoever is on it. */
export interface Side {
  readonly side: string;
  readonly called: readonly string[];
}

/** Whom a clause speaks of, as the client sees it. */
export type Whom = 'us' | 'them' | 'both' | 'unknown';

/** Names a client's side in a contract. */
export interface ClientSide {
  /** Undefined where nobody said whom the firm acts for. */
  readonly side: string | undefined;
  whomOf(who: string | null): Whom;
}

const BOTH = /^(?:both|each|either|neither|any)(?: part(?:y|ies))?$|^the parties$/i;

const literally = (words: string) => words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whether somebody is called by one of some words, alone or with others: "Receiving Party", "the Supplier". */
const isCalled = (who: string, words: readonly string[]): boolean =>
  words.some((word) => new RegExp(`(?<!\\p{L})${literally(word)}(?!\\p{L})`, 'iu').test(who));

/** All that a contract calls the parties whose role, or else whose name, is called by some words. */
const callsOf = (parties: readonly BriefParty[], called: readonly string[]): string[] =>
  parties
    .filter(({ name, role }) => isCalled(role ?? name, called))
    .flatMap(({ name, role }) => (role === null ? [name] : [name, role]));

/**
 * Tells whom of the two sides a contract means. Somebody who is called by words of both sides, or of none, is
 * unknown: a position must not rest on a guess.
 */
export function clientSide(
  side: string | undefined,
  sides: readonly Side[],
  parties: readonly BriefParty[],
): ClientSide {
  const called = sides.find((each) => each.side === side)?.called;
  if (!called) return { side, whomOf: (who) => (who !== null && BOTH.test(who) ? 'both' : 'unknown') };
  const ours = [...called, ...callsOf(parties, called)];
  const others = parties.filter((party) => !isCalled(party.role ?? party.name, called));
  const known = others.length < parties.length;
  const theirs = known
    ? others.flatMap(({ name, role }) => (role === null ? [name] : [name, role]))
    : sides.filter((each) => each.side !== side).flatMap((each) => each.called);
  return {
    side,
    whomOf(who) {
      if (who === null) return 'unknown';
      if (BOTH.test(who)) return 'both';
      const us = isCalled(who, ours);
      if (us === isCalled(who, theirs)) return 'unknown';
      return us ? 'us' : 'them';
    },
  };
}
