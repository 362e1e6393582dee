import type { ErrorClass, RiskLevel, Route, RunStatus, Stage } from '@countersign/events';
import { sha256 } from '@countersign/shared';
import type { Actor } from './actor.ts';

/** One run of one contract: the row that tells a person where it is. */
export interface Run {
  readonly runId: string;
  readonly fileName: string;
  readonly status: RunStatus;
  readonly currentStage: Stage | null;
  readonly stageSince: Date;
  readonly contractType: string | null;
  readonly typeScore: number | null;
  readonly reportType: string;
  /** Side of the client, e.g. `supplier`, where whoever brought the contract said it. */
  readonly side: string | null;
  readonly pages: number | null;
  readonly language: string | null;
  readonly sectionsTotal: number;
  readonly sectionsDone: number;
  readonly sectionsFailed: number;
  readonly riskScore: number | null;
  readonly riskLevel: RiskLevel | null;
  readonly route: Route | null;
  readonly alerts: number;
  readonly reviewer: string | null;
  /** US dollars: models and Textract as they are answered, and all else at the end. */
  readonly costUsd: number;
  /** Of that, all else, as of the last end; null for runs that have not ended. */
  readonly overheadUsd: number | null;
  readonly failureStage: string | null;
  readonly failureClass: ErrorClass | null;
  readonly failureName: string | null;
  readonly failureMessage: string | null;
  readonly redrives: number;
  /** The earlier run of the same bytes that this one shares its end with. */
  readonly linkedTo: string | null;
  readonly bucket: string;
  readonly objectKey: string;
  readonly versionId: string | null;
  readonly etag: string;
  readonly contentHash: string;
  readonly bytes: number;
  readonly via: 'upload' | 'api' | 'sweep';
  /** Whoever brought the document, as far as anybody knows; never approves it. */
  readonly uploaderId: string | null;
  readonly uploaderName: string | null;
  readonly uploaderEmail: string | null;
  /** Groups that see the run, once it was routed: the reviewers and their lead. */
  readonly reviewerGroup: string | null;
  readonly leadGroup: string | null;
  readonly executionArn: string | null;
  readonly pipelineVersion: string;
  /**
   * What was last announced, so that a redelivery does not announce it again; null until intake is through, `RECEIVED`
   * until everybody was told of the end, also after a redrive.
   */
  readonly announced: string | null;
  /** Place among the runs that wait to be started; null until intake is through, and for runs that start nothing. */
  readonly turn: number | null;
  /** Who shares turns with it; null where it has none. */
  readonly turnOf: string | null;
  readonly receivedAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
  /** Since when its words are to be gone: nothing of it is given out. */
  readonly forgottenAt: Date | null;
}

/** Whoever brought the document of a run. */
export const uploaderOf = ({ uploaderId, uploaderName, uploaderEmail }: Run): Actor | undefined =>
  uploaderName === null ? undefined : { id: uploaderId, name: uploaderName, email: uploaderEmail };

/**
 * Whether whoever brought the document signed in for it. What an object says of itself anybody can write who may put
 * it.
 */
export const isUploaderKnown = (run: Run | undefined): boolean => (run?.uploaderId ?? null) !== null;

/** What a run's row holds of whoever brought its document. */
export const uploadedAs = (uploader: Actor | undefined) => ({
  uploaderId: uploader?.id ?? null,
  uploaderName: uploader?.name ?? null,
  uploaderEmail: uploader?.email ?? null,
});

/** What stands for the hash of a file that was not read. */
export const hashOfUnread = (etag: string): string => sha256(`unread ${etag}`);

/** Whether intake read the file: one that is too large, or that no scanner found clean, it does not. */
export const wasRead = ({ contentHash, etag }: Pick<Run, 'contentHash' | 'etag'>): boolean =>
  contentHash !== hashOfUnread(etag);

/** Whether a virus scanner's verdict is waited for. */
export const awaitsScan = (run: Run): boolean =>
  run.status === 'RECEIVED' && run.announced === null && run.linkedTo === null && !wasRead(run);

/** The name under which a run fails that somebody cancelled. */
export const CANCELLED = 'Cancelled';

/** What a row says of a run that has not ended, and did not fail. */
export const WITHOUT_FAILURE = {
  finishedAt: null,
  failureStage: null,
  failureClass: null,
  failureName: null,
  failureMessage: null,
} as const satisfies Partial<Run>;

/** Whatever was told of a run before, its end is to be told anew; intake that is not through yet comes first. */
export const untold = ({ announced }: Pick<Run, 'announced'>) =>
  announced === null ? {} : { announced: 'RECEIVED' };

/**
 * What a row says from when its run goes on, whoever has it go on: in this stage since then, without a failure, and whatever
 * was told of it, its end is to be told anew.
 */
export const goingOn = (
  run: Pick<Run, 'announced'>,
  status: 'RUNNING' | 'AWAITING_REVIEW',
  stageSince: Date,
) => ({ status, stageSince, ...WITHOUT_FAILURE, ...untold(run) });

/** What a row said before a change, to take that back, all of it. */
export const asBefore = (run: Run, change: Partial<Run>): Partial<Run> =>
  Object.fromEntries(Object.entries(run).filter(([field]) => field in change));

/** Whether somebody cancelled the run; it never goes on. */
export const isCancelled = ({ failureName }: Pick<Run, 'failureName'>): boolean => failureName === CANCELLED;

/**
 * What `announced` holds once everybody was told how the run ended; each redrive may fail anew, of the run itself or of the
 * one that works for it.
 */
export function occasionOf(run: Pick<Run, 'status' | 'redrives' | 'failureName' | 'linkedTo'>): string {
  if (run.status !== 'FAILED') return run.status;
  if (isCancelled(run)) return 'CANCELLED';
  return run.linkedTo ? `FAILED ${run.redrives} of ${run.linkedTo}` : `FAILED ${run.redrives}`;
}
