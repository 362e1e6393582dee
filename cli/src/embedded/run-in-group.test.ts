import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { runInGroup } from './run-in-group.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-group-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const isThere = (name: string) =>
  access(join(folder, name)).then(
    () => true,
    () => false,
  );

it('waits for a command, and says what it printed where it fails', async () => {
  await runInGroup('sh', ['-c', 'exit 0']);
  await expect(runInGroup('sh', ['-c', 'echo what is wrong >&2; exit 3'])).rejects.toThrow('what is wrong');
  await expect(runInGroup(join(folder, 'nothing'), [])).rejects.toThrow('ENOENT');
});

it('ends with all that the command began once it is told to', async () => {
  const stopping = new AbortController();
  // What is begun in between holds the output of the command, whose end is waited for.
  const script = `sh -c 'touch ${folder}/begun; sleep 600; :'; :`;
  const running = runInGroup('sh', ['-c', script], { signal: stopping.signal });
  await vi.waitUntil(() => isThere('begun'), { timeout: 60_000 });
  stopping.abort();
  await expect(running).rejects.toMatchObject({ name: 'AbortError' });
});

it('begins nothing that was stopped before', async () => {
  const began = runInGroup('touch', [join(folder, 'begun')], { signal: AbortSignal.abort() });
  await expect(began).rejects.toMatchObject({ name: 'AbortError' });
  expect(await isThere('begun')).toBe(false);
});
