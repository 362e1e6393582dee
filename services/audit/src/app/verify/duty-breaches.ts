import type { PersonV1 } from '@countersign/events';
import { isSamePerson } from '@countersign/shared';
import { approvers } from '../../domain/approvers.ts';
import { type RecordedRun, verdictKey } from './recorded-run.ts';
import type { Breach, Recorded, RecordedDecision } from './verification.ts';

interface Uploaded {
  readonly by: PersonV1;
  readonly at: string;
}

/** Who uploaded which bytes when, by their hash. */
function uploadsOf(runs: ReadonlyMap<string, RecordedRun>): Map<string, Uploaded[]> {
  const uploads = new Map<string, Uploaded[]>();
  for (const { received } of runs.values()) {
    if (!received?.uploader || received.unread) continue;
    const { sha256 } = received.document;
    uploads.set(sha256, [...(uploads.get(sha256) ?? []), { by: received.uploader, at: received.eventTime }]);
  }
  return uploads;
}

function approvalProblem(
  decision: RecordedDecision,
  { routed }: RecordedRun,
  uploads: readonly Uploaded[],
): string | undefined {
  if (decision.decision !== 'approve') return undefined;
  const isOwn = uploads.some(({ by, at }) => at < decision.at && isSamePerson(by, decision));
  if (isOwn && decision.exception === null) return 'is an approval by who uploaded the contract';
  if (decision.exception !== null && routed && !routed.uploaderMayApprove)
    return `takes an exception that no playbook made: ${decision.exception}`;
  return undefined;
}

/** Whether a run came to its end with the approvals that its newest routing asks for. */
function endProblems({ completed, routed }: RecordedRun, decisions: readonly RecordedDecision[]): string[] {
  if (!completed || !routed || completed.status === 'REJECTED') return [];
  const problems: string[] = [];
  const said = `${completed.risk.level}, ${completed.route}`;
  const found = `${routed.risk.level}, ${routed.route}`;
  if (said !== found) problems.push(`ended as ${said}, and was routed as ${found}`);
  const newest = Math.max(...decisions.map(({ round }) => round));
  const given = approvers(decisions.filter(({ round }) => round === newest)).length;
  if (given === 0 && decisions.some(({ decision }) => decision === 'request-changes'))
    problems.push('was sent back, and nobody approved what came of it');
  if (given < routed.approvalsRequired)
    problems.push(
      `ended with ${given} approvals by different people, and ${routed.approvalsRequired} were required`,
    );
  return problems;
}

/** Sections by which a contract was weighed as done, and which did not pass their checks. */
const sectionProblems = ({ weighed, verdicts }: RecordedRun): string[] =>
  (weighed?.sections ?? []).flatMap(({ id, status, revision }) => {
    const verdict = verdicts.get(verdictKey(id, revision));
    return status !== 'done' || verdict === 'passed'
      ? []
      : [`was weighed by section ${id} as done, and its verdict was ${verdict ?? 'none'}`];
  });

/**
 * What the records alone say of duties: nobody approved what they uploaded, exceptions were the playbook's, and no run
 * ended with fewer approvals, or another risk, than it was routed with. Tables that were put back show nothing of it.
 */
export function dutyBreaches({ runs, decisions }: Recorded): Breach[] {
  const uploads = uploadsOf(runs);
  const byRun = Map.groupBy(decisions.values(), ({ runId }) => runId);
  return [...runs].flatMap(([runId, run]) => {
    const ofRun = byRun.get(runId) ?? [];
    const ofBytes = uploads.get(run.received?.document.sha256 ?? '') ?? [];
    return [
      ...ofRun.flatMap((decision) => {
        const problem = approvalProblem(decision, run, ofBytes);
        return problem ? [{ where: `decision on ${decision.reviewId} by ${decision.by}`, problem }] : [];
      }),
      ...[...endProblems(run, ofRun), ...sectionProblems(run)].map((problem) => ({
        where: `run ${runId}`,
        problem,
      })),
    ];
  });
}
