import { afterEach, expect, it, vi } from 'vitest';
import { lanes, type Task } from './lanes.ts';
import type { ReadReply } from './messages.ts';

afterEach(() => vi.restoreAllMocks());

const MOST_LOOKS = 10;

/** Has a page read by a thread whose process is said to have worked so long at each look, and answers what came of it. */
async function readOn(...workedMs: number[]): Promise<{ reply: ReadReply; looks: number }> {
  const usage = vi.spyOn(process, 'cpuUsage').mockImplementation((before) => {
    if (!before) return { user: 0, system: 0 };
    return { user: (workedMs.shift() ?? 0) * 1000, system: 0 };
  });
  const { promise, resolve } = Promise.withResolvers<ReadReply>();
  const tasks: Task[] = [{ document: 'd', page: 1, bytes: async () => new Uint8Array(), settle: resolve }];
  const open = lanes({ size: 1, idleMs: 1000, pageMs: 10, next: () => tasks.shift() });
  open.wake();
  const reply = await promise;
  const looks = usage.mock.calls.filter(([before]) => before !== undefined).length;
  await open.close();
  return { reply, looks };
}

it('gives a page up once the clock and the work of the process say so', async () => {
  expect(await readOn(10)).toEqual({ reply: { unreadable: 'takes longer than 0.01 s' }, looks: 1 });
});

it('waits for a page where others have the processors', async () => {
  expect(await readOn(1, 4, 10)).toEqual({ reply: { unreadable: 'takes longer than 0.01 s' }, looks: 3 });
});

it('gives a page up at last on which nothing works', async () => {
  const { reply, looks } = await readOn();
  expect({ reply, looks }).toEqual({ reply: { unreadable: 'takes longer than 0.01 s' }, looks: MOST_LOOKS });
});
