import type { ObjectRef } from '@countersign/events';
import { INTAKE_PREFIX, parseS3Uri, sha256 } from '@countersign/shared';
import type { ObjectHistory, VersionedBucket } from '../archive.ts';
import { inParallel } from '../in-parallel.ts';
import { receiptProblems } from './receipt-problems.ts';
import type { RecordedRun } from './recorded-run.ts';
import { type Breach, type Counts, READS_AT_ONCE, type Recorded, type VerifyPorts } from './verification.ts';

async function historyOf(bucket: VersionedBucket, key: string): Promise<ObjectHistory | undefined> {
  for await (const history of bucket.histories(key)) if (history.key === key) return history;
  return undefined;
}

/** The bytes of a version, the oldest unless one is named; undefined when they are gone. */
export async function bytesOf(
  bucket: VersionedBucket,
  key: string,
  versionId: string | undefined,
): Promise<Uint8Array | undefined> {
  const wanted = versionId ?? (await historyOf(bucket, key))?.versions[0]?.versionId;
  return wanted === undefined ? undefined : bucket.read(key, wanted);
}

/** Intake and stages write their documents once; what people upload may have later versions under the same name. */
const isWrittenOnce = (key: string) => /^(runs|intake)\//.test(key);

async function problemsOf(
  bucketOf: (name: string) => VersionedBucket,
  ref: ObjectRef,
  received: RecordedRun['received'],
): Promise<string[]> {
  const { bucket: name, key, versionId } = parseS3Uri(ref.uri);
  const bucket = bucketOf(name);
  const history = await historyOf(bucket, key);
  const oldest = history?.versions[0];
  const wanted = versionId ?? oldest?.versionId;
  const bytes = wanted === undefined ? undefined : await bucket.read(key, wanted);
  const problems: string[] = [];
  if (!bytes) problems.push('is gone, or cannot be read');
  else if (sha256(bytes) !== ref.sha256) problems.push('was altered');
  else if (received?.receipt?.uri === ref.uri) problems.push(...receiptProblems(bytes, received));
  if (!isWrittenOnce(key) || !history) return problems;
  for (const { versionId: marker } of history.deleteMarkers)
    problems.push(`was hidden by the delete marker ${marker}`);
  for (const { versionId: later } of history.versions.slice(1))
    problems.push(`was overwritten by version ${later}`);
  return problems;
}

/** Who brought what stays when the words of a contract are forgotten. */
const isReceipt = ({ uri }: ObjectRef) => parseS3Uri(uri).key.startsWith(INTAKE_PREFIX);

/** What is left of a document that was to be forgotten. */
async function remainsOf(bucketOf: (name: string) => VersionedBucket, ref: ObjectRef): Promise<string[]> {
  const { bucket: name, key, versionId } = parseS3Uri(ref.uri);
  const bytes = await bytesOf(bucketOf(name), key, versionId);
  return bytes ? ['was to be forgotten, and is still there: countersign forget finishes it'] : [];
}

/**
 * Every document that a record refers to, from the source to the report, is what it was; or gone, where a record says
 * that it was forgotten.
 */
export async function verifyDocuments(
  { bucket }: VerifyPorts,
  { documents, forgotten, runs }: Recorded,
  counts: Counts,
): Promise<Breach[]> {
  if (!bucket) return [];
  const breaches: Breach[] = [];
  counts.forgotten = forgotten.size;
  const isForgotten = (ref: ObjectRef & { readonly runId: string }) =>
    forgotten.has(ref.runId) && !isReceipt(ref);
  const look = async (ref: ObjectRef & { readonly runId: string }) => ({
    ref,
    problems: await (isForgotten(ref)
      ? remainsOf(bucket, ref)
      : problemsOf(bucket, ref, runs.get(ref.runId)?.received)),
  });
  for await (const { ref, problems } of inParallel(documents.values(), READS_AT_ONCE, look)) {
    counts.documents += 1;
    breaches.push(...problems.map((problem) => ({ where: ref.uri, problem })));
  }
  return breaches;
}
