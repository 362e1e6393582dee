import type {
  Brief,
  BriefClause,
  BriefCommitment,
  BriefExit,
  BriefParty,
  BriefRestraint,
  BriefTransfer,
  Citation,
} from '@countersign/events';
import { type ClauseTerms, clauseTerms } from '../clauses/clause-terms.ts';
import { type BriefSource, cite } from './source.ts';

/** Less sure than this, a clause that no rule saw is left to its finding. */
const SURE = 0.85;

type Read = Omit<Brief, 'points' | 'clauses'>;

interface Clause extends ClauseTerms {
  readonly citations: Citation[];
}

const asRestraint = ({ binds, duration, citations }: Clause): BriefRestraint => ({
  binds: binds ?? null,
  duration: duration ?? null,
  citations,
});

const asCommitment = ({ binds, amount, citations }: Clause): BriefCommitment => ({
  by: binds ?? null,
  amount: amount ?? null,
  citations,
});

const asTransfer = ({ binds, benefits, citations }: Clause): BriefTransfer => ({
  from: binds ?? null,
  to: benefits ?? null,
  citations,
});

const asExit = ({ benefits, deadline, duration, citations }: Clause): BriefExit => ({
  by: benefits === undefined || benefits === 'both' ? 'either' : benefits,
  notice: deadline ?? duration ?? null,
  citations,
});

const termsOf = (text: string, clause: BriefClause, parties: readonly BriefParty[]): Clause => ({
  ...clauseTerms(clause.category, text.slice(clause.start, clause.end).replace(/\s+/g, ' '), parties),
  citations: cite(text, clause),
});

/**
 * The terms with the clauses that the clause finder is sure of where no rule saw any: a finding and the brief do not
 * contradict each other, and nothing is called missing that stands among the findings. A passage that is a term already
 * is no second one.
 */
export function reconcileClauses(
  terms: Read,
  { text, parties }: Pick<BriefSource, 'text' | 'parties'>,
  clauses: readonly BriefClause[],
): Read {
  const taken = [
    ...terms.exclusivity,
    ...terms.nonCompete,
    ...terms.nonSolicit,
    ...terms.minimumCommitment,
    ...terms.ipAssignment,
    ...terms.terminationForConvenience,
  ].flatMap(({ citations }) => citations);
  const isTaken = ({ start, end }: BriefClause) =>
    taken.some(
      (each) => each.start !== undefined && each.end !== undefined && each.start < end && start < each.end,
    );
  const added = <T>(
    read: readonly T[],
    categories: readonly string[],
    asTerm: (clause: Clause) => T,
  ): T[] => {
    if (read.length > 0) return [...read];
    const sure = clauses.filter(
      (clause) => categories.includes(clause.category) && clause.confidence >= SURE && !isTaken(clause),
    );
    return sure.slice(0, 1).map((clause) => asTerm(termsOf(text, clause, parties)));
  };
  const restraints = (read: readonly BriefRestraint[], ...categories: readonly string[]) =>
    added(read, categories, asRestraint);
  return {
    ...terms,
    exclusivity: restraints(terms.exclusivity, 'exclusivity'),
    nonCompete: restraints(terms.nonCompete, 'non-compete'),
    nonSolicit: restraints(terms.nonSolicit, 'no-solicit-of-employees', 'no-solicit-of-customers'),
    minimumCommitment: added(terms.minimumCommitment, ['minimum-commitment'], asCommitment),
    ipAssignment: added(terms.ipAssignment, ['ip-ownership-assignment'], asTransfer),
    terminationForConvenience: added(
      terms.terminationForConvenience,
      ['termination-for-convenience'],
      asExit,
    ),
  };
}
