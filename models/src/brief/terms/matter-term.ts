import { durationMentions } from '@countersign/documents/values';
import type { Brief } from '@countersign/events';
import { citeAround, type Passage } from '../source.ts';

/** What a contract is about goes on for as long as the contract does, where that has no term of its own. */
const OF_ITS_MATTER =
  /\b(?:the|this) (?:licen[cs]e|hire|engagement|appointment|arrangement|subscription|lease|tenancy|retainer|service|letting|loan|placement|secondment|livery)\b[^.;]{0,40}\b(?:lasts?|runs?|continues?|is|goes on) for\b/i;

/** The term where no sentence speaks of one: how long the licence, the hire, the service goes on. */
export function matterTerm(text: string, passages: readonly Passage[]): Brief['term'] | undefined {
  for (const passage of passages) {
    const at = OF_ITS_MATTER.exec(passage.words)?.index;
    const length = at !== undefined && durationMentions(passage.words).find(({ start }) => start > at);
    if (length) return { kind: 'duration', value: length.value, citations: citeAround(text, passage, at) };
  }
  return undefined;
}
