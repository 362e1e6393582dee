import { ApiError, type Run } from '@countersign/api';
import { describe, expect, it } from 'vitest';
import type { Api } from '../api/api-client.ts';
import { RUN } from '../testing/run.ts';
import { type ProcessPorts, processDocuments } from './process-documents.ts';
import { createReviewers } from './reviewers.ts';
import { NOTHING_TOLD } from './told.ts';

/** A system in which each run passes through the statuses given for its key, one a look. */
function systemWith(plans: Record<string, Run['status'][]>) {
  const runs = new Map<string, Run>();
  const api = {
    async startRun(key: string) {
      if (!plans[key]) throw new Error(`inbox refused ${key}`);
      const run = { ...RUN, runId: key };
      runs.set(key, run);
      return run;
    },
    async newestRuns() {
      for (const [key, run] of runs) runs.set(key, { ...run, status: plans[key]!.shift() ?? run.status });
      return [...runs.values()];
    },
  } as Partial<Api> as Api;
  const most = { underway: 0 };
  const pauses: number[] = [];
  const ports: ProcessPorts = {
    api,
    reviewers: createReviewers([], 'wait'),
    upload: async (file) => ({ key: file, versionId: undefined }),
    save: async () => ({ report: null, told: NOTHING_TOLD }),
    onChange: () => {
      const open = [...runs.values()].filter(({ status }) => status === 'RUNNING').length;
      most.underway = Math.max(most.underway, open);
    },
    now: () => 0,
    async sleep(milliseconds) {
      pauses.push(milliseconds);
    },
  };
  return { ports, most, pauses };
}

const options = { review: 'wait', window: 2, pollMs: 1 } as const;

