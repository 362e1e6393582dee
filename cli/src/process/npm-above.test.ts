import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { npmAbove } from './npm-above.ts';

/** Processes by number, each with its parent and title. */
const table = (processes: Record<number, [number, string]>) => (pid: number) => {
  const found = processes[pid];
  return found && { parent: found[0], title: found[1] };
};

it.each<[string, Record<number, [number, string]>, number | undefined]>([
  ['right above', { 9: [8, 'node'], 8: [2, 'npm start'] }, 8],
  ['above a shell', { 9: [8, 'node'], 8: [7, 'sh'], 7: [2, 'npm start'] }, 7],
  [
    'above a shell and the launcher',
    { 9: [8, 'node'], 8: [7, 'node'], 7: [6, 'sh'], 6: [2, 'npm start'] },
    6,
  ],
  ['as npx', { 9: [8, 'node'], 8: [2, 'npx countersign'] }, 8],
  ['nowhere, under a shell', { 9: [8, 'node'], 8: [1, 'bash'] }, undefined],
  ['gone, and its shell handed over', { 9: [8, 'node'], 8: [1, 'sh'], 1: [0, 'init'] }, undefined],
  ['nowhere, as nothing is listed', {}, undefined],
])('finds the npm %s', (_, processes, npm) => expect(npmAbove(9, table(processes))).toBe(npm));

it('finds a real one behind a shell', async () => {
  const script =
    "process.title = 'npm start'; process.getBuiltinModule('child_process').spawn('sh', ['-c', 'sleep 20; :'], { stdio: 'ignore' }).on('spawn', function () { console.log(this.pid) })";
  const npm = spawn(process.execPath, ['-e', script], {
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  });
  try {
    const [line] = await once(npm.stdout, 'data');
    expect(npmAbove(Number(String(line)))).toBe(npm.pid);
  } finally {
    if (npm.pid) process.kill(-npm.pid, 'SIGKILL');
  }
});
