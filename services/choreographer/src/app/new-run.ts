import type { Receipt } from '@countersign/events';
import { asReceived } from '../domain/intake/receipt.ts';
import { type Run, WITHOUT_FAILURE } from '../domain/run.ts';
import { fileNameOf } from '../domain/run-id.ts';
import type { SourceObject } from './source.ts';

interface Arrival {
  readonly object: SourceObject;
  readonly runId: string;
  readonly contentHash: string;
  readonly receipt: Receipt;
  readonly pipelineVersion: string;
  /** Null for a run that does not get as far as the state machine. */
  readonly executionArn: string | null;
}

/** Nothing was found of a run, or done for it, yet. */
export const AS_RECEIVED = {
  status: 'RECEIVED',
  currentStage: null,
  contractType: null,
  typeScore: null,
  pages: null,
  language: null,
  sectionsTotal: 0,
  sectionsDone: 0,
  sectionsFailed: 0,
  riskScore: null,
  riskLevel: null,
  route: null,
  reviewer: null,
  reviewerGroup: null,
  leadGroup: null,
  redrives: 0,
  startedAt: null,
  ...WITHOUT_FAILURE,
} as const satisfies Partial<Run>;

/** The row of a run that has just been received. */
export function newRun(arrival: Arrival, now: Date): Run {
  const { object, runId, contentHash, receipt, pipelineVersion, executionArn } = arrival;
  return {
    runId,
    fileName: fileNameOf(object.key),
    ...AS_RECEIVED,
    stageSince: now,
    alerts: 0,
    costUsd: 0,
    overheadUsd: null,
    linkedTo: null,
    etag: object.etag,
    contentHash,
    bytes: object.bytes,
    ...asReceived(receipt),
    executionArn,
    pipelineVersion,
    announced: null,
    turn: null,
    turnOf: null,
    receivedAt: now,
    forgottenAt: null,
  };
}
