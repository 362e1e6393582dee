import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { watchPeakMemory } from './peak-memory.ts';

const HELD = 150_000_000;

it.runIf(process.platform === 'linux')('counts what a process below this one holds', async () => {
  const alone = watchPeakMemory()();
  const folder = mkdtempSync(join(tmpdir(), 'countersign-memory-'));
  const module = join(folder, 'holds.mjs');
  writeFileSync(
    module,
    `globalThis.held = Buffer.alloc(${HELD}, 1); process.send('held'); setInterval(() => {}, 1000);`,
  );
  const child = fork(module);
  try {
    await once(child, 'message');
    expect(watchPeakMemory()() - alone).toBeGreaterThan(HELD);
  } finally {
    child.kill();
    rmSync(folder, { recursive: true });
  }
});
