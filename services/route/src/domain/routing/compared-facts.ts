import type { Brief, Citation, Field, Finding } from '@countersign/events';
import { leadsTo, sameAmount, sameName, sameParty, samePlace, sameTime, sharesWords } from './agreement.ts';

/** What somebody reads a fact to be, and in which words. */
export interface Stated {
  readonly value: string;
  readonly citations: readonly Citation[];
}

export interface Sections {
  readonly fields: readonly Field[];
  readonly findings: readonly Finding[];
}

/** A fact that the brief and sections both may state. */
export interface ComparedFact {
  readonly called: string;
  readonly ours: (brief: Brief) => readonly Stated[];
  readonly theirs: (sections: Sections) => readonly Stated[];
  readonly agree: (one: Stated, other: Stated, brief: Brief) => boolean;
  /** A contract has several such clauses: only readings of the same words can disagree. */
  readonly byWords?: true;
  /** Each of theirs must agree with one of ours; else one that agrees is enough. */
  readonly each?: true;
}

type Term = 'binds' | 'benefits' | 'amount' | 'duration' | 'deadline';
type Valued = Partial<Record<string, unknown>> & { readonly citations: readonly Citation[] };

const statedAs =
  (key: string) =>
  (read: Valued): Stated[] =>
    typeof read[key] === 'string' ? [{ value: read[key], citations: read.citations }] : [];

const holds = ({ polarity = 'holds' }: Finding): boolean => polarity === 'holds';
const fieldOf =
  (name: string) =>
  ({ fields }: Sections): readonly Stated[] =>
    fields.filter((field) => field.name === name);
const termOf =
  (categories: readonly string[], term: Term) =>
  ({ findings }: Sections): readonly Stated[] =>
    findings.filter((each) => holds(each) && categories.includes(each.category)).flatMap(statedAs(term));

type Agree = ComparedFact['agree'];
const inTime: Agree = (one, other) => sameTime(one.value, other.value);
const inAmount: Agree = (one, other) => sameAmount(one.value, other.value);
const inParty: Agree = (one, other, { parties }) => sameParty(one.value, other.value, parties);

const SIMPLE: readonly ComparedFact[] = [
  {
    called: 'the parties',
    ours: ({ parties }) => parties.map(({ name, citations }) => ({ value: name, citations })),
    theirs: fieldOf('party'),
    agree: (one, other) => sameName(one.value, other.value),
    each: true,
  },
  {
    called: 'the governing law',
    ours: ({ governingLaw }) => (governingLaw ? [governingLaw] : []),
    theirs: fieldOf('jurisdiction'),
    agree: (one, other) => samePlace(one.value, other.value),
  },
  {
    called: 'the term',
    ours: ({ term: { kind, value, citations } }) =>
      kind === 'duration' && value !== null ? [{ value, citations }] : [],
    theirs: fieldOf('term'),
    agree: inTime,
  },
  {
    called: 'the day on which it ends',
    ours: ({ term, endDate }) => (term.kind === 'until-date' && endDate ? [endDate] : []),
    theirs: fieldOf('term'),
    agree: (one, other, { effectiveDate }) =>
      effectiveDate === null || leadsTo(effectiveDate.value, one.value, other.value),
    // Beside a day that ends it, years of a section are those of a duty which goes on.
    byWords: true,
  },
  {
    called: 'the day on which it takes effect',
    ours: ({ effectiveDate }) => (effectiveDate ? [effectiveDate] : []),
    theirs: fieldOf('effective-date'),
    // A contract is dated one day and begins another. "ambiguous: 2026-01-02 or 2026-02-01" leaves it open.
    agree: (one, other) => one.value.includes(other.value) || !sharesWords(one.citations, other.citations),
  },
  {
    called: 'the amount of the cap on liability',
    ours: ({ liabilityCap: cap }) => (cap.exists ? statedAs('amount')(cap) : []),
    theirs: termOf(['cap-on-liability'], 'amount'),
    agree: inAmount,
  },
  {
    called: 'whom the cap on liability protects',
    ours: ({ liabilityCap: cap }) => (cap.exists ? statedAs('protects')(cap) : []),
    theirs: termOf(['cap-on-liability'], 'benefits'),
    agree: inParty,
    byWords: true,
  },
  {
    called: 'the length of a renewal',
    ours: ({ renewal }) => (renewal ? statedAs('period')(renewal) : []),
    theirs: termOf(['renewal-term'], 'duration'),
    agree: inTime,
    byWords: true,
  },
  {
    called: 'the notice that stops a renewal',
    ours: ({ renewal }) => (renewal ? statedAs('noticeToStop')(renewal) : []),
    theirs: termOf(['notice-period-to-terminate-renewal'], 'deadline'),
    agree: inTime,
  },
  {
    called: 'the sums that are paid',
    ours: ({ payments }) => payments.flatMap(statedAs('amount')),
    theirs: termOf(['revenue-profit-sharing', 'unilateral-price-increase', 'price-restrictions'], 'amount'),
    agree: inAmount,
    byWords: true,
  },
  {
    called: 'who pays',
    ours: ({ payments }) => payments.flatMap(statedAs('payer')),
    theirs: termOf(['revenue-profit-sharing'], 'binds'),
    agree: inParty,
    byWords: true,
  },
];

