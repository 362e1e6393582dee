import { parseS3Uri, sha256 } from '@countersign/shared';
import { keptWords, rejoin } from '../../domain/words.ts';
import { decisionId } from './recorded.ts';
import {
  type Breach,
  isOnItsWay,
  type Recorded,
  type RecordedDecision,
  type TableDecision,
  type TableRun,
  type VerifyPorts,
} from './verification.ts';
import { bytesOf } from './verify-documents.ts';

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

function differences(table: TableDecision, recorded: RecordedDecision, isForgotten: boolean): string[] {
  const later = LATER_FIELDS.filter((field) => recorded[field] !== null);
  const fields = [...FIELDS, ...(recorded.words || isForgotten ? [] : WORDS), ...later];
  return fields.filter((field) => JSON.stringify(table[field]) !== JSON.stringify(recorded[field]));
}

/** The decisions that the table has of a run, against those that were recorded. */
export async function decisionBreaches(
  ports: VerifyPorts,
  run: TableRun,
  recorded: Recorded,
): Promise<Breach[]> {
  const isForgotten = recorded.forgotten.has(run.runId);
  const breaches: Breach[] = [];
  const where = (id: string) => `decision ${id} of ${run.runId} in the table`;
  const inTable = new Map(run.decisions.map((decision) => [decisionId(decision), decision]));
  for (const [id, decision] of inTable) {
    const known = recorded.decisions.get(id);
    if (!known) {
      if (!isOnItsWay(ports, decision.at)) breaches.push({ where: where(id), problem: 'was never recorded' });
      continue;
    }
    const changed = differences(decision, isForgotten ? known : await withWords(ports, known), isForgotten);
    if (changed.length > 0)
      breaches.push({ where: where(id), problem: `is not as it was recorded: ${changed.join(', ')}` });
  }
  for (const [id, { runId }] of recorded.decisions)
    if (runId === run.runId && !inTable.has(id)) breaches.push({ where: where(id), problem: 'is gone' });
  return breaches;
}
