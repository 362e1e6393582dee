import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isEndStatus } from '@countersign/events';
import { createReviewers } from '../../cli/src/process/reviewers.ts';
import { sealAndVerify } from '../support/archive.ts';
import { startCountersign } from '../support/countersign-process.ts';
import { faultsAt } from '../support/faults.ts';
import { queueNamed } from '../support/queues.ts';
import { connectTo, type System, sample } from '../support/system.ts';
import { collectEvidence } from './collect-evidence.ts';
import { echo } from './echo.ts';
import type { Evidence, Kill } from './evidence.ts';
import { contradictions } from './oracle.ts';
import { putBackInWords, putBackWhatKillsGaveUp } from './put-back.ts';
import { redriveFailed } from './redrive-failed.ts';
import { faultsOf, killsOf, STORM_PARAMETERS, type Wind } from './storm.ts';
import { strike } from './strike.ts';
import { readTables } from './tables.ts';

export interface SoakOptions {
  /** Contracts. */
  readonly n: number;
  readonly seed: number;
  /** How often everything, or one process of all, is ended by `kill -9`. */
  readonly kills: number;
  readonly wind: Wind;
  readonly onProgress: (line: string) => void;
}

export interface SoakResult {
  /** How many runs ended how. */
  readonly ends: Readonly<Record<string, number>>;
  readonly redriven: number;
  /** Dead letters that were under way at five kills, and that operations put back. */
  readonly putBack: number;
  /** What is not as it must be; empty when all is well. */
  readonly contradictions: readonly string[];
}

/** Quick ones, with a scan, alerts, a planted instruction and one that passes alone among them. */
const SAMPLES = [
  'mutual-nda',
  'supply-agreement',
  'consulting-agreement',
  'scanned-maintenance',
  'agency-agreement',
];

/** Milliseconds of storm for a contract; kills fall into it. */
const STORM_MS = 8_000;
/** Milliseconds after which a sweep has surely published what was left in the outbox: its grace, and two of its rounds. */
const SWEPT_MS = 900_000;
/** Milliseconds without any change after which a soak is given up. */
const STUCK_MS = 600_000;

type Running = Awaited<ReturnType<typeof startCountersign>>;

/** Takes contracts through a storm of faults and power cuts, then through calm, and looks for contradictions. */
export async function soak(options: SoakOptions): Promise<SoakResult> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-soak-'));
  let running: Running | undefined;
  try {
    running = await startCountersign(folder, STORM_PARAMETERS);
    const system = await connectTo(running);
    await faultsAt(running.endpoint).inject(...faultsOf(options.wind, options.seed));
    const unreadable = await putUnreadable(system);
    const dropped = await dropAll(system, options);
    const weathered = await weather(running, folder, options);
    running = weathered.running;
    // A light wind goes on: it fails nothing for good.
    if (options.wind === 'storm') await faultsAt(running.endpoint).clear();
    const calm = await connectTo(running);
    const redriven = await settle(calm, dropped, options.onProgress);
    const putBack = await putBackWhatKillsGaveUp(calm, options.kills, unreadable);
    options.onProgress(putBackInWords(putBack));
    await untilAllIsTold(calm, join(folder, 'data'));
    const runs = await calm.operator.listRuns({});
    const ends = Object.fromEntries(
      Object.entries(Object.groupBy(runs, ({ status }) => status)).map(([status, each]) => [
        status,
        each.length,
      ]),
    );
    const { kills, databaseKills } = weathered;
    const given = { kills, databaseKills, wind: options.wind, dropped, unreadable, putBack };
    const evidence = () => collectEvidence(calm, given, join(folder, 'data'));
    const found = contradictions(await evidence());
    options.onProgress('everything is delivered once more');
    const paid = await echo(calm);
    const again = contradictions(await evidence()).filter((problem) => !found.includes(problem));
    const { breaches } = await sealAndVerify(calm);
    const altered = breaches.map(({ where, problem }) => `audit verify: ${where} ${problem}`);
    const afterwards = [...paid, ...again, ...altered].map(
      (problem) => `after all was delivered once more: ${problem}`,
    );
    return { ends, redriven, putBack: putBack.length, contradictions: [...found, ...afterwards] };
  } catch (error) {
    const ended = running?.endedByItself();
    throw ended === undefined ? error : new Error(ended, { cause: error });
  } finally {
    await running?.kill();
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * What a function died of before it was told waits for the sweep, which looks for what lies there for a while; what the
 * archive died of waits in its queue.
 */
async function untilAllIsTold(system: System, dataDir: string): Promise<void> {
  const until = Date.now() + SWEPT_MS;
  const archive = await queueNamed(system.sqs, 'countersign-local-audit');
  const isWaiting = async () =>
    (await archive.messages()) > 0 || (await readTables(system, dataDir)).outbox.length > 0;
  while ((await isWaiting()) && Date.now() < until) await sleep(5_000);
}

/** Puts a message into a queue that nobody can read. */
async function putUnreadable({ sqs }: System): Promise<Evidence['unreadable']> {
  const message = { queue: 'countersign-local-classify', body: 'garbage' };
  const queue = await untilItWorks(() => queueNamed(sqs, message.queue));
  await untilItWorks(() => queue.send(message.body));
  return [message];
}

async function dropAll(system: System, { n, onProgress }: SoakOptions): Promise<string[]> {
  const dropped: string[] = [];
  for (let index = 0; index < n; index += 1) {
    const name = SAMPLES[index % SAMPLES.length]!;
    dropped.push(await untilItWorks(() => system.drop(sample(name))));
  }
  onProgress(`${n} contracts dropped`);
  return dropped;
}

/** Our own calls are struck as well, and a user would try again. */
async function untilItWorks<T>(call: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      if (attempt === 20) throw error;
      await sleep(500);
    }
  }
}

