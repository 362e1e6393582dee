import type { ErrorClass, RiskLevel, RunStatus, Severity, Stage } from '@countersign/events';

/** A run, as lists show it. Instants are ISO 8601, UTC; costs are US dollars. */
export interface Run {
  readonly runId: string;
  readonly fileName: string;
  readonly status: RunStatus;
  readonly stage: Stage | null;
  readonly stageSince: string;
  readonly contractType: string | null;
  readonly typeScore: number | null;
  readonly reportType: string;
  readonly pages: number | null;
  readonly language: string | null;
  readonly sections: { readonly total: number; readonly passed: number; readonly failed: number };
  readonly risk: { readonly score: number; readonly level: RiskLevel } | null;
  readonly reviewer: string | null;
  readonly costUsd: number;
  readonly error: (TaskError & { readonly stage: string }) | null;
  readonly redrivable: boolean;
  readonly redrives: number;
  readonly linkedTo: string | null;
  readonly key: string;
  readonly receivedAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
}

export interface TaskError {
  readonly class: ErrorClass;
  readonly name: string;
  readonly message: string;
}

export interface HistoryEntry {
  readonly at: string;
  readonly what: string;
  readonly stage: Stage | null;
  readonly item: string | null;
  readonly taskId: string | null;
  readonly detail: string | null;
}

/** One request to a service. */
export interface Task {
  readonly taskId: string;
  readonly stage: Stage;
  readonly item: string | null;
  /** From 0. */
  readonly round: number;
  readonly revision: number;
  readonly attempt: number;
  readonly status: 'waiting' | 'answered' | 'failed' | 'superseded';
  readonly error: TaskError | null;
  readonly costUsd: number;
  readonly dispatchedAt: string;
  readonly answeredAt: string | null;
}

export interface SectionProgress {
  readonly id: string;
  readonly title: string;
  readonly status: 'waiting' | 'done' | 'failed' | 'unsafe';
  readonly drafts: number;
  readonly retries: number;
  readonly costUsd: number;
  readonly reason: string | null;
}

export interface SeverityChange {
  readonly findingId: string;
  readonly from: Severity;
  readonly to: Severity;
  readonly reason: string;
}

export interface SectionChange {
  readonly sectionId: string;
  readonly comment: string;
}

export type DecisionKind = 'approve' | 'reject' | 'request-changes';

export interface Decision {
  readonly reviewId: string;
  readonly round: number;
  readonly decision: DecisionKind;
  readonly by: string;
  readonly group: string;
  readonly at: string;
  readonly comment: string | null;
  readonly changes: readonly SectionChange[];
  readonly severityChanges: readonly SeverityChange[];
}

/** One round of review. */
export interface Review {
  readonly reviewId: string;
  readonly runId: string;
  readonly round: number;
  readonly status: 'open' | 'closed' | 'expired';
  readonly groups: readonly string[];
  readonly escalated: boolean;
  readonly approvals: { readonly given: number; readonly required: number };
  readonly riskLevel: RiskLevel;
  readonly contractType: string;
  readonly fileName: string;
  readonly requestedAt: string;
  readonly dueAt: string;
  readonly claimedBy: string | null;
  readonly outcome: 'approved' | 'rejected' | 'changes-requested' | null;
  readonly closedAt: string | null;
}

/** A run with everything that belongs to it. */
export interface RunDetail extends Run {
  readonly executionArn: string | null;
  readonly contentHash: string;
  readonly bytes: number;
  readonly pipelineVersion: string;
  readonly timeline: readonly HistoryEntry[];
  readonly tasks: readonly Task[];
  readonly sectionDetails: readonly SectionProgress[];
  readonly reviews: readonly Review[];
  readonly decisions: readonly Decision[];
  readonly documents: readonly string[];
}

export interface ReviewDetail extends Review {
  readonly run: Run;
  readonly decisions: readonly Decision[];
  readonly sections: readonly { readonly id: string; readonly title: string; readonly status: string }[];
  readonly documents: readonly string[];
}
