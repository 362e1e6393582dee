import { dateMentions } from '@countersign/documents/values';
import type { Span } from '../span.ts';

/** What the day on which a contract takes effect follows, where the contract says so in as many words. */
const STATED =
  /\b(?:effective\s+(?:as\s+of|as\s+from|from|on)|effective\s+date\W{0,4}(?:means|is|shall\s+be)|(?:takes?|has)\s+effect\s+(?:as\s+of|as\s+from|from|on)|(?:agreement|contract)\s+(?:begins?|commences?|starts?)\s+(?:on|from))\s+$/i;
const REACH = 40;

/**
 * The first day that a contract itself calls the one on which it takes effect. The trained reader learned from
 * non-disclosure agreements, which mostly take effect on the day of their signature.
 */
export function findStatedEffectiveDate(text: string): (Span & { normalised: string }) | undefined {
  const found = dateMentions(text).find(({ start }) =>
    STATED.test(text.slice(Math.max(0, start - REACH), start)),
  );
  return found && { normalised: found.value, start: found.start, end: found.end };
}
