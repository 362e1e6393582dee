import { daysOf, durationMentions, moneyMentions } from '@countersign/documents/values';
import type { Brief, Citation } from '@countersign/events';
import type { TermName } from '@countersign/shared';
import type { Fact } from '../operators/operator.ts';
import type { ClientSide } from './client-side.ts';
import { isPerson } from './person.ts';
import { termUntilItsEnd } from './term-until.ts';

interface Cited {
  readonly citations: readonly Citation[];
}

/** What a playbook may ask of one clause of the brief. */
interface DealClause {
  /** The term that has words near to it: while there are some, it is not known that the clause is missing. */
  readonly near: TermName;
  /** Where the brief speaks of it. */
  readonly cites: (brief: Brief) => readonly Citation[];
  /** Facts by name; undefined where the brief does not say. */
  readonly facts: Readonly<Record<string, (brief: Brief, client: ClientSide) => Fact | undefined>>;
}

const all = (list: readonly Cited[]): Citation[] => list.flatMap(({ citations }) => citations);
const of = (one: Cited | null): readonly Citation[] => one?.citations ?? [];

/** Days of the longest duration in some words. */
const daysIn = (words: string | null | undefined): number | undefined => {
  const days = durationMentions(words ?? '').map(daysOf);
  return days.length > 0 ? Math.max(...days) : undefined;
};
const longest = (each: readonly (string | null)[]): number | undefined => {
  const days = each.flatMap((words) => daysIn(words) ?? []);
  return days.length > 0 ? Math.max(...days) : undefined;
};
const whom = (client: ClientSide, each: readonly (string | null)[]): string[] => [
  ...new Set(each.map((who) => client.whomOf(who))),
];

/** "within 30 days of the invoice": how long somebody waits for a payment. */
const PAYS_WITHIN =
  /\b(?:within|net|after|of|from)\b[^.;]{0,80}\binvoice|\binvoice[^.;]{0,120}\bdays\b|\bnet \d+/i;
const paymentDays = ({ payments }: Brief): number | undefined =>
  longest(
    all(payments).flatMap(
      ({ quote }) => quote.match(/[^.;]+/g)?.filter((each) => PAYS_WITHIN.test(each)) ?? [],
    ),
  );

const restraint = (near: TermName, key: 'exclusivity' | 'nonCompete' | 'nonSolicit'): DealClause => ({
  near,
  cites: (brief) => all(brief[key]),
  facts: {
    stated: (brief) => brief[key].length > 0,
    binds: (brief, client) =>
      whom(
        client,
        brief[key].map(({ binds }) => binds),
      ),
    ofPerson: (brief) => brief[key].some(({ binds }) => isPerson(binds, brief.parties)),
    days: (brief) => longest(brief[key].map(({ duration }) => duration)),
  },
});

const commitment = (near: TermName, key: 'minimumCommitment' | 'liquidatedDamages'): DealClause => ({
  near,
  cites: (brief) => all(brief[key]),
  facts: {
    stated: (brief) => brief[key].length > 0,
    by: (brief, client) =>
      whom(
        client,
        brief[key].map(({ by }) => by),
      ),
    amount: (brief) =>
      brief[key].flatMap(({ amount }) => moneyMentions(amount ?? '').map(({ amount: sum }) => sum))[0],
  },
});

const presence = (
  near: TermName,
  key: 'uncapped' | 'excludedLosses' | 'dataProtection' | 'guaranty',
): DealClause => ({
  near,
  cites: (brief) => brief[key].citations,
  facts: { stated: (brief) => brief[key].exists },
});

