import { ApiError, type ReportDocument, type RunDetail } from '@countersign/api';
import { type RunTables, type TableRun, UnreadableRows } from '@countersign/audit';
import type { Api } from '../api/api-client.ts';

const factsOf = (run: RunDetail): TableRun['facts'] => ({
  key: run.key,
  fileName: run.fileName,
  versionId: run.versionId,
  via: run.via,
  side: run.side,
  contentHash: run.contentHash,
  linkedTo: run.linkedTo,
  uploaderName: run.uploadedBy,
  uploaderEmail: run.uploader === undefined ? undefined : (run.uploader?.email ?? null),
  uploaderId: run.uploader === undefined ? undefined : (run.uploader?.userId ?? null),
  contractType: run.contractType,
  riskScore: run.risk?.score ?? null,
  riskLevel: run.risk?.level ?? null,
  route: run.route,
  reviewerGroup: run.reviewerGroup,
  leadGroup: run.leadGroup,
  reviewer: run.reviewer,
  typeScore: run.typeScore,
  pages: run.pages,
  language: run.language,
  alerts: run.alerts,
  sectionsTotal: run.sections.total,
  sectionsPassed: run.sections.passed,
  sectionsFailed: run.sections.failed,
  startedAt: run.startedAt,
  finishedAt: run.finishedAt,
  failureName: run.error?.name ?? null,
  failureStage: run.error?.stage ?? null,
  forgottenAt: run.forgottenAt,
});

const tableRun = (run: RunDetail): TableRun => ({
  runId: run.runId,
  status: run.status,
  facts: factsOf(run),
  changedAt: [run.receivedAt, run.stageSince, run.finishedAt].filter((instant) => instant !== null),
  decisions: run.decisions,
  reviews: run.reviews.map((review) => ({
    ...review,
    approvalsRequired: review.approvals.required,
    claimedAt: review.claimedAt,
  })),
  sections: run.sectionDetails,
  reports: {
    pdf: run.documentHashes['report.pdf' satisfies ReportDocument],
    docx: run.documentHashes['report.docx' satisfies ReportDocument],
  },
});

/** The service answers so where it does not understand what stands in its tables, and the client where it was told so. */
const isUnreadable = (error: unknown): error is ApiError =>
  error instanceof ApiError && (error.status === 500 || error.code === 'UnexpectedAnswer');

async function readRows<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (isUnreadable(error)) throw new UnreadableRows(error.message, { cause: error });
    throw error;
  }
}

/** Where every run is, as the HTTP API tells an auditor. */
export const apiRunTables = (api: Pick<Api, 'listRuns' | 'getRun'>): RunTables => ({
  runIds: async () => (await readRows(api.listRuns({}))).map(({ runId }) => runId),

  async run(runId) {
    try {
      return tableRun(await readRows(api.getRun(runId)));
    } catch (error) {
      if (error instanceof ApiError && error.status === 404) return undefined;
      throw error;
    }
  },
});
