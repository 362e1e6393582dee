import { inParallel } from '../in-parallel.ts';
import { decisionBreaches } from './decision-breaches.ts';
import { reviewBreaches } from './review-breaches.ts';
import { reportBreaches, rowBreaches } from './row-breaches.ts';
import {
  type Breach,
  type Counts,
  isOnItsWay,
  type Recorded,
  type TableRun,
  type VerifyPorts,
} from './verification.ts';

const RUNS_AT_ONCE = 8;

/** Whether the run changed so lately that its row, or its newest record, may not have seen it yet. */
function isYoung(ports: VerifyPorts, { runId, changedAt, reviews }: TableRun, recorded: Recorded): boolean {
  const newest = recorded.runs.get(runId)?.newest;
  const instants = [
    ...changedAt,
    ...reviews.flatMap(({ requestedAt, closedAt, claimedAt }) => [requestedAt, closedAt, claimedAt]),
    newest,
  ];
  return instants.some((instant) => typeof instant === 'string' && isOnItsWay(ports, instant));
}

/** Runs that the records know, and the table does not. */
function missingRuns(inTable: ReadonlySet<string>, recorded: Recorded): Breach[] {
  return [...recorded.runs]
    .filter(
      ([runId, { received, completed, failed }]) => (received ?? completed ?? failed) && !inTable.has(runId),
    )
    .map(([runId]) => ({ where: `run ${runId} in the table`, problem: 'is gone' }));
}

/**
 * The tables against the records, both ways: runs, rounds of review, decisions, and the reports that would be served.
 * Of what was forgotten, all but its words.
 */
export async function verifyRuns(ports: VerifyPorts, recorded: Recorded, counts: Counts): Promise<Breach[]> {
  const { runs } = ports;
  if (!runs) return [];
  const inTable = new Set(await runs.runIds());
  const breaches = missingRuns(inTable, recorded);
  for await (const run of inParallel(inTable, RUNS_AT_ONCE, (runId) => runs.run(runId))) {
    if (!run) continue;
    counts.runs += 1;
    counts.decisions += run.decisions.length;
    counts.reviews += run.reviews.length;
    const young = isYoung(ports, run, recorded);
    if (young) counts.young += 1;
    breaches.push(
      ...rowBreaches(run, recorded, young),
      ...(young ? [] : reviewBreaches(run, recorded)),
      ...(await decisionBreaches(ports, run, recorded)),
      ...(recorded.forgotten.has(run.runId) ? [] : reportBreaches(run, recorded)),
    );
  }
  return breaches;
}
