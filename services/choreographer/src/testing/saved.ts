import {
  type Classification,
  classificationV1,
  type ObjectRef,
  type Receipt,
  type Routing,
  routingV1,
} from '@countersign/events';
import { type ObjectStore, putJsonOnce, runKeys } from '@countersign/shared';
import { type RunDocuments, saveContent, saveReceipt } from '../app/receipts.ts';
import { receiptOf, type SavedReceipt } from '../domain/intake/receipt.ts';
import { type Run, uploaderOf } from '../domain/run.ts';
import { aRouted } from './routed.ts';

/** The receipt of a run whose row says the truth. */
const receiptFor = (run: Run): Receipt =>
  receiptOf(
    { bucket: run.bucket, key: run.objectKey, versionId: run.versionId ?? undefined },
    run,
    uploaderOf(run),
  );

/** One that stands somewhere. */
export const aReceipt = (run: Run): SavedReceipt => ({
  ref: { uri: `s3://documents/intake/receipts/${run.runId}.json`, sha256: 'e'.repeat(64), bytes: 7 },
  document: receiptFor(run),
});

/** Writes down a run as intake does. */
export async function saveRun(documents: RunDocuments, run: Run): Promise<void> {
  await saveReceipt(documents, run.runId, async () => receiptFor(run));
  await saveContent(documents, run.runId, run.contentHash);
}

/** Writes down how a contract is routed, as route does. */
export async function saveRouting(
  documents: RunDocuments,
  runId: string,
  change: Partial<Routing> = {},
  round = 0,
): Promise<ObjectRef> {
  const { group, lead, approvalsRequired, reviewHours, route, risk } = aRouted();
  const routing = routingV1.parse({
    version: 1,
    playbook: { name: 'firm', version: '1' },
    ...{ group, lead, approvalsRequired, reviewHours, route, ...risk },
    findings: [],
    explanation: [],
    alerts: [],
    ...change,
  });
  return (await putJsonOnce(documents, runKeys.routing(runId, round), routing)).ref;
}

/** Writes down the type of a contract, as classify does. */
export async function saveClassification(
  documents: RunDocuments,
  runId: string,
  { contractType, score, confident }: Pick<Classification, 'contractType' | 'score' | 'confident'>,
): Promise<ObjectRef> {
  const ranking = [{ type: contractType, score }];
  const classification = classificationV1.parse({
    ...{ version: 1, contractType, score, threshold: 0.5, confident, ranking, model: 'endpoint' },
  });
  return (await putJsonOnce(documents, runKeys.classification(runId), classification)).ref;
}

/** Writes down a report, as assemble does. */
export async function saveReport(
  documents: ObjectStore,
  runId: string,
  round = 0,
): Promise<{ docx: ObjectRef; pdf: ObjectRef }> {
  const put = async (format: 'docx' | 'pdf') =>
    (await documents.putOnce(runKeys.report(runId, round, format), format, 'text/plain')).ref;
  return { docx: await put('docx'), pdf: await put('pdf') };
}
