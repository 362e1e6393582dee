import { inParallel } from '../in-parallel.ts';
import { decisionBreaches } from './decision-breaches.ts';
import { type ForgettingNotes, forgottenBreaches } from './forgotten-breaches.ts';
import { reviewBreaches } from './review-breaches.ts';
import { reportBreaches, rowBreaches } from './row-breaches.ts';
import {
  type Breach,
  type Counts,
  isOnItsWay,
  type Recorded,
  type RunTables,
  type TableRun,
  UnreadableRows,
  type VerifyPorts,
} from './verification.ts';
import { waitingFor } from './waiting-runs.ts';

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

/** Runs that the records know, and the table does not: each that was received, or that something else is said of. */
function missingRuns(ports: VerifyPorts, inTable: ReadonlySet<string>, recorded: Recorded): Breach[] {
  return [...recorded.runs]
    .filter(([runId]) => !inTable.has(runId))
    .flatMap(([runId, { received, completed, failed, isOfContract, newest }]) => {
      if (received ?? completed ?? failed)
        return [{ where: `run ${runId} in the table`, problem: 'is gone' }];
      return isOfContract && !isOnItsWay(ports, newest)
        ? [{ where: `run ${runId}`, problem: 'was never received, and records tell of it' }]
        : [];
    });
}

/** What was read; where rows cannot be understood, that, so that one of them hides nothing else. */
async function readable<T>(reading: Promise<T>): Promise<T | UnreadableRows> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof UnreadableRows) return error;
    throw error;
  }
}

const unreadable = (where: string, { message }: UnreadableRows): Breach => ({
  where,
  problem: `cannot be read any more: ${message}`,
});

/** The ids of all runs; those of the records where the table does not tell its own. */
async function idsToLookAt(ports: VerifyPorts, runs: RunTables, recorded: Recorded) {
  const ids = await readable(runs.runIds());
  return ids instanceof UnreadableRows
    ? { ids: new Set(recorded.runs.keys()), breaches: [unreadable('the table of runs', ids)] }
    : { ids: new Set(ids), breaches: missingRuns(ports, new Set(ids), recorded) };
}

/**
 * The tables against the records, both ways: runs, rounds of review, decisions, and the reports that would be served.
 * Of what was forgotten, all but its words. Apart from them, runs that wait for a virus scanner that is silent.
 */
export async function verifyRuns(
  ports: VerifyPorts,
  recorded: Recorded,
  counts: Counts,
  notes: ForgettingNotes,
): Promise<{ readonly breaches: Breach[]; readonly waiting: Breach[] }> {
  const { runs } = ports;
  const waiting: Breach[] = [];
  if (!runs) return { breaches: [], waiting };
  const { ids, breaches } = await idsToLookAt(ports, runs, recorded);
  const look = async (runId: string) => ({ runId, run: await readable(runs.run(runId)) });
  for await (const { runId, run } of inParallel(ids, RUNS_AT_ONCE, look)) {
    if (run instanceof UnreadableRows) breaches.push(unreadable(`run ${runId} in the table`, run));
    if (!run || run instanceof UnreadableRows) continue;
    counts.runs += 1;
    counts.decisions += run.decisions.length;
    counts.reviews += run.reviews.length;
    const young = isYoung(ports, run, recorded);
    if (young) counts.young += 1;
    const waits = await waitingFor(ports, run, recorded);
    if (waits.tooLong) waiting.push(waits.tooLong);
    breaches.push(
      ...rowBreaches(run, recorded, { isYoung: young, mayWait: waits.mayBe }),
      ...forgottenBreaches(ports, run, recorded, notes),
      ...(young ? [] : reviewBreaches(run, recorded)),
      ...(await decisionBreaches(ports, run, recorded)),
      ...(recorded.forgotten.has(run.runId) ? [] : reportBreaches(run, recorded)),
    );
  }
  return { breaches, waiting };
}
