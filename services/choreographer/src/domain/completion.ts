import { type ContractCompletedV1Data, contractCompletedV1, MOST_DECISIONS } from '@countersign/events';
import { InternalError, type Outgoing, outgoing } from '@countersign/shared';
import { asReviewDecision, type Decision } from './gate/review.ts';
import type { Run } from './run.ts';
import { documentsOf, sourceRef } from './run-documents.ts';
import type { StageTask } from './stage-task.ts';

function known<T>(value: T | null | undefined, what: string, { runId }: Run): T {
  if (value === null || value === undefined) throw new InternalError(`${runId} ended without ${what}`);
  return value;
}

type End = ContractCompletedV1Data['status'];

/** Everything a downstream team needs to know of a run that came to its end. */
export function completionOf(
  run: Run,
  status: End,
  tasks: readonly StageTask[],
  decisions: readonly Decision[],
): Outgoing<typeof contractCompletedV1> {
  const documents = documentsOf(tasks);
  const docx = documents.get('report.docx');
  const pdf = documents.get('report.pdf');
  return outgoing(contractCompletedV1, {
    status,
    fileName: run.fileName,
    document: sourceRef(run),
    contractType: known(run.contractType, 'a contract type', run),
    typeScore: known(run.typeScore, 'a type score', run),
    reportType: run.reportType,
    pages: known(run.pages, 'pages', run),
    language: known(run.language, 'a language', run),
    risk: {
      score: known(run.riskScore, 'a risk score', run),
      level: known(run.riskLevel, 'a risk level', run),
    },
    route: known(run.route, 'a route', run),
    sections: { total: run.sectionsTotal, passed: run.sectionsDone, failed: run.sectionsFailed },
    alerts: run.alerts,
    ...(status !== 'REJECTED' && docx && pdf && { report: { docx, pdf } }),
    routing: known(documents.get('routing'), 'a routing', run),
    decisions: decisions.slice(-MOST_DECISIONS).map(asReviewDecision),
    costUsd: run.costUsd,
    startedAt: known(run.startedAt, 'a start', run).toISOString(),
    finishedAt: known(run.finishedAt, 'an end', run).toISOString(),
    executionArn: known(run.executionArn, 'an execution', run),
  });
}
