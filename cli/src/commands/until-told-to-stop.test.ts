import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { toldToStop, untilTold } from './until-told-to-stop.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Listeners that a process would call. */
function listening() {
  const listeners = new Map<string, () => void>();
  const process = {
    on: (signal: string, listener: () => void) => void listeners.set(signal, listener),
    exit: () => {},
  };
  return { process, signal: (name: string) => listeners.get(name)?.() };
}

/** A process whose npm is there until it is killed. */
function started() {
  let npmLives = true;
  const listeners = new Map<string, () => void>();
  const exits: number[] = [];
  const process = {
    on: (signal: string, listener: () => void) => void listeners.set(signal, listener),
    exit: (code: number) => void exits.push(code),
  };
  let stopped = false;
  const waiting = untilTold(toldToStop(() => npmLives, process)).then(() => {
    stopped = true;
  });
  return {
    killNpm: () => {
      npmLives = false;
    },
    exits,
    waiting,
    signal: (name: string) => listeners.get(name)?.(),
    stopped: () => stopped,
  };
}

describe('a runtime', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('stops at %s', async (name) => {
    const { waiting, signal } = started();
    signal(name);
    await expect(waiting).resolves.toBeUndefined();
  });

  it('stops when the npm that started it is gone, though nobody told it', async () => {
    const { killNpm, waiting } = started();
    killNpm();
    await vi.advanceTimersByTimeAsync(2_000);
    await expect(waiting).resolves.toBeUndefined();
  });

  it('is told while it starts, before it waits for that', async () => {
    const { process, signal } = listening();
    const told = toldToStop(() => true, process);
    signal('SIGTERM');
    expect(() => told.throwIfAborted()).toThrow('before it was ready');
    await expect(untilTold(told)).resolves.toBeUndefined();
  });

  it('is told while it starts that its npm is gone', async () => {
    const told = toldToStop(() => false, listening().process);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(told.aborted).toBe(true);
  });

  it('goes on while its npm lives', async () => {
    const { stopped } = started();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(stopped()).toBe(false);
  });

  it('ends at once when it is told again after a while, not when one signal comes twice', async () => {
    const { exits, signal } = started();
    signal('SIGINT');
    signal('SIGINT');
    expect(exits).toEqual([]);
    await vi.advanceTimersByTimeAsync(6_000);
    signal('SIGINT');
    expect(exits).toEqual([130]);
  });
});
