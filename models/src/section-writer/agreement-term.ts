import { durationMentions } from '@countersign/documents/values';
import type { Span } from '../span.ts';

/** What the length of time in a contract's own term follows. */
const RUNS =
  /\b(?:continu\w+|remains?|in (?:full )?(?:force|effect)|is made|runs?|lasts?|valid|expires?|terms? (?:of|is|shall be|will be))\b[^.;:]{0,60}$/i;
const CONTRACT = /\b(?:agreement|contract|term|licen[cs]e|appointment|engagement)\b/i;
const ELSEWHERE =
  /confiden|secret|surviv|notice|warrant|renew|extend|compet|solicit|(?:after|following|from|upon|on) (?:its |the )?(?:end|expir|terminat)/i;
const AFTERWARDS = /^[^.;]{0,10}\b(?:thereafter|after (?:it|its|the))\b/i;
/** How much before the length belongs to its sentence, at most. */
const REACH = 220;

/**
 * Where a contract that is no non-disclosure agreement says how long it runs: the first length of time in a sentence
 * on the contract's own term. The trained reader learned from non-disclosure agreements, whose term is often that of
 * the duty to keep a secret.
 */
export function findAgreementTerm(text: string): (Span & { normalised: string }) | undefined {
  const found = durationMentions(text).find(({ start, end }) => {
    const before = text.slice(Math.max(0, start - REACH), start);
    const sentence = before.slice(before.search(/(?:[^.;\n]|\.(?=\d)|\n(?!\s*\n))*$/));
    return (
      RUNS.test(sentence) &&
      CONTRACT.test(sentence) &&
      !ELSEWHERE.test(sentence) &&
      !AFTERWARDS.test(text.slice(end, end + 30))
    );
  });
  return found && { normalised: found.value, start: found.start, end: found.end };
}
