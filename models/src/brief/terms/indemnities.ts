import type { Brief, BriefIndemnity } from '@countersign/events';
import { type BriefSource, citeAround } from '../source.ts';
import { mentions, namedBefore, objectAfter, subjectBefore } from '../who.ts';

const INDEMNIFIES =
  /\b(?:shall|will|must|agrees?|hereby|undertakes?|covenants?)\b(?!,? not\b)[^.;]{0,120}?\b(indemnif(?:y|ies)|hold(?: \w+){0,6} harmless|save(?: \w+){0,6} harmless|defend and)/gi;
const NEGATED = /\b(?:not|no|neither|nor)\b[^.;]{0,40}$/i;
const MUTUAL =
  /\b(?:each|either|both|mutually|the) part(?:y|ies)\b|\beach other\b|\bone another\b|\beach of [A-Z]\w+|\bindemnifying party\b/i;
const MOST = 8;

/** Who answers to whom for claims. */
export function indemnities({ text, passages, parties }: BriefSource): BriefIndemnity[] {
  const found: BriefIndemnity[] = [];
  for (const passage of passages) {
    const { words } = passage;
    const all = mentions(words, parties);
    for (const match of words.matchAll(INDEMNIFIES)) {
      if (NEGATED.test(words.slice(0, match.index))) continue;
      const before = words.slice(Math.max(0, match.index - 160), match.index + match[0].length);
      const by = MUTUAL.test(before)
        ? 'both'
        : (subjectBefore(all, match.index + 1) ?? namedBefore(words, match.index));
      if (by === null) continue;
      const to = by === 'both' ? 'both' : objectAfter(all, match.index + match[0].length - 12, by);
      if (!found.some((each) => each.by === by && each.to === to))
        found.push({ by, to, citations: citeAround(text, passage, match.index) });
    }
  }
  return found.slice(0, MOST);
}

/** Whether both sides indemnify, one does, or none. */
export function indemnityDirection(all: readonly BriefIndemnity[]): Brief['indemnityDirection'] {
  if (all.length === 0) return 'none';
  return all.some(({ by }) => by === 'both') || new Set(all.map(({ by }) => by)).size > 1
    ? 'mutual'
    : 'one-way';
}
