import { daysOf, durationMentions } from '@countersign/documents/values';
import type { Brief, Field } from '@countersign/events';
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

interface Compared {
  readonly field: string;
  readonly called: string;
  /** What the brief says; undefined where it says nothing that can be compared. */
  readonly stated: (brief: Brief) => string | undefined;
  readonly agree: (one: string, other: string) => boolean;
}

const COMPARED: readonly Compared[] = [
  {
    field: 'jurisdiction',
    called: 'the governing law',
    stated: ({ governingLaw }) => governingLaw?.value,
    agree: samePlace,
  },
  {
    field: 'term',
    called: 'the term',
    stated: ({ term }) => (term.kind === 'duration' && term.value !== null ? term.value : undefined),
    agree: sameTime,
  },
  {
    field: 'effective-date',
    called: 'the day on which it takes effect',
    stated: ({ effectiveDate }) => effectiveDate?.value,
    // "ambiguous: 2026-01-02 or 2026-02-01" leaves it open.
    agree: (one, other) => one.includes(other),
  },
];

/** Where a section says one thing and the brief another: one of them is wrong, and a person has to look which. */
export function disagreements(brief: Brief | undefined, fields: readonly Field[]): MissingEvidence[] {
  if (!brief) return [];
  return COMPARED.flatMap(({ field, called, stated, agree }) => {
    const ours = stated(brief);
    const theirs = fields.filter(({ name }) => name === field).map(({ value }) => value);
    if (ours === undefined || theirs.length === 0 || theirs.some((value) => agree(value, ours))) return [];
    return [
      {
        rule: 'sections-disagree',
        text: `Two readings do not agree on ${called}: ${ours} and ${theirs.join(', ')}.`,
      },
    ];
  });
}
