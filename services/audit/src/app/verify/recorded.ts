import {
  contractForgottenV1,
  contractReviewDecidedV1,
  type ObjectRef,
  objectRefV1,
  type ReviewDecision,
} from '@countersign/events';
import { callKey } from '../../domain/keys.ts';
import type { ReadRecord } from '../../domain/record.ts';
import { collectRun } from './recorded-run.ts';
import type { Recorded, TableDecision } from './verification.ts';

export const emptyRecorded = (): Recorded => ({
  documents: new Map(),
  calls: new Map(),
  decisions: new Map(),
  runs: new Map(),
  forgotten: new Map(),
});

/**
 * Every reference to an object, wherever in an event it stands, but to a file that nobody read: its hash is not
 * known.
 */
export function* refsIn(value: unknown): Generator<ObjectRef> {
  if (typeof value !== 'object' || value === null) return;
  if ('unread' in value && value.unread === true) return;
  const ref = objectRefV1.safeParse(value);
  if (ref.success) yield ref.data;
  else for (const part of Object.values(value)) yield* refsIn(part);
}

/** Who decided what, when: what makes two decisions the same. */
export const decisionId = ({ reviewId, by, at }: Pick<TableDecision, 'reviewId' | 'by' | 'at'>) =>
  `${reviewId} ${by} ${at}`;

const asInTable = (reviewId: string, round: number, decision: ReviewDecision): TableDecision => ({
  reviewId,
  round,
  decision: decision.decision,
  by: decision.by,
  userId: decision.userId ?? null,
  email: decision.email ?? null,
  group: decision.group,
  exception: decision.exception ?? null,
  at: decision.at,
  comment: decision.comment ?? null,
  changes: decision.changes ?? [],
  severityChanges: decision.severityChanges ?? [],
});

/** Keeps what a record says that other stores have to agree with. */
export function collectRecorded(recorded: Recorded, key: string, { event, payload }: ReadRecord): void {
  const { subject: runId, type, data } = event;
  for (const ref of refsIn([data, payload?.words])) recorded.documents.set(ref.uri, { ...ref, runId });
  const call = payload?.call ?? legacyCall(event.data, payload === undefined);
  if (call) recorded.calls.set(call.key, { sha256: call.sha256, record: key, runId });
  if (type === contractReviewDecidedV1.type) {
    const { reviewId, round, decision } = contractReviewDecidedV1.data.parse(data);
    const inTable = asInTable(reviewId, round, decision);
    recorded.decisions.set(decisionId(inTable), { ...inTable, runId, words: payload?.words });
  }
  if (type === contractForgottenV1.type) {
    const { at, by } = contractForgottenV1.data.parse(data);
    const known = recorded.forgotten.get(runId);
    recorded.forgotten.set(runId, known !== undefined && known.at < at ? known : { at, by });
  }
  collectRun(recorded.runs, event);
}

/** Records of the first version name the call in the event alone. */
function legacyCall(data: unknown, isLegacy: boolean) {
  if (!isLegacy || typeof data !== 'object' || data === null || !('call' in data)) return undefined;
  const ref = objectRefV1.safeParse(data.call);
  return ref.success ? { key: callKey(ref.data.sha256), sha256: ref.data.sha256 } : undefined;
}
