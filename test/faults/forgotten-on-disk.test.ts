import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { startEmbedded } from '../../cli/src/embedded/start-embedded.ts';
import { connectTo, type System, sample } from '../support/system.ts';

let dataDir: string;
let runtime: Awaited<ReturnType<typeof startEmbedded>>;
let system: System;
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'countersign-forgotten-'));
  runtime = await startEmbedded({ dataDir, onProgress: () => {} });
  system = await connectTo(runtime);
});
afterAll(async () => {
  await runtime.stop();
  rmSync(dataDir, { recursive: true });
});

/** Where each of the words stands in the data folder, logs of writes included. */
function whereAre(words: readonly string[]): string[] {
  const files = readdirSync(dataDir, { recursive: true, withFileTypes: true }).filter((each) =>
    each.isFile(),
  );
  return files.flatMap(({ parentPath, name }) => {
    const path = join(parentPath, name);
    const text = readFileSync(path, 'latin1').toLowerCase();
    const found = words.filter((word) => text.includes(word));
    return found.length > 0 ? [`${path.slice(dataDir.length + 1)}: ${found.join(', ')}`] : [];
  });
}

async function forget(runId: string): Promise<void> {
  await vi.waitUntil(
    () =>
      system
        .as('lead')
        .forget(runId, 'ticket 4711')
        .then(() => true)
        .catch((error: Error & { code?: string }) =>
          error.code === 'NotEnded' ? false : Promise.reject(error),
        ),
    { timeout: 60_000, interval: 500 },
  );
}

/** Names that stand in these contracts alone, and in no name of a file, a section or a rule. */
const NAMES = [
  ['mutual-nda', ['hallbrook', 'tannery', 'tessaly', 'planetarium', 'oyelaran', 'henning']],
  ['scanned-maintenance', ['corvane', 'halvorsen', 'peverell', 'seaview', 'holloway']],
] as const;

it.each(NAMES)('leaves no word of %s in any file of the data folder', async (name, words) => {
  const { runId } = await system.approvedEnd(await system.drop(sample(name), `forgotten/${name}.pdf`));
  expect(whereAre(words)).not.toEqual([]);
  await forget(runId);
  // The embedded S3 lets who reads finish, and deletes files a minute later.
  await vi
    .waitUntil(() => whereAre(words).length === 0, { timeout: 120_000, interval: 2000 })
    .catch(() => {});
  expect(whereAre(words)).toEqual([]);
});

/** What rows and mails say of why a contract does not pass quotes it. */
it('leaves what was quoted of a contract in the log of writes of PostgreSQL at most', async () => {
  const quoted = ['ignore previous instructions'];
  const elsewhere = () => whereAre(quoted).filter((each) => !each.startsWith('postgres/pg_wal/'));
  const { runId } = await system.approvedEnd(
    await system.drop(sample('marketing-agreement'), 'forgotten/quoted.pdf'),
  );
  expect(elsewhere()).not.toEqual([]);
  await forget(runId);
  await vi.waitUntil(() => elsewhere().length === 0, { timeout: 120_000, interval: 2000 }).catch(() => {});
  expect(elsewhere()).toEqual([]);
});
