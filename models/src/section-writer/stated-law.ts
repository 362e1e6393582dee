import { jurisdictionMentions } from '../fields/jurisdictions.ts';
import type { Span } from '../span.ts';

/** What the place whose law governs follows, where the contract says so in as many words. */
const STATED =
  /\b(?:govern|constru|interpret)\w*\b[^.;]{0,90}\blaws?\s+of\s+(?:the\s+)?(?:(?:state|commonwealth|province|republic|kingdom)\s+of\s+(?:the\s+)?)?$/i;
const REACH = 160;

/**
 * The first place whose law a contract says governs it. The trained reader learned from non-disclosure agreements of
 * the United States, and is not sure of other countries.
 */
export function findStatedLaw(text: string): (Span & { place: string }) | undefined {
  const found = jurisdictionMentions(text).find(({ start }) =>
    STATED.test(text.slice(Math.max(0, start - REACH), start)),
  );
  return found && { place: found.value, start: found.start, end: found.end };
}
