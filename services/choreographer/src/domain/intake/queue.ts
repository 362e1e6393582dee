import type { Run } from '../run.ts';

/** Bytes from which a file is taken for a scan, or for a contract with all its annexes: it holds its place for long. */
export const LARGE_BYTES = 4 * 1024 * 1024;

/** Runs that services work on; those that wait for a person are none of them. */
export interface AtWork {
  readonly small: number;
  readonly large: number;
}

/** The key of whoever is not known: many people, who share their turns. */
export const UNKNOWN_UPLOADER = '';

/**
 * Who runs of one uploader share their turns with. Whoever is not known stands in line with all others of that kind,
 * whatever address the object names: anybody who may write to the bucket could take the turns of another, or a new name
 * for every file.
 */
export const uploaderKey = ({ uploaderEmail, uploaderId }: Pick<Run, 'uploaderEmail' | 'uploaderId'>) =>
  uploaderId === null ? UNKNOWN_UPLOADER : (uploaderEmail ?? uploaderId).toLowerCase();

/** The turns of what waits: the earliest of all, and the latest of one uploader. */
export interface Turns {
  readonly earliest: number | null;
  readonly ownLatest: number | null;
}

/**
 * The turn of a run that joins the queue: one behind its uploader's last, and never before what is next. Uploaders thus
 * take turns one contract at a time, however many one of them has waiting (start-time fair queueing: Goyal, Vin and
 * Cheng, SIGCOMM 1996, with every run counted alike).
 */
export const turnAfter = ({ earliest, ownLatest }: Turns): number =>
  Math.max(earliest ?? 0, ownLatest === null ? 0 : ownLatest + 1);

/** Places that are free: of all, and of the half that large files may hold, so that small ones pass them. */
export function freePlaces(places: number, { small, large }: AtWork): { any: number; large: number } {
  const any = Math.max(0, places - small - large);
  return { any, large: Math.max(0, Math.min(any, Math.ceil(places / 2) - large)) };
}

const byTurn = (a: Run, b: Run) =>
  (a.turn ?? 0) - (b.turn ?? 0) ||
  a.receivedAt.getTime() - b.receivedAt.getTime() ||
  (a.runId < b.runId ? -1 : 1);

/** Those of the runs that wait which are started now, in their order. */
export const nextOf = (waiting: readonly Run[], places: number): Run[] =>
  waiting.toSorted(byTurn).slice(0, places);
