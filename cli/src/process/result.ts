import type { Run } from '@countersign/api';
import { NOTHING_TOLD, type Told } from './told.ts';

/** One element of what `countersign process --json` prints. */
export interface ProcessResult extends Told {
  readonly file: string;
  readonly runId: string | null;
  /** The run's status, or LOST when it did not come to an end. */
  readonly status: Run['status'] | 'LOST';
  readonly contractType: string | null;
  readonly typeScore: number | null;
  readonly pages: number | null;
  readonly language: string | null;
  readonly sections: { readonly total: number; readonly passed: number; readonly failed: number };
  readonly risk: { readonly score: number; readonly level: string } | null;
  readonly route: string | null;
  readonly alerts: number;
  /** Absolute paths of the saved reports; null when the run has none. */
  readonly report: { readonly docx: string; readonly pdf: string } | null;
  readonly costUsd: number;
  readonly durationMs: number;
  readonly error: { readonly class: string; readonly name: string; readonly message: string } | null;
}

/** What was kept of a run that ended. */
export interface Saved {
  readonly report: ProcessResult['report'];
  readonly told: Told;
}

/** What a run came to. */
export function resultOf(file: string, run: Run, durationMs: number, { report, told }: Saved): ProcessResult {
  const { runId, status, contractType, typeScore, pages, language, sections, risk, route, alerts, costUsd } =
    run;
  const { error } = run;
  return {
    file,
    runId,
    status,
    contractType,
    typeScore,
    pages,
    language,
    sections,
    risk,
    route,
    ...told,
    alerts,
    report,
    costUsd,
    durationMs,
    error: error && { class: error.class, name: error.name, message: error.message },
  };
}

/** A document of which nothing can be said but what went wrong with it here. */
export const lost = (
  file: string,
  runId: string | null,
  durationMs: number,
  cause: Error,
): ProcessResult => ({
  file,
  runId,
  status: 'LOST',
  contractType: null,
  typeScore: null,
  pages: null,
  language: null,
  sections: { total: 0, passed: 0, failed: 0 },
  risk: null,
  route: null,
  ...NOTHING_TOLD,
  alerts: 0,
  report: null,
  costUsd: 0,
  durationMs,
  error: { class: 'internal', name: cause.name, message: cause.message },
});
