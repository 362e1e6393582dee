import { daysOf, durationMentions, moneyMentions } from '@countersign/documents/values';
import type { BriefParty, Citation } from '@countersign/events';

const FILLER = /\b(?:the|state|commonwealth|province|republic|laws?|of)\b/g;
const bare = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const barePlace = (place: string): string => bare(place.toLowerCase().replaceAll(FILLER, ' '));

const holdsTheOther = (one: string, other: string): boolean => one.includes(other) || other.includes(one);

export const samePlace = (one: string, other: string): boolean =>
  holdsTheOther(barePlace(one), barePlace(other));

/** Twelve months and a year differ by a few days as they are counted. */
const NEARLY = 0.03;
const nearly = (one: number, other: number): boolean =>
  Math.abs(one - other) <= NEARLY * Math.max(one, other);
const daysIn = (words: string): number | undefined => durationMentions(words).map(daysOf)[0];

/** Whether two durations are as long; of one that cannot be read nothing is said. */
export function sameTime(one: string, other: string): boolean {
  const [days, others] = [daysIn(one), daysIn(other)];
  return days === undefined || others === undefined || nearly(days, others);
}

const DAY_MS = 86_400_000;

/** Whether a duration leads from one day to another. */
export function leadsTo(from: string, duration: string, until: string): boolean {
  const days = daysIn(duration);
  const span = (Date.parse(until) - Date.parse(from)) / DAY_MS;
  return days === undefined || Number.isNaN(span) || nearly(days, span);
}

/** Whether two amounts name a sum in common, or, without one, the same words. */
export function sameAmount(one: string, other: string): boolean {
  const sumsOf = (words: string) =>
    moneyMentions(words).map(({ currency, amount }) => `${currency} ${amount}`);
  const [sums, others] = [sumsOf(one), sumsOf(other)];
  // "The fees of twelve months" and a share of the price cannot be told apart from here.
  if (sums.length === 0 || others.length === 0) return true;
  return sums.some((sum) => others.includes(sum));
}

const BOTH = /^(?:both|either|each|neither|any)(?: (?:of them|part(?:y|ies)))?$|^the parties$/i;
const withoutArticle = (who: string): string => bare(who).replace(/^the /, '');

/** The party that words call, by role or name; 'both', or undefined where no party of the brief is called so. */
function partyOf(who: string, parties: readonly BriefParty[]): number | 'both' | undefined {
  if (BOTH.test(who.trim())) return 'both';
  const called = withoutArticle(who);
  const found = parties.flatMap(({ name, role }, index) =>
    [name, role ?? name].some((call) => withoutArticle(call) === called) ? [index] : [],
  );
  return found.length === 1 ? found[0] : undefined;
}

/** Whether two readings mean the same side; one whom the brief does not know says nothing. */
export function sameParty(one: string, other: string, parties: readonly BriefParty[]): boolean {
  const [first, second] = [partyOf(one, parties), partyOf(other, parties)];
  return first === undefined || second === undefined || first === second;
}

/** Words of names that many share: "Tarn Limited" is not "Birch Limited". */
const FORMS =
  /\b(?:the|and|of|inc|incorporated|corp|corporation|co|company|ltd|limited|llc|llp|lp|plc|gmbh|ag|sa|bv|nv|group|holdings?|international)\b/g;
const telling = (name: string): string[] =>
  bare(name.toLowerCase().replaceAll(/[.'’]/g, '')).replaceAll(FORMS, ' ').split(/\s+/).filter(Boolean);

/** Whether names may be of one party: they share a word that tells it from others. */
export function sameName(one: string, other: string): boolean {
  const words = new Set(telling(other));
  return telling(one).some((word) => words.has(word)) || holdsTheOther(bare(one), bare(other));
}

const areAlike = (one: Citation, other: Citation): boolean =>
  one.start !== undefined && other.start !== undefined && one.end !== undefined && other.end !== undefined
    ? one.start < other.end && other.start < one.end
    : one.quote.includes(other.quote) || other.quote.includes(one.quote);

/** Whether two readings are of the same words. */
export const sharesWords = (one: readonly Citation[], other: readonly Citation[]): boolean =>
  one.some((citation) => other.some((each) => areAlike(citation, each)));
