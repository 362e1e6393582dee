import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
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

it('fails as the work does', async () => {
  const failing = unlessInterrupted(() => Promise.reject(new Error('no runtime')), signals().process);
  await expect(failing).rejects.toThrow('no runtime');
});
