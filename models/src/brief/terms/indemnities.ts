import type { Brief, BriefIndemnity } from '@countersign/events';
import { isDenied } from '../../text/denials.ts';
import { type BriefSource, citeAround, type Passage } from '../source.ts';
import { mentions, namedBefore, objectAfter, subjectBefore } from '../who.ts';

const INDEMNIFIES =
  /\b(?:shall|will|must|agrees?|hereby|undertakes?|covenants?)\b(?!,? not\b)[^.;]{0,120}?\b(indemnif(?:y|ies)|hold(?:,? \w+){0,16},? harmless|save(?: \w+){0,6} harmless|defend and)|(?<!\b(?:if|where|when|who|which|that|whoever|to|not)\b[^.;,]{0,40})\b(indemnifies)\b/gi;
const NEGATED = /\b(?:not|no|neither|nor)\b(?:(?!, (?:and|but)\b)[^.;]){0,40}$/i;
const MUTUAL =
  /\b(?:each|either|both|mutually|the) part(?:y|ies)\b|\beach other\b|\bone another\b|\beach of [A-Z]\w+|\bindemnifying party\b|\b(?:both|each) (?:hereby )?agrees?\b/i;
/** "Tarn and Birch shall indemnify and hold harmless each other" */
const EACH_OTHER = /^[^.;,]{0,40}\b(?:each other|one another)\b/i;
/** "The Lease will provide that Tarn will indemnify Birch": whoever stands behind "that" does. */
const PROMISED_ELSEWHERE =
  /^(?:shall|will|must)\b[^.;]{0,40}\b(?:provides?|states?|says?|require) that\b[^.;]{0,80}?\b(?=(?:shall|will|must|agrees?)\b)/i;
/** What clauses on the conduct of claims call whoever is in the place of either side: it is nobody's name. */
const OF_THE_CLAIM = /\bindemnif(?:ied|ying) (?:part(?:y|ies)|persons?)\b|\bindemnit(?:ee|or)s?\b/i;
/** Both promise it, whatever else the clause says of the conduct of claims. */
const SAYS_BOTH = /\b(?:each|either|both) (?:party|parties)\b|\bmutually\b|\beach other\b|\bone another\b/i;
const MOST = 8;

/** How a claim is notified and defended says again that somebody answers for it, and not who does to whom. */
const isOfTheClaim = ({ by, to }: BriefIndemnity, words: string): boolean =>
  OF_THE_CLAIM.test(by ?? '') ||
  ((by === 'both' || to === null) && OF_THE_CLAIM.test(words) && !SAYS_BOTH.test(words));

/** Who answers to whom for claims. */
export function indemnities(source: BriefSource): BriefIndemnity[] {
  const all = source.passages.flatMap((passage) =>
    indemnitiesIn(source, passage).map((each) => ({ each, isOfTheClaim: isOfTheClaim(each, passage.words) })),
  );
  const promised = all.some(({ isOfTheClaim }) => !isOfTheClaim);
  const found: BriefIndemnity[] = [];
  for (const { each, isOfTheClaim } of all) {
    const isKnown = found.some(({ by, to }) => by === each.by && to === each.to);
    if (!isKnown && !(promised && isOfTheClaim) && !OF_THE_CLAIM.test(each.by ?? '')) found.push(each);
  }
  return found.slice(0, MOST);
}

/** The same from the side of whoever is served: "the Buyer shall be kept whole by the Seller against every claim". */
const KEPT_WHOLE =
  /\b(?:shall|will|must) be (?:kept|held|made) (?:whole|harmless|indemnified)(?: and \w+)? by (?=[^.;]{1,80}\b(?:against|from|for|in respect of)\b)/gi;

function indemnitiesIn(source: BriefSource, passage: Passage): BriefIndemnity[] {
  const { text, parties } = source;
  const { words } = passage;
  const all = mentions(words, parties);
  const kept = [...words.matchAll(KEPT_WHOLE)].flatMap(({ index, 0: { length } }) => {
    const to = subjectBefore(all, index + 1);
    const by = objectAfter(all, index + length - 1, to);
    const isBoth = to === 'both' || by === 'both';
    return by === null || to === null || isBoth
      ? []
      : { by, to, citations: citeAround(text, passage, index) };
  });
  return [...kept, ...promisesIn(source, passage)];
}

function promisesIn({ text, parties }: BriefSource, passage: Passage): BriefIndemnity[] {
  const { words } = passage;
  const all = mentions(words, parties);
  return [...words.matchAll(INDEMNIFIES)].flatMap((match) => {
    const end = match.index + match[0].length;
    if (NEGATED.test(words.slice(0, match.index)) || isDenied(words, end - (match[1] ?? match[2])!.length))
      return [];
    const citations = () => citeAround(text, passage, match.index);
    if (MUTUAL.test(words.slice(Math.max(0, match.index - 160), end)) || EACH_OTHER.test(words.slice(end)))
      return { by: 'both', to: 'both', citations: citations() };
    const at = match.index + (PROMISED_ELSEWHERE.exec(match[0])?.[0].length ?? 0);
    const by = subjectBefore(all, at + 1) ?? namedBefore(words, at);
    return by === null ? [] : { by, to: objectAfter(all, end - 12, by), citations: citations() };
  });
}

/** Whether both sides indemnify, one does, or none. */
export function indemnityDirection(all: readonly BriefIndemnity[]): Brief['indemnityDirection'] {
  if (all.length === 0) return 'none';
  return all.some(({ by }) => by === 'both') || new Set(all.map(({ by }) => by)).size > 1
    ? 'mutual'
    : 'one-way';
}
