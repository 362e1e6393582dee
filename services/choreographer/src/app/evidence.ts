import type { RunScope } from '@countersign/api';
import { type Routing, routingV1 } from '@countersign/events';
import { readJson, runKeys } from '@countersign/shared';
import type { Actor } from '../domain/actor.ts';
import { type Review, reviewIdOf } from '../domain/gate/review.ts';
import { differencesOf, type SavedReceipt, uploaderIn } from '../domain/intake/receipt.ts';
import type { Run } from '../domain/run.ts';
import { isOfContent, type RunDocuments, receiptOfRun, uploadersOf } from './receipts.ts';
import type { Transact } from './repositories.ts';
import { reviewOf } from './review-in-view.ts';
import { runOf } from './run-detail.ts';

/** What stands of a run where nobody can change it who may write to the tables alone. */
export interface Evidence {
  readonly runId: string;
  readonly receipt: SavedReceipt;
  /** SHA-256 (hex) of its bytes; undefined where the row's is that of others. */
  readonly contentHash: string | undefined;
  /** Whoever brought these bytes. */
  readonly uploaders: readonly Actor[];
  /** How the contract was routed in a round; undefined where it was not, or where it was routed anew since. */
  readonly routing: Routing | undefined;
}

async function routingOf(documents: RunDocuments, runId: string, round: number) {
  const [ref, later] = await Promise.all(
    [round, round + 1].map((each) => documents.find(runKeys.routing(runId, each))),
  );
  return ref && !later ? readJson(documents, ref, routingV1) : undefined;
}

/** Reads what stands of a run and of how it was routed in a round; undefined for a run of before receipts. */
async function evidenceOf(
  documents: RunDocuments,
  { runId, contentHash }: Pick<Run, 'runId' | 'contentHash'>,
  round: number,
): Promise<Evidence | undefined> {
  const receipt = await receiptOfRun(documents, runId);
  if (!receipt) return undefined;
  const [isOfBytes, uploaders, routing] = await Promise.all([
    isOfContent(documents, runId, contentHash),
    uploadersOf(documents, contentHash),
    routingOf(documents, runId, round),
  ]);
  return { runId, receipt, contentHash: isOfBytes ? contentHash : undefined, uploaders, routing };
}

/** The same for a review that somebody sees. @throws Refusal 404 */
export async function reviewEvidence(
  { transact, documents }: { readonly transact: Transact; readonly documents: RunDocuments },
  reviewId: string,
  scope: RunScope,
): Promise<Evidence | undefined> {
  const { run, round } = await transact(async (repositories) => {
    const { runId, round } = await reviewOf(repositories, reviewId, scope);
    return { round, run: await runOf(repositories, runId) };
  });
  return evidenceOf(documents, run, round);
}

/** Fields in which a run's row says other than what stands. */
const alteredInRun = (run: Run, { receipt, contentHash }: Evidence): string[] => [
  ...differencesOf(run, receipt.document),
  ...(run.contentHash === contentHash ? [] : ['contentHash']),
];

/** Fields in which the rows of a run and a round of its review say other than what stands. */
export function alteredFields(run: Run, review: Review, evidence: Evidence): string[] {
  const { reviewId, runId, round, reviewerGroup, lead, approvalsRequired } = review;
  const { routing } = evidence;
  const inRun = alteredInRun(run, evidence);
  if (!routing || reviewId !== reviewIdOf(runId, round)) return [...inRun, 'round'];
  return [
    ...inRun,
    ...([routing.group, routing.lead].includes(reviewerGroup) ? [] : ['reviewerGroup']),
    ...(routing.lead === lead ? [] : ['lead']),
    ...(approvalsRequired >= routing.approvalsRequired ? [] : ['approvalsRequired']),
  ];
}

/** The approvals that a review takes, whatever its row says. @param ofUnknown where nobody knows who uploaded */
export const approvalsDue = (review: Review, { receipt }: Evidence, ofUnknown: number): number =>
  uploaderIn(receipt.document)?.id ? review.approvalsRequired : Math.max(review.approvalsRequired, ofUnknown);

/** Whether a contract was routed to somebody, whatever the rows say. */
export const isRoutedTo = (evidence: Evidence | undefined, groups: readonly string[]): boolean =>
  [evidence?.routing?.group, evidence?.routing?.lead].some((each) => each && groups.includes(each));
