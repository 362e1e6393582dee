import { sha256 } from '@countersign/shared';
import { kindOfKey } from '../../domain/keys.ts';
import { type ReadRecord, readRecord } from '../../domain/record.ts';
import { followStreams } from '../../domain/streams.ts';
import type { ObjectHistory } from '../archive.ts';
import { inParallel } from '../in-parallel.ts';
import { collectRecorded, emptyRecorded } from './recorded.ts';
import { type Breach, type Counts, READS_AT_ONCE, type Recorded, type VerifyPorts } from './verification.ts';
import { type Chain, mustBeSealed, neverSealed } from './verify-chain.ts';

interface Looked {
  readonly history: ObjectHistory;
  readonly record?: ReadRecord;
  readonly problems: readonly string[];
}

/** What nobody may have done to an object that is written once and kept. */
function historyProblems({ key, versions, deleteMarkers }: ObjectHistory): string[] {
  const problems: string[] = [];
  if (!kindOfKey(key))
    problems.push('does not belong here: nothing that keeps this archive writes under such a key');
  for (const { versionId, lastModified } of deleteMarkers)
    problems.push(`was hidden by the delete marker ${versionId} at ${lastModified.toISOString()}`);
  for (const { versionId, lastModified } of versions.slice(1))
    problems.push(`was overwritten by version ${versionId} at ${lastModified.toISOString()}`);
  return problems;
}

/** A record against its digest, or against its recorder where it waits for one. */
async function lookAtRecord(ports: VerifyPorts, chain: Chain, history: ObjectHistory): Promise<Looked> {
  const { key, versions } = history;
  const problems = historyProblems(history);
  const bytes = versions[0] && (await ports.archive.read(key, versions[0].versionId));
  if (!bytes) return { history, problems: [...problems, 'is gone, or cannot be read'] };
  const record = readRecord(key, bytes, ports.trusted.records);
  if (typeof record === 'string') return { history, problems: [...problems, record] };
  const sealed = chain.sealed.get(key);
  if (sealed !== undefined && sealed !== record.sha256) problems.push('was altered');
  if (!record.payload && !chain.unsigned.has(key)) problems.push('is not signed by the recorder');
  if (
    sealed === undefined &&
    record.payload &&
    mustBeSealed(new Date(record.payload.recordedAt), chain.newest)
  )
    problems.push('is in no digest, and should long be');
  return { history, record, problems };
}

/**
 * Looks at every object and every version in the archive: each belongs there, was written once, and is what the chain
 * and its recorder say. Answers with what the records say of other stores.
 */
export async function verifyObjects(
  ports: VerifyPorts,
  chain: Chain,
  counts: Counts,
): Promise<{ readonly breaches: Breach[]; readonly recorded: Recorded }> {
  const breaches: Breach[] = [];
  const recorded = emptyRecorded();
  const streams = followStreams();
  const calls = new Map<string, ObjectHistory>();
  const missing = new Set(chain.sealed.keys());
  let oldest: string | undefined;
  const look = (history: ObjectHistory): Promise<Looked> =>
    kindOfKey(history.key) === 'record'
      ? lookAtRecord(ports, chain, history)
      : Promise.resolve({ history, problems: historyProblems(history) });

  for await (const { history, record, problems } of inParallel(
    ports.archive.histories(''),
    READS_AT_ONCE,
    look,
  )) {
    const { key } = history;
    missing.delete(key);
    breaches.push(...problems.map((problem) => ({ where: key, problem })));
    if (kindOfKey(key) === 'call') calls.set(key, history);
    if (!record) continue;
    counts.records += 1;
    if (!chain.sealed.has(key)) counts.waiting += 1;
    if (record.payload) {
      streams.add(record.payload, record.sha256);
      if (oldest === undefined || record.payload.recordedAt < oldest) oldest = record.payload.recordedAt;
    }
    collectRecorded(recorded, key, record);
  }
  const { breaches: gaps, recorders } = streams.end();
  counts.recorders = recorders;
  breaches.push(
    ...neverSealed(chain, oldest, ports.now()),
    ...gaps,
    ...[...missing].map((where) => ({ where, problem: 'is gone' })),
  );
  breaches.push(...(await verifyCalls(ports, calls, recorded, counts)));
  return { breaches, recorded };
}

async function callProblem(ports: VerifyPorts, expected: string, history: ObjectHistory | undefined) {
  const oldest = history?.versions[0];
  const bytes = history && oldest && (await ports.archive.read(history.key, oldest.versionId));
  if (!bytes) return 'is gone, or cannot be read';
  return sha256(bytes) === expected ? undefined : 'was altered';
}

/** Each model call that a record names is there as it was, and there is none that no record names. */
async function verifyCalls(
  ports: VerifyPorts,
  calls: ReadonlyMap<string, ObjectHistory>,
  recorded: Recorded,
  counts: Counts,
): Promise<Breach[]> {
  const breaches: Breach[] = [];
  const look = async ([key, { sha256: expected, record }]: [string, { sha256: string; record: string }]) => {
    const problem = await callProblem(ports, expected, calls.get(key));
    return problem && { where: key, problem: `${problem}; ${record} names it` };
  };
  for await (const breach of inParallel(recorded.calls, READS_AT_ONCE, look)) {
    counts.calls += 1;
    if (breach) breaches.push(breach);
  }
  for (const where of calls.keys())
    if (!recorded.calls.has(where))
      breaches.push({ where, problem: 'is named by no record: it was slipped in' });
  return breaches;
}
