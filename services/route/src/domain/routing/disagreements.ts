import { daysOf, durationMentions } from '@countersign/documents/values';
import type { Brief, Citation, Field } from '@countersign/events';
import type { MissingEvidence } from './missing-evidence.ts';

const FILLER = /\b(?:the|state|commonwealth|province|republic|laws?|of)\b/g;
const bare = (place: string): string =>
  place
    .toLowerCase()
    .replaceAll(FILLER, ' ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const samePlace = (one: string, other: string): boolean =>
  bare(one).includes(bare(other)) || bare(other).includes(bare(one));

/** Twelve months and a year differ by a few days as they are counted. */
const NEARLY = 0.03;
const daysIn = (words: string): number | undefined => durationMentions(words).map(daysOf)[0];

function sameTime(one: string, other: string): boolean {
  const [days, others] = [daysIn(one), daysIn(other)];
  return (
    days === undefined || others === undefined || Math.abs(days - others) <= NEARLY * Math.max(days, others)
  );
}

const areAlike = (one: Citation, other: Citation): boolean =>
  one.start !== undefined && other.start !== undefined && one.end !== undefined && other.end !== undefined
    ? one.start < other.end && other.start < one.end
    : one.quote.includes(other.quote) || other.quote.includes(one.quote);

/** Whether two readings are of the same words. */
const sharesWords = (one: readonly Citation[], other: readonly Citation[]): boolean =>
  one.some((citation) => other.some((each) => areAlike(citation, each)));

interface Stated {
  readonly value: string;
  readonly citations: readonly Citation[];
}

interface Compared {
  readonly field: string;
  readonly called: string;
  /** What the brief says; undefined where it says nothing that can be compared. */
  readonly stated: (brief: Brief) => Stated | undefined;
  readonly agree: (one: Stated, other: Stated) => boolean;
}

const COMPARED: readonly Compared[] = [
  {
    field: 'jurisdiction',
    called: 'the governing law',
    stated: ({ governingLaw }) => governingLaw ?? undefined,
    agree: (one, other) => samePlace(one.value, other.value),
  },
  {
    field: 'term',
    called: 'the term',
    stated: ({ term: { kind, value, citations } }) =>
      kind === 'duration' && value !== null ? { value, citations } : undefined,
    agree: (one, other) => sameTime(one.value, other.value),
  },
  {
    field: 'effective-date',
    called: 'the day on which it takes effect',
    stated: ({ effectiveDate }) => effectiveDate ?? undefined,
    // A contract is dated one day and begins another. "ambiguous: 2026-01-02 or 2026-02-01" leaves it open.
    agree: (one, other) => one.value.includes(other.value) || !sharesWords(one.citations, other.citations),
  },
];

/** Where a section says one thing and the brief another: one of them is wrong, and a person has to look which. */
export function disagreements(brief: Brief | undefined, fields: readonly Field[]): MissingEvidence[] {
  if (!brief) return [];
  return COMPARED.flatMap(({ field, called, stated, agree }) => {
    const ours = stated(brief);
    const theirs = fields.filter(({ name }) => name === field);
    if (ours === undefined || theirs.length === 0 || theirs.some((each) => agree(each, ours))) return [];
    return [
      {
        rule: 'sections-disagree',
        text: `Two readings do not agree on ${called}: ${ours.value} and ${theirs.map(({ value }) => value).join(', ')}.`,
      },
    ];
  });
}