/** The clauses of the brief that positions are taken on. Durations are days; sums are in the contract's currency. */
const DEAL_CLAUSES = {
  cap: {
    near: 'Cap on liability',
    cites: ({ liabilityCap }) => liabilityCap.citations,
    facts: {
      stated: ({ liabilityCap }) => liabilityCap.exists,
      amount: ({ liabilityCap }) => moneyMentions(liabilityCap.amount ?? '')[0]?.amount,
      protects: ({ liabilityCap }, client) =>
        liabilityCap.exists ? client.whomOf(liabilityCap.protects) : undefined,
    },
  },
  uncapped: presence('Liability without a limit', 'uncapped'),
  excludedLosses: presence('Excluded losses', 'excludedLosses'),
  dataProtection: presence('Data protection', 'dataProtection'),
  guaranty: presence('Guaranty', 'guaranty'),
  term: {
    near: 'Term',
    cites: ({ term }) => term.citations,
    facts: {
      kind: ({ term }) => term.kind,
      days: (brief) => daysIn(brief.term.kind === 'duration' ? brief.term.value : termUntilItsEnd(brief)),
    },
  },
  renewal: {
    near: 'Renewal',
    cites: ({ renewal }) => of(renewal),
    facts: {
      automatic: ({ renewal }) => renewal?.automatic ?? false,
      days: ({ renewal }) => daysIn(renewal?.period),
      noticeDays: ({ renewal }) => daysIn(renewal?.noticeToStop),
    },
  },
  law: {
    near: 'Governing law',
    cites: ({ governingLaw }) => of(governingLaw),
    facts: {
      stated: ({ governingLaw }) => governingLaw !== null,
      value: ({ governingLaw }) => governingLaw?.value,
    },
  },
  disputes: {
    near: 'Disputes',
    cites: ({ disputes }) => of(disputes),
    facts: {
      kind: ({ disputes }) => disputes?.kind,
      place: ({ disputes }) => disputes?.place ?? undefined,
      exclusive: ({ disputes }) => disputes?.exclusive ?? undefined,
    },
  },
  juryWaiver: {
    near: 'Waiver of a jury',
    cites: ({ juryWaiver }) => juryWaiver.citations,
    facts: { stated: ({ juryWaiver }) => juryWaiver.value },
  },
  payment: { near: 'Payments', cites: ({ payments }) => all(payments), facts: { days: paymentDays } },
  indemnity: {
    near: 'Indemnities',
    cites: ({ indemnities }) => all(indemnities),
    facts: {
      direction: ({ indemnityDirection }) => indemnityDirection,
      by: ({ indemnities }, client) =>
        whom(
          client,
          indemnities.map(({ by }) => by),
        ),
    },
  },
  exit: {
    near: 'Ending it without a cause',
    cites: ({ terminationForConvenience }) => all(terminationForConvenience),
    facts: {
      stated: ({ terminationForConvenience: exits }) => exits.length > 0,
      by: ({ terminationForConvenience: exits }, client) =>
        whom(
          client,
          exits.map(({ by }) => by),
        ),
      noticeDays: ({ terminationForConvenience: exits }) => longest(exits.map(({ notice }) => notice)),
    },
  },
  exclusivity: restraint('Exclusivity', 'exclusivity'),
  nonCompete: restraint('Non-compete', 'nonCompete'),
  nonSolicit: restraint('Non-solicitation', 'nonSolicit'),
  assignment: {
    near: 'Assignment',
    cites: ({ assignment }) => assignment.citations,
    facts: {
      restricted: ({ assignment }) => assignment.restricted,
      binds: ({ assignment }, client) =>
        assignment.restricted ? client.whomOf(assignment.binds) : undefined,
      changeOfControl: ({ assignment }) => assignment.changeOfControl,
    },
  },
  ipAssignment: {
    near: 'Transfer of intellectual property',
    cites: ({ ipAssignment }) => all(ipAssignment),
    facts: {
      stated: ({ ipAssignment }) => ipAssignment.length > 0,
      from: ({ ipAssignment }, client) =>
        whom(
          client,
          ipAssignment.map(({ from }) => from),
        ),
    },
  },
  minimumCommitment: commitment('Minimum commitment', 'minimumCommitment'),
  liquidatedDamages: commitment('Liquidated damages', 'liquidatedDamages'),
  confidentiality: {
    near: 'Confidentiality',
    cites: ({ confidentiality }) => confidentiality.citations,
    facts: {
      direction: ({ confidentiality }) => confidentiality.direction,
      days: ({ confidentiality }) => daysIn(confidentiality.duration),
      endless: ({ confidentiality }) => confidentiality.duration === 'no end',
    },
  },
} satisfies Readonly<Record<string, DealClause>>;

const CLAUSES: readonly (readonly [string, DealClause])[] = Object.entries(DEAL_CLAUSES);

/** Every fact of the deal that a condition may name. */
export const DEAL_FACTS: readonly string[] = CLAUSES.flatMap(([clause, { facts }]) =>
  Object.keys(facts).map((fact) => `brief.${clause}.${fact}`),
);

/** What of a text was read, and which terms it has words near to. */
export interface Searched {
  readonly inFull: boolean;
  readonly nearTerms: readonly string[];
}

/** A fact that something is not there. */
const isSilence = (value: Fact): boolean =>
  value === false || value === 'none' || (typeof value === 'object' && value.length === 0);

/**
 * What the brief says, as the client sees it; nothing where there is no brief. That something is not there is a fact
 * only where all was read and nothing comes near to it.
 */
export function dealFacts(
  brief: Brief | undefined,
  client: ClientSide,
  searched: Searched,
): [string, Fact][] {
  if (!brief) return [];
  return CLAUSES.flatMap(([clause, { near, facts }]) => {
    const mayBeThere = !searched.inFull || searched.nearTerms.includes(near);
    return Object.entries(facts).flatMap(([fact, read]) => {
      const value = read(brief, client);
      if (value === undefined || (mayBeThere && isSilence(value))) return [];
      return [[`brief.${clause}.${fact}`, value] satisfies [string, Fact]];
    });
  });
}

/** The words of the contract that a fact of the deal rests on. */
export function citationsOfFact(name: string, brief: Brief): readonly Citation[] {
  const clause = CLAUSES.find(([each]) => name.startsWith(`brief.${each}.`));
  return clause?.[1].cites(brief) ?? [];
}
