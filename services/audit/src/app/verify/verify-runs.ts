import { inParallel } from '../in-parallel.ts';
import { decisionId } from './recorded.ts';
import type { Breach, Counts, Recorded, TableDecision, TableRun, VerifyPorts } from './verification.ts';

const RUNS_AT_ONCE = 8;

/** An event that did not get out at once is sent again by the sweep within minutes. */
const PATIENCE_MS = 15 * 60_000;

const FIELDS = ['round', 'decision', 'group', 'exception', 'comment', 'changes', 'severityChanges'] as const;

/** Of these, records of earlier times say nothing. */
const LATER_FIELDS = ['userId', 'email'] as const;

function differences(table: TableDecision, recorded: TableDecision): string[] {
  const fields = [...FIELDS, ...LATER_FIELDS.filter((field) => recorded[field] !== null)];
  return fields.filter((field) => JSON.stringify(table[field]) !== JSON.stringify(recorded[field]));
}

/** The decisions that the table has of a run, against those that were recorded. */
function decisionBreaches(run: TableRun, recorded: Recorded, now: Date): Breach[] {
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
    const changed = differences(decision, known);
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
  for (const [name, hash] of [['report.pdf', end.pdf] as const, ['report.docx', end.docx] as const]) {
    if (hash && run.reports[name] !== hash)
      breaches.push({ where: `${name} of ${run.runId}`, problem: 'is not served as it was approved' });
  }
  return breaches;
}

/** The tables against the records: decisions, ends, and the reports that would be served. */
export async function verifyRuns(ports: VerifyPorts, recorded: Recorded, counts: Counts): Promise<Breach[]> {
  const { runs, now } = ports;
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
    breaches.push(...decisionBreaches(run, recorded, now()), ...endBreaches(run, recorded));
  }
  return breaches;
}
