import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFixture } from '../testing/fixture.ts';
import { createManualClock } from '../testing/manual-clock.ts';

let dataDir = '';
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'states-kill-'));
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** Starts the runtime of `testing/busy-process.ts`, kills it after it said `lines` lines, answers what it said. */
async function runAndKill(lines: number): Promise<string[]> {
  const script = join(import.meta.dirname, '../testing/busy-process.ts');
  const child = spawn(process.execPath, [script, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  const said: string[] = [];
  let rest = '';
  for await (const chunk of child.stdout) {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop() ?? '';
    said.push(...parts);
    if (said.length >= lines) child.kill('SIGKILL');
  }
  return said;
}

test('what a killed process had acknowledged is there, and goes on to its end', async () => {
  const acknowledged = [...(await runAndKill(20)), ...(await runAndKill(35))];
  expect(acknowledged.length).toBeGreaterThanOrEqual(55);
  const fixture = await createFixture({
    dataDir,
    clock: createManualClock(Date.now()),
    functions: { double: (n: number) => n * 2 },
  });
  for (const line of acknowledged) {
    const { arn, n } = JSON.parse(line);
    const { status, output } = await fixture.ended(arn);
    expect({ status, output }).toEqual({ status: 'SUCCEEDED', output: [n * 2, n * 2 + 2] });
  }
  await fixture.states.close();
});
