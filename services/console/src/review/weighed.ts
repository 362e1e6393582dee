import type { Decision, SeverityChange } from '@countersign/api';
import type { ScoredFinding, Severity } from '@countersign/events';
import { SEVERITIES } from '../shared/levels.tsx';
import { type Draft, severityAfter } from './draft.ts';

/** A finding as the reviewer sees it now. */
export interface WeighedFinding extends ScoredFinding {
  /** After what others decided in this round. */
  readonly before: Severity;
  /** With the reviewer's own change. */
  readonly now: Severity;
  /** Who changed it and why, oldest first. */
  readonly changes: readonly (SeverityChange & { readonly by: string })[];
  readonly own: SeverityChange | undefined;
}

const pageOf = ({ citations }: ScoredFinding) => citations[0]?.page ?? Number.POSITIVE_INFINITY;

/**
 * The findings, worst first, then as they stand in the contract. The reviewer's own changes do not move a finding
 * while it is looked at.
 */
export function weigh(
  findings: readonly ScoredFinding[],
  decisions: readonly Decision[],
  draft: Draft,
): WeighedFinding[] {
  const changes = decisions.flatMap(({ by, severityChanges }) =>
    severityChanges.map((each) => ({ ...each, by })),
  );
  return findings
    .map((finding) => {
      const before = severityAfter(finding, changes);
      const own = draft.severities[finding.id];
      const theirs = changes.filter(({ findingId }) => findingId === finding.id);
      return { ...finding, before, now: own?.to ?? before, changes: theirs, own };
    })
    .sort(
      (a, b) => SEVERITIES.indexOf(a.before) - SEVERITIES.indexOf(b.before) || pageOf(a) - pageOf(b) || 0,
    );
}
