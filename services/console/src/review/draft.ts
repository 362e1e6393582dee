import type { SectionChange, SeverityChange } from '@countersign/api';
import type { Severity } from '@countersign/events';

/** What a reviewer has noted and not yet decided. */
export interface Draft {
  /** By finding. */
  readonly severities: Readonly<Record<string, SeverityChange>>;
  /** By section: what has to change in it. */
  readonly comments: Readonly<Record<string, string>>;
}

export const EMPTY_DRAFT: Draft = { severities: {}, comments: {} };

const without = <T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([each]) => each !== key));

/** Notes another severity; the one it had takes the note back. */
export function changeSeverity(draft: Draft, change: SeverityChange): Draft {
  const others = without(draft.severities, change.findingId);
  if (change.from === change.to) return { ...draft, severities: others };
  return { ...draft, severities: { ...others, [change.findingId]: change } };
}

/** Notes what has to change in a section; no words take the note back. */
export function commentOn(draft: Draft, sectionId: string, comment: string): Draft {
  const others = without(draft.comments, sectionId);
  return { ...draft, comments: comment.trim() ? { ...others, [sectionId]: comment } : others };
}

export const sectionChanges = ({ comments }: Draft): SectionChange[] =>
  Object.entries(comments).map(([sectionId, comment]) => ({ sectionId, comment: comment.trim() }));

export const severityChanges = ({ severities }: Draft): SeverityChange[] => Object.values(severities);

/** The severity a finding has after the decisions of this round, oldest first. */
export function severityAfter(
  finding: { readonly id: string; readonly severity: Severity },
  changes: readonly SeverityChange[],
): Severity {
  return changes.findLast(({ findingId }) => findingId === finding.id)?.to ?? finding.severity;
}
