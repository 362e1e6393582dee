import { durationMentions } from '@countersign/documents/values';
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
import { isUndone } from '../text/undone.ts';
import { type BriefSource, cite } from './source.ts';
import { mentions, objectAfter } from './who.ts';

/** Less sure than this, a clause that no rule saw is left to its finding. */
const SURE = 0.85;

type Read = Omit<Brief, 'points' | 'clauses'>;

interface Clause extends ClauseTerms {
  readonly words: string;
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

/** "All that the parties develop shall be owned by Tarn": whoever else made it hands it over. */
const OWNED_BY = /\bowned (?:solely |exclusively )?by (?:the )?/i;

const asTransfer =
  (parties: readonly BriefParty[]) =>
  ({ words, binds, benefits, citations }: Clause): BriefTransfer => {
    const owned = OWNED_BY.exec(words);
    const owner = owned && objectAfter(mentions(words, parties), owned.index, 'both');
    const other = parties.map(({ role, name }) => role ?? name).filter((call) => call !== owner);
    return owner && other.length === 1
      ? { from: other[0]!, to: owner, citations }
      : { from: binds ?? null, to: benefits ?? null, citations };
  };

/** A span of time that stands beside the notice, and not in another ground of the same list. */
const BESIDE_NOTICE = /^[^.;]{0,60}\b(?:notice|ahead|beforehand|in advance)\b/i;
const BEHIND_NOTICE = /\bnotice\b[^.;]{0,60}$/i;
const noticeIn = (words: string): string | undefined =>
  durationMentions(words).find(
    ({ start, end }) => BESIDE_NOTICE.test(words.slice(end)) || BEHIND_NOTICE.test(words.slice(0, start)),
  )?.value;

const asExit = ({ words, benefits, citations }: Clause): BriefExit => ({
  by: benefits === undefined || benefits === 'both' ? 'either' : benefits,
  notice: noticeIn(words) ?? null,
  citations,
});

function termsOf(text: string, clause: BriefClause, parties: readonly BriefParty[]): Clause {
  const words = text.slice(clause.start, clause.end).replace(/\s+/g, ' ');
  return { ...clauseTerms(clause.category, words, parties), words, citations: cite(text, clause) };
}

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
    const sure = clauses
      .filter(
        (clause) => categories.includes(clause.category) && clause.confidence >= SURE && !isTaken(clause),
      )
      .filter(({ start, end }) => !isUndone(text.slice(start, end).replace(/\s+/g, ' ')));
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
    ipAssignment: added(terms.ipAssignment, ['ip-ownership-assignment'], asTransfer(parties)),
    terminationForConvenience: added(
      terms.terminationForConvenience,
      ['termination-for-convenience'],
      asExit,
    ),
  };
}
