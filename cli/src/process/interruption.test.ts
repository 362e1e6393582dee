import { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';
import { Interrupted, unlessInterrupted } from './interruption.ts';

const signals = () => {
  const emitter = new EventEmitter();
  return { emitter, process: { once: emitter.once.bind(emitter), off: emitter.off.bind(emitter) } as never };
};
const NEVER = new Promise<never>(() => {});

it('answers with the work, and listens no longer', async () => {
  const { emitter, process } = signals();
  expect(await unlessInterrupted(async () => 'done', process)).toBe('done');
  expect(emitter.eventNames()).toEqual([]);
});

it.each(['SIGINT', 'SIGTERM', 'SIGHUP'])(
  'gives the work up at %s, so that a second ends the process',
  async (signal) => {
    const { emitter, process } = signals();
    const working = unlessInterrupted(() => NEVER, process);
    emitter.emit(signal);
    await expect(working).rejects.toBeInstanceOf(Interrupted);
    expect(emitter.eventNames()).toEqual([]);
  },
);

it('tells the work, which may have begun what it has to end', async () => {
  const { emitter, process } = signals();
  let told: AbortSignal | undefined;
  const working = unlessInterrupted((signal) => {
    told = signal;
    return NEVER;
  }, process);
  expect(told?.aborted).toBe(false);
  emitter.emit('SIGTERM');
  await expect(working).rejects.toBe(told?.reason);
});

it('gives the work up when the npm that started it is gone, though nobody told it', async () => {
  vi.useFakeTimers();
  try {
    let npmLives = true;
    const working = unlessInterrupted(
      () => NEVER,
      signals().process,
      () => npmLives,
    );
    working.catch(() => {});
    await vi.advanceTimersByTimeAsync(10_000);
    npmLives = false;
    await vi.advanceTimersByTimeAsync(2_000);
    await expect(working).rejects.toBeInstanceOf(Interrupted);
    expect(vi.getTimerCount()).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});

it('fails as the work does', async () => {
  const failing = unlessInterrupted(() => Promise.reject(new Error('no runtime')), signals().process);
  await expect(failing).rejects.toThrow('no runtime');
});
