import type { SavedForgetting } from '@countersign/events';
import { differing } from './differing.ts';
import { type Breach, isOnItsWay, type Recorded, type TableRun, type VerifyPorts } from './verification.ts';

/** What was written down of who had which run forgotten. */
export type ForgettingNotes = ReadonlyMap<string, SavedForgetting>;

type Instant = TableRun['facts']['forgottenAt'];

/**
 * Runs that the records call forgotten, and of which they know no end: only what has ended is forgotten, so that
 * somebody else said so.
 */
export function endlessForgotten(ports: VerifyPorts, { forgotten, runs }: Recorded): Breach[] {
  return [...forgotten].flatMap(([runId, { at }]) => {
    const own = runs.get(runId);
    const worker = runs.get(own?.received?.sameContentAs ?? runId);
    const hasEnd = [own, worker].some((run) => run?.completed ?? run?.failed);
    if (hasEnd || isOnItsWay(ports, at)) return [];
    return [{ where: `run ${runId}`, problem: 'was recorded as forgotten, and no end of it was recorded' }];
  });
}

/** Runs that the records call forgotten, and of which nobody asked for it where the tables' password opens nothing. */
export function unaskedForgotten(
  { forgottenUnnotedUntil = '' }: VerifyPorts,
  { forgotten }: Recorded,
  notes: ForgettingNotes,
): Breach[] {
  return [...forgotten].flatMap(([runId, { at }]) =>
    notes.has(runId) || at < forgottenUnnotedUntil
      ? []
      : [{ where: `run ${runId}`, problem: 'was recorded as forgotten, and no note says who asked for it' }],
  );
}

/** What the row of a run says that somebody had forgotten, and that no record tells of yet. */
function waitingBreaches(ports: VerifyPorts, forgottenAt: Instant, note: SavedForgetting): string[] {
  // Locked words stay until their day comes.
  if (forgottenAt === note.at || isOnItsWay(ports, note.at)) return [];
  return ['is not marked as forgotten, and a note asks for it: countersign forget finishes it'];
}

/**
 * That a run was forgotten, by its row, by what somebody asked for and by the records: what takes the blame for documents
 * that are gone is believed of none alone. The note says it first, then the row.
 */
export function forgottenBreaches(
  ports: VerifyPorts,
  run: TableRun,
  { forgotten }: Recorded,
  notes: ForgettingNotes,
): Breach[] {
  const { forgottenAt } = run.facts;
  const recordedAt = forgotten.get(run.runId)?.at ?? null;
  const note = notes.get(run.runId);
  const isComing = recordedAt === null && typeof forgottenAt === 'string' && isOnItsWay(ports, forgottenAt);
  if (isComing) return [];
  const problems =
    recordedAt === null && note
      ? waitingBreaches(ports, forgottenAt, note)
      : differing({ forgottenAt }, { forgottenAt: recordedAt });
  return problems.map((problem) => ({ where: `run ${run.runId} in the table`, problem }));
}
