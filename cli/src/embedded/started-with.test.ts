import { beforeEach, expect, it } from 'vitest';
import { startedWith } from './started-with.ts';

let stopped: number;
const runtime = {
  async stop() {
    stopped += 1;
  },
};
beforeEach(() => {
  stopped = 0;
});

it('gives what runs, once all else is there', async () => {
  const served: object[] = [];
  expect(
    await startedWith(Promise.resolve(runtime), Promise.resolve(), async (each) => void served.push(each)),
  ).toBe(runtime);
  expect([served, stopped]).toEqual([[runtime], 0]);
});

const failing = (message: string) => Promise.reject(new Error(message));

it.each([
  ['what it needs beside', () => failing('no pages'), async () => {}, 'no pages'],
  ['what comes after', () => Promise.resolve(), () => failing('no bucket'), 'no bucket'],
])('leaves nothing running where %s fails', async (_, beside, after, said) => {
  await expect(startedWith(Promise.resolve(runtime), beside(), after)).rejects.toThrow(said);
  expect(stopped).toBe(1);
});

it('says why nothing was started', async () => {
  const starting = failing('the folder is in use');
  await expect(startedWith(starting, Promise.resolve(), async () => {})).rejects.toThrow('is in use');
});