describe('processDocuments', () => {
  it('answers for every file, in order, however the runs end', async () => {
    const { ports } = systemWith({
      a: ['RUNNING', 'RUNNING', 'COMPLETED'],
      b: ['FAILED'],
      c: ['RUNNING', 'PARTIAL'],
    });
    const results = await processDocuments(['a', 'b', 'c'], ports, options);
    expect(results.map(({ file, status }) => `${file} ${status}`)).toEqual([
      'a COMPLETED',
      'b FAILED',
      'c PARTIAL',
    ]);
  });

  it('has no more under way than the window', async () => {
    const plans = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((key) => [key, ['RUNNING', 'COMPLETED']]));
    const { ports, most } = systemWith(plans as Record<string, Run['status'][]>);
    await processDocuments(Object.keys(plans), ports, options);
    expect(most.underway).toBeLessThanOrEqual(2);
  });

  it('reports a contract that waits for a person as waiting, and goes on', async () => {
    const { ports } = systemWith({ a: ['AWAITING_REVIEW'], b: ['COMPLETED'] });
    const results = await processDocuments(['a', 'b'], ports, options);
    expect(results.map(({ status }) => status)).toEqual(['AWAITING_REVIEW', 'COMPLETED']);
  });

  it('reports a run that takes longer than the limit as lost, and goes on', async () => {
    const { ports } = systemWith({ a: Array.from({ length: 50 }, () => 'RUNNING'), b: ['COMPLETED'] });
    const seconds = Array.from({ length: 100 }, (_, index) => index).values();
    const clocked = { ...ports, now: () => (seconds.next().value ?? 0) * 1000 };
    const [first, second] = await processDocuments(['a', 'b'], clocked, { ...options, limitMs: 20_000 });
    expect(first).toMatchObject({ status: 'LOST', error: { message: 'It was still at extract after 20 s' } });
    expect(second?.status).toBe('COMPLETED');
  });

  it('asks so seldom that asking takes a tenth of the time', async () => {
    const { ports, pauses } = systemWith({ a: ['RUNNING', 'RUNNING', 'COMPLETED'] });
    let now = 0;
    const slow = {
      ...ports.api,
      newestRuns: (...wanted: Parameters<Api['newestRuns']>) => {
        now += 40;
        return ports.api.newestRuns(...wanted);
      },
    };
    await processDocuments(['a'], { ...ports, api: slow, now: () => now }, { ...options, pollMs: 100 });
    expect(pauses).toEqual([360, 360]);
  });

  it('asks again within half a minute, however long asking takes', async () => {
    const { ports, pauses } = systemWith({ a: ['RUNNING', 'COMPLETED'] });
    let now = 0;
    const slower = {
      ...ports.api,
      newestRuns: (...wanted: Parameters<Api['newestRuns']>) => {
        now += 100_000;
        return ports.api.newestRuns(...wanted);
      },
    };
    await processDocuments(['a'], { ...ports, api: slower, now: () => now }, options);
    expect(pauses).toEqual([30_000]);
  });

  it('saves a few at a time, though many have ended since', async () => {
    const files = Array.from({ length: 20 }, (_, index) => `file-${index}`);
    const { ports } = systemWith(Object.fromEntries(files.map((file) => [file, ['COMPLETED']])));
    let saving = 0;
    let most = 0;
    const save: ProcessPorts['save'] = async (file, run) => {
      saving += 1;
      most = Math.max(most, saving);
      await Promise.resolve();
      saving -= 1;
      return ports.save(file, run);
    };
    const results = await processDocuments(files, { ...ports, save }, { ...options, window: 20 });
    expect(results.map(({ status }) => status)).toEqual(files.map(() => 'COMPLETED'));
    expect(most).toBe(4);
  });

  it('counts no time that others took to be saved', async () => {
    const { ports } = systemWith({ a: ['COMPLETED'], b: ['RUNNING', 'COMPLETED'] });
    let now = 0;
    const save: ProcessPorts['save'] = async (file, run) => {
      now += 60_000;
      return ports.save(file, run);
    };
    const late = { ...ports, save, now: () => now };
    const results = await processDocuments(['a', 'b'], late, { ...options, limitMs: 30_000 });
    expect(results.map(({ status, durationMs }) => [status, durationMs])).toEqual([
      ['COMPLETED', 0],
      ['COMPLETED', 60_000],
    ]);
  });

  it('reports a file that could not be taken in as lost, and goes on', async () => {
    const { ports } = systemWith({ b: ['COMPLETED'] });
    const [first, second] = await processDocuments(['a', 'b'], ports, options);
    expect(first).toMatchObject({ status: 'LOST', error: { message: 'inbox refused a' } });
    expect(second?.status).toBe('COMPLETED');
  });

  /** A system where looks from the second on fail so often, each a minute after the one before. */
  function awayFor(looks: number, error: Error) {
    const { ports } = systemWith({
      a: ['COMPLETED'],
      b: ['RUNNING', 'COMPLETED'],
      c: ['RUNNING', 'RUNNING', 'COMPLETED'],
    });
    let asked = 0;
    const newestRuns = async () => {
      asked += 1;
      if (asked > 1 && asked <= 1 + looks) throw error;
      return ports.api.newestRuns();
    };
    const process = async () => {
      const away = { ...ports, api: { ...ports.api, newestRuns }, now: () => asked * 60_000 };
      const results = await processDocuments(['a', 'b', 'c'], away, {
        ...options,
        window: 3,
        awayMs: 5 * 60_000,
      });
      return results.map(({ status, error: told }) => `${status} ${told?.message ?? ''}`);
    };
    return { process, asked: () => asked };
  }
  const busy = new ApiError(503, 'Http503', 'Service Unavailable');

  it('asks again for what is under way where nobody says for a while how far it is', async () => {
    expect(await awayFor(4, busy).process()).toEqual(['COMPLETED ', 'COMPLETED ', 'COMPLETED ']);
  });

  it('reports it as lost where nobody says so for long, and what had ended as it ended', async () => {
    const { process, asked } = awayFor(100, busy);
    expect(await process()).toEqual(['COMPLETED ', 'LOST Service Unavailable', 'LOST Service Unavailable']);
    expect(asked()).toBeLessThan(10);
  });

  it('reports it at once where asking again is of no use', async () => {
    const { process, asked } = awayFor(100, new ApiError(403, 'Forbidden', 'Not yours'));
    expect(await process()).toEqual(['COMPLETED ', 'LOST Not yours', 'LOST Not yours']);
    expect(asked()).toBe(2);
  });

  it('counts how long nobody says so from the first who did not, however long ago the last one said it', async () => {
    const { ports } = systemWith({ a: ['COMPLETED'] });
    let now = 0;
    let tries = 0;
    const save: ProcessPorts['save'] = async (file, run) => {
      tries += 1;
      now += 60_000;
      if (tries < 3) throw busy;
      return ports.save(file, run);
    };
    const sleep = async () => {
      now += 3 * 60_000;
    };
    const late = { ...ports, save, sleep, now: () => now };
    const [result] = await processDocuments(['a'], late, { ...options, awayMs: 5 * 60_000 });
    expect(result?.status).toBe('COMPLETED');
  });

  it('saves again what could not be saved for a while, and gives up what never can be', async () => {
    const { ports } = systemWith({ a: ['COMPLETED'], b: ['COMPLETED'] });
    let tries = 0;
    const save: ProcessPorts['save'] = async (file, run) => {
      if (file === 'b') throw new ApiError(409, 'DocumentAltered', 'report.pdf is not what was recorded');
      tries += 1;
      if (tries < 3) throw busy;
      return ports.save(file, run);
    };
    const results = await processDocuments(['a', 'b'], { ...ports, save }, options);
    expect(results.map(({ status }) => status)).toEqual(['COMPLETED', 'LOST']);
  });
});
