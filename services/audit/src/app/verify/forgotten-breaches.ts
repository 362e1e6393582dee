import { differing } from './differing.ts';
import { type Breach, isOnItsWay, type Recorded, type TableRun, type VerifyPorts } from './verification.ts';

/**
 * Runs that the records call forgotten, and of which they know no end: only what has ended is forgotten, so that
 * somebody else said so.
 */
export function endlessForgotten(ports: VerifyPorts, { forgotten, runs }: Recorded): Breach[] {
  return [...forgotten].flatMap(([runId, at]) => {
    const own = runs.get(runId);
    const worker = runs.get(own?.received?.sameContentAs ?? runId);
    const hasEnd = [own, worker].some((run) => run?.completed ?? run?.failed);
    if (hasEnd || isOnItsWay(ports, at)) return [];
    return [{ where: `run ${runId}`, problem: 'was recorded as forgotten, and no end of it was recorded' }];
  });
}

/**
 * That a run was forgotten, by its row and by the records, both ways: what takes the blame for documents that are gone
 * is believed of neither alone. The row says it first.
 */
export function forgottenBreaches(ports: VerifyPorts, run: TableRun, { forgotten }: Recorded): Breach[] {
  const { forgottenAt } = run.facts;
  const recordedAt = forgotten.get(run.runId) ?? null;
  const isComing = recordedAt === null && typeof forgottenAt === 'string' && isOnItsWay(ports, forgottenAt);
  if (isComing) return [];
  return differing({ forgottenAt }, { forgottenAt: recordedAt }).map((problem) => ({
    where: `run ${run.runId} in the table`,
    problem,
  }));
}
