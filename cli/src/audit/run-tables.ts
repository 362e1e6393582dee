import { ApiError, type ReportDocument } from '@countersign/api';
import type { RunTables, TableRun } from '@countersign/audit';
import type { Api } from '../api/api-client.ts';

/** Where every run is, as the HTTP API tells an auditor. */
export const apiRunTables = (api: Pick<Api, 'listRuns' | 'getRun'>): RunTables => ({
  runIds: async () => (await api.listRuns({})).map(({ runId }) => runId),

  async run(runId) {
    try {
      const { status, decisions, documentHashes } = await api.getRun(runId);
      return {
        runId,
        status,
        decisions,
        reports: {
          pdf: documentHashes['report.pdf' satisfies ReportDocument],
          docx: documentHashes['report.docx' satisfies ReportDocument],
        },
      } satisfies TableRun;
    } catch (error) {
      if (error instanceof ApiError && error.status === 404) return undefined;
      throw error;
    }
  },
});
