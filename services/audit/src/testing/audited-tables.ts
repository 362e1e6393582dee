import type { TableRun, VerifyPorts } from '../app/verify/verification.ts';
import { DECISION, OTHER_RUN, RUN, UPLOADER } from './audited-runs.ts';

const NOT_FOUND_YET = {
  contractType: null,
  riskScore: null,
  riskLevel: null,
  route: null,
  reviewerGroup: null,
  leadGroup: null,
  reviewer: null,
  ...{ typeScore: null, pages: null, language: null, alerts: 0 },
  ...{ sectionsTotal: 0, sectionsPassed: 0, sectionsFailed: 0 },
  ...{ startedAt: null, finishedAt: null, failureName: null, failureStage: null, forgottenAt: null },
};

const REVIEW: TableRun['reviews'][number] = {
  reviewId: `${RUN}-r0`,
  runId: RUN,
  status: 'closed',
  groups: ['commercial-contracts', 'legal-leads'],
  approvalsRequired: 1,
  riskLevel: 'low',
  outcome: 'approved',
  requestedAt: '2026-11-22T11:02:00.000Z',
  closedAt: '2026-11-22T11:10:00.000Z',
  claimedById: DECISION.userId,
  claimedAt: '2026-11-22T11:05:00.000Z',
};

const SOURCE = {
  key: 'acme/agreement.pdf',
  fileName: 'agreement.pdf',
  side: null,
  linkedTo: null,
};

/** The tables as they are while nobody has touched them; hashes as the records have them. */
export function tables(
  change: (runs: TableRun[]) => TableRun[],
  {
    reports,
    contentHash,
    versionId,
  }: Pick<TableRun, 'reports'> & Pick<TableRun['facts'], 'versionId'> & { readonly contentHash: string },
): VerifyPorts['runs'] {
  const given = { ...DECISION, reviewId: `${RUN}-r0`, round: 0, exception: null };
  const ended: TableRun = {
    runId: RUN,
    status: 'COMPLETED',
    facts: {
      ...{ ...SOURCE, contentHash, versionId, via: 'upload' },
      uploaderName: UPLOADER.name,
      uploaderEmail: UPLOADER.email,
      uploaderId: UPLOADER.userId,
      contractType: 'nda',
      riskScore: 1,
      riskLevel: 'low',
      route: 'review',
      reviewerGroup: 'commercial-contracts',
      leadGroup: 'legal-leads',
      reviewer: DECISION.by,
      ...{ typeScore: 1, pages: 1, language: 'en', alerts: 0 },
      ...{ sectionsTotal: 1, sectionsPassed: 1, sectionsFailed: 0 },
      ...{ startedAt: '2026-11-22T09:30:00.000Z', finishedAt: '2026-11-22T11:20:00.000Z' },
      ...{ failureName: null, failureStage: null, forgottenAt: null },
    },
    sections: [{ id: 'payment', title: 'Payment', status: 'done' }],
    changedAt: ['2026-11-22T09:30:00.000Z', '2026-11-22T11:20:00.000Z'],
    decisions: [{ ...given, changes: [], severityChanges: [] }],
    reviews: [REVIEW],
    reports,
  };
  const begun: TableRun = {
    runId: OTHER_RUN,
    status: 'RUNNING',
    facts: {
      ...{ ...SOURCE, contentHash, versionId: null, via: 'sweep' },
      ...{ uploaderName: null, uploaderEmail: null, uploaderId: null },
      ...NOT_FOUND_YET,
    },
    sections: [],
    changedAt: ['2026-11-22T13:45:00.000Z'],
    decisions: [],
    reviews: [],
    reports: { pdf: undefined, docx: undefined },
  };
  const runs = change([ended, begun]);
  return {
    runIds: async () => runs.map(({ runId }) => runId),
    run: async (runId) => runs.find((run) => run.runId === runId),
  };
}
