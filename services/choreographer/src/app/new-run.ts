import type { Receipt } from '@countersign/events';
import { asReceived } from '../domain/intake/receipt.ts';
import type { Run } from '../domain/run.ts';
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

/** The row of a run that has just been received. */
export function newRun(arrival: Arrival, now: Date): Run {
  const { object, runId, contentHash, receipt, pipelineVersion, executionArn } = arrival;
  return {
    runId,
    fileName: fileNameOf(object.key),
    status: 'RECEIVED',
    currentStage: null,
    stageSince: now,
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
    alerts: 0,
    reviewer: null,
    costUsd: 0,
    overheadUsd: null,
    failureStage: null,
    failureClass: null,
    failureName: null,
    failureMessage: null,
    redrives: 0,
    linkedTo: null,
    etag: object.etag,
    contentHash,
    bytes: object.bytes,
    ...asReceived(receipt),
    reviewerGroup: null,
    leadGroup: null,
    executionArn,
    pipelineVersion,
    announced: null,
    turn: null,
    turnOf: null,
    receivedAt: now,
    startedAt: null,
    finishedAt: null,
    forgottenAt: null,
  };
}
