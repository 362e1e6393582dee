import { parseS3Uri, sha256 } from '@countersign/shared';
import { keptWords, rejoin } from '../../domain/words.ts';
import { inParallel } from '../in-parallel.ts';
import { decisionId } from './recorded.ts';
import type {
  Breach,
  Counts,
  Recorded,
  RecordedDecision,
  TableDecision,
  TableRun,
  VerifyPorts,
} from './verification.ts';
import { bytesOf } from './verify-documents.ts';

const RUNS_AT_ONCE = 8;

/** An event that did not get out at once is sent again by the sweep within minutes. */
const PATIENCE_MS = 15 * 60_000;

const FIELDS = ['round', 'decision', 'group', 'exception'] as const;

/** Fields that hold words, compared where those are at hand. */
const WORDS = ['comment', 'changes', 'severityChanges'] as const;

/** Of these, records of earlier times say nothing. */
const LATER_FIELDS = ['userId', 'email'] as const;

/** A decision with its words; those that are not as they were recorded are told of as a document. */
async function withWords({ bucket }: VerifyPorts, decision: RecordedDecision): Promise<RecordedDecision> {
  if (!decision.words || !bucket) return decision;
  const { bucket: name, key, versionId } = parseS3Uri(decision.words.uri);
  const bytes = await bytesOf(bucket(name), key, versionId);
  if (!bytes || sha256(bytes) !== decision.words.sha256) return decision;
  const { words } = keptWords.parse(JSON.parse(new TextDecoder().decode(bytes)));
  const joined = rejoin({ decision }, words) as { readonly decision: RecordedDecision };
  return { ...joined.decision, words: undefined };
}

function differences(table: TableDecision, recorded: RecordedDecision): string[] {
  const later = LATER_FIELDS.filter((field) => recorded[field] !== null);
  const fields = [...FIELDS, ...(recorded.words ? [] : WORDS), ...later];
  return fields.filter((field) => JSON.stringify(table[field]) !== JSON.stringify(recorded[field]));
}

/** The decisions that the table has of a run, against those that were recorded. */
async function decisionBreaches(ports: VerifyPorts, run: TableRun, recorded: Recorded): Promise<Breach[]> {
  const now = ports.now();
  const breaches: Breach[] = [];
  const where = (id: string) => `decision ${id} of ${run.runId} in the table`;
  const inTable = new Map(run.decisions.map((decision) => [decisionId(decision), decision]));
  for (const [id, decision] of inTable) {
    const known = recorded.decisions.get(id);
    if (!known) {
      if (now.getTime() - Date.parse(decision.at) > PATIENCE_MS)
        breaches.push({ where: where(id), problem: 'was never recorded' });
      continue;
    }
    const changed = differences(decision, await withWords(ports, known));
    if (changed.length > 0)
      breaches.push({ where: where(id), problem: `is not as it was recorded: ${changed.join(', ')}` });
  }
  for (const [id, { runId }] of recorded.decisions)
    if (runId === run.runId && !inTable.has(id)) breaches.push({ where: where(id), problem: 'is gone' });
  return breaches;
}

function endBreaches(run: TableRun, recorded: Recorded): Breach[] {
  const end = recorded.ends.get(run.runId);
  if (!end) return [];
  const breaches: Breach[] = [];
  const where = `run ${run.runId} in the table`;
  if (run.status !== end.status)
    breaches.push({ where, problem: `is ${run.status}; it was recorded as ${end.status}` });
  for (const form of ['pdf', 'docx'] as const) {
    if (end[form] && run.reports[form] !== end[form])
      breaches.push({ where: `${form} report of ${run.runId}`, problem: 'is not served as it was approved' });
  }
  return breaches;
}

/** The tables against the records: decisions, ends, and the reports that would be served. */
export async function verifyRuns(ports: VerifyPorts, recorded: Recorded, counts: Counts): Promise<Breach[]> {
  const { runs } = ports;
  if (!runs) return [];
  const breaches: Breach[] = [];
  const inTable = new Set(await runs.runIds());
  const named = new Set([
    ...recorded.ends.keys(),
    ...[...recorded.decisions.values()].map(({ runId }) => runId),
  ]);
  for (const runId of named) {
    if (!inTable.has(runId)) breaches.push({ where: `run ${runId} in the table`, problem: 'is gone' });
  }
  const kept = [...inTable].filter((runId) => !recorded.forgotten.has(runId));
  for await (const run of inParallel(kept, RUNS_AT_ONCE, (runId) => runs.run(runId))) {
    if (!run) continue;
    counts.runs += 1;
    counts.decisions += run.decisions.length;
    breaches.push(...(await decisionBreaches(ports, run, recorded)), ...endBreaches(run, recorded));
  }
  return breaches;
}
