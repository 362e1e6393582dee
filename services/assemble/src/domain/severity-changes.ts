import type { ReviewDecision, ScoredFinding } from '@countersign/events';
import type { SeverityChange } from './report.ts';

type Identified = Pick<ScoredFinding, 'id' | 'sectionId'>;

const sendsBack = ({ changes = [] }: ReviewDecision, sectionId: string) =>
  changes.some((change) => change.sectionId === sectionId);

/**
 * The changes of severity that hold for a finding, oldest first. A section that was sent back is written anew, so
 * what was said about its findings until then is about findings that are gone.
 */
export function severityChanges(
  { id, sectionId }: Identified,
  decisions: readonly ReviewDecision[],
): SeverityChange[] {
  const current = decisions.slice(decisions.findLastIndex((decision) => sendsBack(decision, sectionId)) + 1);
  return current.flatMap(({ by, at, severityChanges = [] }) =>
    severityChanges
      .filter(({ findingId }) => findingId === id)
      .map(({ from, to, reason }) => ({ from, to, by, at, reason })),
  );
}
