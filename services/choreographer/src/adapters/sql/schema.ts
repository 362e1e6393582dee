import type { Circuit } from '../../domain/circuit.ts';
import type { Decision, Review } from '../../domain/gate/review.ts';
import type { HistoryEntry } from '../../domain/history.ts';
import type { Run } from '../../domain/run.ts';
import type { RunSection } from '../../domain/run-section.ts';
import type { StageTask } from '../../domain/stage-task.ts';
import type { ToldMail } from '../../domain/told-mail.ts';

type Row<T> = { -readonly [Column in keyof T]: T[Column] };

/** Lists are kept as JSON text, since the common SQL subset has no JSON columns. */
export type DecisionRow = Row<Omit<Decision, 'changes' | 'severityChanges'>> & {
  changes: string;
  severityChanges: string;
  announcedAt: Date | null;
};

export interface ForgetRequestRow {
  runId: string;
  askedAt: Date;
  askedBy: string | null;
  askedByName: string;
  askedByEmail: string | null;
  reason: string;
}

/** The tables as Kysely sees them, columns in camel case. */
export interface Database {
  pipelineRun: Row<Run>;
  contentOwner: { contentHash: string; reportType: string; runId: string };
  stageTask: Row<StageTask>;
  runSection: Row<RunSection>;
  stageHistory: Row<HistoryEntry>;
  pendingReview: Row<Review>;
  reviewDecision: DecisionRow;
  sweepPlace: { name: string; place: string };
  announcement: { eventId: string; runId: string; event: string; recordedAt: Date };
  circuit: Row<Circuit>;
  forgetRequest: ForgetRequestRow;
  toldMail: Row<ToldMail>;
  spending: { day: string; part: number; costUsd: number };
}
