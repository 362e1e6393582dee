import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { untilToldToStop } from './until-told-to-stop.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A process that npm started, or nobody. */
function started(npm_lifecycle_event?: string) {
  const listeners = new Map<string, () => void>();
  const exits: number[] = [];
  const process = {
    ppid: 100,
    env: { npm_lifecycle_event },
    on: (signal: string, listener: () => void) => void listeners.set(signal, listener),
    exit: (code: number) => void exits.push(code),
  };
  let stopped = false;
  const waiting = untilToldToStop(process).then(() => {
    stopped = true;
  });
  return {
    process,
    exits,
    waiting,
    signal: (name: string) => listeners.get(name)?.(),
    stopped: () => stopped,
  };
}

describe('a runtime', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('stops at %s', async (name) => {
    const { waiting, signal } = started('start');
    signal(name);
    await expect(waiting).resolves.toBeUndefined();
  });

  it('stops when the npm that started it is gone, though nobody told it', async () => {
    const { process, waiting } = started('start');
    process.ppid = 1;
    await vi.advanceTimersByTimeAsync(2_000);
    await expect(waiting).resolves.toBeUndefined();
  });

  it('goes on while its npm lives, and without its shell where no npm started it', async () => {
    const byNpm = started('start');
    const alone = started();
    alone.process.ppid = 1;
    await vi.advanceTimersByTimeAsync(10_000);
    expect([byNpm.stopped(), alone.stopped()]).toEqual([false, false]);
  });

  it('ends at once when it is told again after a while, not when one signal comes twice', async () => {
    const { exits, signal } = started('start');
    signal('SIGINT');
    signal('SIGINT');
    expect(exits).toEqual([]);
    await vi.advanceTimersByTimeAsync(6_000);
    signal('SIGINT');
    expect(exits).toEqual([130]);
  });
});