type ListOf = 'exclusivity' | 'nonCompete' | 'nonSolicit' | 'terminationForConvenience' | 'ipAssignment';
type Lists = ListOf | 'minimumCommitment' | 'liquidatedDamages' | 'indemnities';

/** What a list of the brief calls what a finding calls by a term. */
interface Listed {
  readonly of: Lists;
  readonly categories: readonly string[];
  readonly called: string;
  readonly terms: Partial<Record<Term, string>>;
}

const RESTRAINT = { binds: 'binds', duration: 'duration' } as const;
const COMMITMENT = { binds: 'by', amount: 'amount' } as const;
const LISTED: readonly Listed[] = [
  { of: 'exclusivity', categories: ['exclusivity'], called: 'exclusivity', terms: RESTRAINT },
  { of: 'nonCompete', categories: ['non-compete'], called: 'competition', terms: RESTRAINT },
  {
    of: 'nonSolicit',
    categories: ['no-solicit-of-employees', 'no-solicit-of-customers'],
    called: 'solicitation',
    terms: RESTRAINT,
  },
  {
    of: 'terminationForConvenience',
    categories: ['termination-for-convenience'],
    called: 'ending it without a cause',
    terms: { benefits: 'by', deadline: 'notice' },
  },
  {
    of: 'ipAssignment',
    categories: ['ip-ownership-assignment'],
    called: 'the transfer of intellectual property',
    terms: { binds: 'from', benefits: 'to' },
  },
  {
    of: 'minimumCommitment',
    categories: ['minimum-commitment'],
    called: 'the least that is to be bought or paid',
    terms: COMMITMENT,
  },
  {
    of: 'liquidatedDamages',
    categories: ['liquidated-damages'],
    called: 'damages agreed in advance',
    terms: COMMITMENT,
  },
  {
    of: 'indemnities',
    categories: ['one-sided-indemnity'],
    called: 'the indemnity',
    terms: { binds: 'by', benefits: 'to' },
  },
];

const TERMS: Readonly<Record<Term, { readonly said: string; readonly agree: Agree }>> = {
  binds: { said: 'whom it binds', agree: inParty },
  benefits: { said: 'whom it serves', agree: inParty },
  amount: { said: 'the amount', agree: inAmount },
  duration: { said: 'for how long', agree: inTime },
  deadline: { said: 'the notice', agree: inTime },
};

const asFacts = ({ of, categories, called, terms }: Listed): ComparedFact[] =>
  (Object.entries(terms) as [Term, string][]).map(([term, key]) => ({
    called: `${called}: ${TERMS[term].said}`,
    ours: (brief) => brief[of].flatMap((each) => statedAs(key)(each)),
    theirs: termOf(categories, term),
    agree: TERMS[term].agree,
    byWords: true,
  }));

/** Every fact that both the brief and a section can state, by value. */
export const COMPARED: readonly ComparedFact[] = [...SIMPLE, ...LISTED.flatMap(asFacts)];

/** What the brief takes for laid down in some words, with the categories that a section may deny in the same words. */
export interface Presence {
  readonly called: string;
  readonly categories: readonly string[];
  readonly citations: (brief: Brief) => readonly Citation[];
}

/** Every fact that a section can deny. */
export const PRESENCES: readonly Presence[] = [
  ...LISTED.map(({ of, categories, called }) => ({
    called,
    categories,
    citations: (brief: Brief) => brief[of].flatMap(({ citations }) => citations),
  })),
  {
    called: 'a cap on liability',
    categories: ['cap-on-liability'],
    citations: ({ liabilityCap: { exists, citations } }) => (exists ? citations : []),
  },
  {
    called: 'renewal',
    categories: ['renewal-term'],
    citations: ({ renewal }) => (renewal?.automatic ? renewal.citations : []),
  },
  {
    called: 'a bar on assignment',
    categories: ['anti-assignment'],
    citations: ({ assignment: { restricted, citations } }) => (restricted ? citations : []),
  },
  {
    called: 'the governing law',
    categories: ['governing-law'],
    citations: ({ governingLaw }) => governingLaw?.citations ?? [],
  },
];
