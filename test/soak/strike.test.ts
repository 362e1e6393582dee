import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { killsOf } from './storm.ts';
import { strike } from './strike.ts';

let asked: string[];
let worker: ChildProcess;

beforeEach(() => {
  asked = [];
  worker = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
});

afterEach(() => void worker.kill('SIGKILL'));

const target = (pid = worker.pid!, name = 'server-main') => ({
  processes: () => [
    { pid: 0, name: 'countersign' },
    { pid, name },
  ],
  kill: async () => void asked.push('everything'),
  killAlone: async () => void asked.push('the runtime'),
});

describe('strike', () => {
  it.each([
    [0, 'everything', 'everything'],
    [0.39, 'everything', 'everything'],
    [0.5, 'the runtime', 'the runtime alone'],
  ])('at %s ends %s, which has to be started again', async (what, whom, ended) => {
    expect(await strike(target(), what)).toEqual({ ended, isDown: true, endsFunctions: true });
    expect(asked).toEqual([whom]);
  });

  it('ends one process that the runtime begins again', async () => {
    const exit = once(worker, 'exit');
    expect(await strike(target(), 0.99)).toEqual({
      ended: 'server-main alone',
      isDown: false,
      endsFunctions: false,
    });
    expect(await exit).toEqual([null, 'SIGKILL']);
    expect(asked).toEqual([]);
  });

  it('ends functions with the process that they run in', async () => {
    expect(await strike(target(worker.pid, 'host-process'), 0.99)).toMatchObject({ endsFunctions: true });
  });

  it('takes a process that has ended already for ended', async () => {
    const exit = once(worker, 'exit');
    worker.kill('SIGKILL');
    await exit;
    expect(await strike(target(), 0.99)).toMatchObject({ isDown: false });
  });
});

describe('killsOf', () => {
  it('ends the same at the same moments for the same seed, everything first', () => {
    const kills = killsOf(7, 40, 1000);
    expect(kills).toEqual(killsOf(7, 40, 1000));
    expect(kills[0]?.what).toBe(0);
    expect(new Set(kills.map(({ what }) => what)).size).toBe(40);
    expect(kills.map(({ at }) => at)).toEqual(kills.map(({ at }) => at).toSorted((a, b) => a - b));
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('ends one process alone second, with seed %s', async (seed) => {
    const second = killsOf(seed, 2, 1000)[1]!;
    expect(await strike(target(), second.what)).toMatchObject({ ended: expect.stringMatching(/ alone$/) });
  });
});
