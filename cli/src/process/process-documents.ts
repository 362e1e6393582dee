import type { Run } from '@countersign/api';
import { hasEnded } from '@countersign/events/run-status';
import type { Api } from '../api/api-client.ts';
import { isAway } from '../api/patient-fetch.ts';
import { lost, type ProcessResult, resultOf, type Saved } from './result.ts';
import type { createReviewers, ReviewPolicy } from './reviewers.ts';

export interface ProcessPorts {
  readonly api: Api;
  readonly reviewers: ReturnType<typeof createReviewers>;
  /** Puts a file into the inbox and answers where it is. */
  readonly upload: (file: string) => Promise<{ key: string; versionId: string | undefined }>;
  /** Saves what the run came to, as far as it got. */
  readonly save: (file: string, run: Run) => Promise<Saved>;
  /** Told of every change: the file with its run, or with its result. */
  readonly onChange: (file: string, state: Run | ProcessResult) => void;
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<unknown>;
}

export interface ProcessOptions {
  readonly review: ReviewPolicy;
  /** Contracts under way at once. */
  readonly window: number;
  readonly pollMs: number;
  /** How long a run may take before it counts as lost; without a limit nothing does. */
  readonly limitMs?: number;
  /** For how long nobody may say how far a run is, on a machine that is too busy, until it counts as lost. */
  readonly awayMs?: number;
}

interface Underway {
  readonly file: string;
  readonly runId: string;
  readonly since: number;
  /** Since when nobody says how far it is; undefined where the last who was asked said it. */
  unheardSince?: number;
}

/** What was said of the runs, and when: what is saved meanwhile makes none of them take longer. */
interface Asked {
  readonly newest: ReadonlyMap<string, Run>;
  readonly at: number;
}

/** A machine that is at work on hundreds of contracts may be minutes late. */
const AWAY_MS = 10 * 60_000;

/** Hundreds may have ended between two looks, and each is saved by a dozen requests. */
const SAVED_AT_ONCE = 4;

/** Asking how far they are takes no more than a tenth of the time, however many they are, unless … */
const PAUSE_PER_LOOK = 9;
/** … that leaves those that have ended unseen for too long: on a machine that is too busy asking takes minutes. */
const MAX_PAUSE_MS = 30_000;

/** Takes documents to the end of their runs, a few at a time, and answers with a result for every one, in order. */
export async function processDocuments(
  files: readonly string[],
  ports: ProcessPorts,
  { review, window, pollMs, limitMs = Infinity, awayMs = AWAY_MS }: ProcessOptions,
): Promise<ProcessResult[]> {
  const results = new Map<string, ProcessResult>();
  const waiting = [...files];
  let underway: Underway[] = [];

  const finish = (result: ProcessResult) => {
    results.set(result.file, result);
    ports.onChange(result.file, result);
  };
  const isOver = (run: Run) =>
    hasEnded(run.status) || (review === 'wait' && run.status === 'AWAITING_REVIEW');

  async function begin(file: string): Promise<void> {
    const since = ports.now();
    try {
      const { key, versionId } = await ports.upload(file);
      const run = await ports.api.startRun(key, versionId);
      underway.push({ file, runId: run.runId, since });
    } catch (error) {
      finish(lost(file, null, ports.now() - since, error as Error));
    }
  }

  /** Whether to ask for a run again that nobody said anything of; it is lost otherwise. */
  function isHeardOf(entry: Underway, error: Error): boolean {
    const { file, runId, since } = entry;
    entry.unheardSince ??= ports.now();
    if (isAway(error) && ports.now() - entry.unheardSince < awayMs) return true;
    finish(lost(file, runId, ports.now() - since, error));
    return false;
  }

  /** Looks after one run; answers whether it is still under way. */
  async function look({ file, runId, since }: Underway, { newest, at }: Asked): Promise<boolean> {
    const run = newest.get(runId) ?? (await ports.api.getRun(runId));
    if (!isOver(run)) {
      if (at - since > limitMs)
        throw new Error(`It was still at ${run.stage ?? run.status} after ${limitMs / 1000} s`);
      ports.onChange(file, run);
      return true;
    }
    finish(resultOf(file, run, at - since, await ports.save(file, run)));
    return false;
  }

  async function lookOrLose(entry: Underway, asked: Asked): Promise<boolean> {
    try {
      const isUnderway = await look(entry, asked);
      delete entry.unheardSince;
      return isUnderway;
    } catch (error) {
      return isHeardOf(entry, error as Error);
    }
  }

  /** Looks after all that are under way, decides what waits for it; answers how long to wait before the next look. */
  async function lookAtAll(): Promise<number> {
    const askedAt = ports.now();
    const runs = await ports.api.newestRuns(underway.map(({ runId }) => runId));
    const at = ports.now();
    const pauseMs = Math.max(pollMs, Math.min(PAUSE_PER_LOOK * (at - askedAt), MAX_PAUSE_MS));
    const newest = new Map(runs.map((run) => [run.runId, run]));
    const inReview = underway.filter(({ runId }) => newest.get(runId)?.status === 'AWAITING_REVIEW');
    await ports.reviewers.decide(new Set(inReview.map(({ runId }) => runId)));
    const still: Underway[] = [];
    const entries = underway.values();
    const lookInTurn = async () => {
      for (const entry of entries) if (await lookOrLose(entry, { newest, at })) still.push(entry);
    };
    await Promise.all(Array.from({ length: SAVED_AT_ONCE }, lookInTurn));
    underway = still;
    return pauseMs;
  }

  /** Where nobody says how far any of them is: they are asked for again, and in the end what had ended is reported. */
  function askAgain(error: Error): number {
    underway = underway.filter((entry) => isHeardOf(entry, error));
    return pollMs;
  }

  while (waiting.length > 0 || underway.length > 0) {
    while (waiting.length > 0 && underway.length < window) await begin(waiting.shift()!);
    const pauseMs = await lookAtAll().catch(askAgain);
    if (underway.length > 0) await ports.sleep(pauseMs);
  }
  return files.map((file) => results.get(file)!);
}
