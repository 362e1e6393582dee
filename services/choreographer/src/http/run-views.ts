import type { runView } from '@countersign/api';
import type * as z from 'zod';
import { isRedrivable } from '../domain/failure-notice.ts';
import type { Run } from '../domain/run.ts';

const iso = (date: Date | null) => date?.toISOString() ?? null;

/** @param waits what the run waits for to begin */
export const viewRun = (run: Run, waits?: string): z.output<typeof runView> => ({
  ...run,
  ...(waits !== undefined && { waits }),
  stage: run.currentStage,
  stageSince: run.stageSince.toISOString(),
  sections: { total: run.sectionsTotal, passed: run.sectionsDone, failed: run.sectionsFailed },
  risk: run.riskLevel && run.riskScore !== null ? { score: run.riskScore, level: run.riskLevel } : null,
  error: run.failureClass && {
    class: run.failureClass,
    name: run.failureName ?? '',
    message: run.failureMessage ?? '',
    stage: run.failureStage ?? '',
  },
  redrivable: run.status === 'FAILED' && isRedrivable(run),
  forgottenAt: iso(run.forgottenAt),
  key: run.objectKey,
  uploadedBy: run.uploaderName,
  receivedAt: run.receivedAt.toISOString(),
  startedAt: iso(run.startedAt),
  finishedAt: iso(run.finishedAt),
});
