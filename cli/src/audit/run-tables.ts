import { ApiError } from '@countersign/api';
import type { RunTables, TableRun } from '@countersign/audit';
import type { Api } from '../api/api-client.ts';

const REPORTS = ['report.pdf', 'report.docx'] as const;

/** Where every run is, as the HTTP API tells an auditor. */
export const apiRunTables = (api: Pick<Api, 'listRuns' | 'getRun' | 'documentHash'>): RunTables => ({
  runIds: async () => (await api.listRuns({})).map(({ runId }) => runId),

  async run(runId) {
    try {
      const { status, decisions, documents } = await api.getRun(runId);
      const reports: Record<string, string | undefined> = {};
      for (const name of REPORTS)
        if (documents.includes(name)) reports[name] = await api.documentHash(runId, name);
      return {
        runId,
        status,
        decisions,
        reports: { 'report.pdf': reports['report.pdf'], 'report.docx': reports['report.docx'] },
      } satisfies TableRun;
    } catch (error) {
      if (error instanceof ApiError && error.status === 404) return undefined;
      throw error;
    }
  },
});