/** The storm, with its kills; answers what runs after the last, and when functions or the database were ended. */
async function weather(
  first: Running,
  folder: string,
  options: SoakOptions,
): Promise<{ readonly running: Running } & Pick<Evidence, 'kills' | 'databaseKills'>> {
  const { seed, n, kills, onProgress } = options;
  const stormMs = options.wind === 'light' ? 0 : Math.max(20_000, n * STORM_MS);
  const startedAt = Date.now();
  const endings: Kill[] = [];
  const databaseKills: Kill[] = [];
  let running = first;
  for (const [index, { at, what }] of killsOf(seed, kills, stormMs).entries()) {
    await approving(running, startedAt + at - Date.now());
    const from = Date.now();
    const { ended, isDown, endsFunctions } = await strike(running, what);
    const seconds = Math.round((Date.now() - startedAt) / 1000);
    onProgress(`kill ${index + 1} of ${kills} after ${seconds} s: ${ended}`);
    if (isDown) {
      running = await startCountersign(folder, STORM_PARAMETERS);
      await faultsAt(running.endpoint).inject(...faultsOf(options.wind, seed + 1000 * (index + 1)));
    }
    (endsFunctions ? endings : databaseKills).push({ from, to: Date.now() });
  }
  await approving(running, startedAt + stormMs - Date.now());
  return { running, kills: endings, databaseKills };
}

/** Lets the reviewers approve what reaches them, for so many milliseconds; in a storm their calls may fail. */
async function approving(running: Running, forMs: number): Promise<void> {
  const until = Date.now() + forMs;
  const system = await untilItWorks(() => connectTo(running));
  while (Date.now() < until) {
    await approve(system).catch(() => undefined);
    await sleep(Math.min(1_000, Math.max(0, until - Date.now())));
  }
}

async function approve(system: System): Promise<void> {
  const reviewers = createReviewers([system.as('reviewer'), system.as('lead'), system.operator], 'approve');
  const runs = await system.operator.listRuns({});
  await reviewers.decide(new Set(runs.map(({ runId }) => runId)));
}

/** Calm: reviewers approve, operations redrive what failed, until everything has ended. Answers how many redrives. */
async function settle(
  system: System,
  dropped: readonly string[],
  onProgress: (line: string) => void,
): Promise<number> {
  const keys = new Set(dropped);
  let redriven = 0;
  let last = '';
  let changedAt = Date.now();
  for (;;) {
    await untilItWorks(() => approve(system));
    const runs = (await untilItWorks(() => system.operator.listRuns({}))).filter(({ key }) => keys.has(key));
    // Whatever is linked to a run goes on with it.
    const failed = runs.filter((run) => run.status === 'FAILED' && run.redrivable && run.linkedTo === null);
    redriven += await redriveFailed(
      system.operator,
      failed.map(({ runId }) => runId),
    );
    const open = runs.filter(({ status }) => !isEndStatus(status));
    const missing = dropped.filter((key) => !runs.some((run) => run.key === key));
    if (missing.length === 0 && open.length === 0) return redriven;
    const now = open
      .map(
        ({ runId, status, stage, sections, error }) =>
          `${runId} ${status} ${stage} ${sections.passed}${error ? ` ${error.name}: ${error.message}` : ''}`,
      )
      .join();
    if (now !== last) changedAt = Date.now();
    last = now;
    if (Date.now() - changedAt > STUCK_MS) {
      onProgress(`given up: ${missing.length} contracts without a run, open: ${now}`);
      return redriven;
    }
    await sleep(1_000);
  }
}
