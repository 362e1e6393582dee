import type { Brief } from '@countersign/events';
import { jurisdictionMentions } from '../../fields/jurisdictions.ts';
import { type BriefSource, cite } from '../source.ts';

const GOVERNS =
  /\b(?:govern|constru|interpret|enforc|subject to)\w*\b[^;]{0,200}\blaws?\b|\blaws? of\b[^;]{0,160}\b(?:govern|apply|applies|control)|\blaws? (?:shall |will )?(?:govern|appl)/i;
/** Where the law is that of something else: taxes, the place of incorporation. */
const OF_A_PARTY = /\b(?:organi[sz]ed|incorporated|existing|formed)\b[^.;]{0,60}\blaws?\b/i;
const LAW_OF = /\blaws?\b[^.;]{0,30}\b(?:of|in)\b[^.;]{0,50}$/i;
const AFTER_LAW = /^[^.;]{0,20}\blaws?\b/i;

/** The law that governs: the clause that says so, before any address or place of incorporation. */
export function governingLaw({ text, passages }: BriefSource): Brief['governingLaw'] {
  for (const passage of passages) {
    if (!GOVERNS.test(passage.words)) continue;
    const { words } = passage;
    if (OF_A_PARTY.test(words) && !/\bgovern|\bconstru/i.test(words)) continue;
    const places = jurisdictionMentions(words);
    const near =
      places.find(({ start }) => LAW_OF.test(words.slice(0, start))) ??
      places.find(({ start }) => AFTER_LAW.test(words.slice(start, start + 60)));
    if (near) return { value: near.value, citations: cite(text, passage) };
  }
  return null;
}
