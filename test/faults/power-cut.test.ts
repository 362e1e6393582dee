import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCountersign } from '../support/countersign-process.ts';
import { phrasesIn, phrasesOf } from '../support/logged-words.ts';
import { connectTo, sample } from '../support/system.ts';

let folder: string;
let running: Awaited<ReturnType<typeof startCountersign>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-power-cut-'));
});
afterAll(async () => {
  await running.kill();
  await rm(folder, { recursive: true, force: true });
});

/** What functions printed, and what was called by whom. */
async function written(): Promise<string> {
  const folders = ['logs', 'cloudtrail'].map((name) => join(folder, 'data', name));
  const files = await Promise.all(
    folders.map(async (each) => (await readdir(each)).map((name) => join(each, name))),
  );
  return (await Promise.all(files.flat().map((file) => readFile(file, 'utf8')))).join('\n');
}

describe('a power cut', () => {
  it('loses neither the contract that waits for its review nor the one that is at work', async () => {
    running = await startCountersign(folder);
    const before = await connectTo(running);
    const reviewed = await before.drop(sample('agency-agreement'));
    await before.runWhere(reviewed, ({ status }) => status === 'AWAITING_REVIEW');
    const atWork = await before.drop(sample('outsourcing-agreement'));
    await before.runWhere(atWork, ({ stage }) => stage === 'generate');
    await running.kill();

    running = await startCountersign(folder);
    const after = await connectTo(running);
    expect(await after.operator.listRuns({ key: reviewed })).toMatchObject([{ status: 'AWAITING_REVIEW' }]);
    expect(await after.approvedEnd(reviewed)).toMatchObject({ status: 'COMPLETED' });
    const end = await after.approvedEnd(atWork);
    expect(end.status).toBe('COMPLETED');
    expect(
      end.timeline.filter(({ stage, what }) => stage === 'extract' && what === 'dispatched'),
    ).toHaveLength(1);

    // Words of contracts are nobody's but of those who may open the documents.
    const { text } = JSON.parse(Buffer.from(await after.operator.download(end.runId, 'text')).toString());
    const logs = await written();
    expect(logs).toContain(end.runId);
    const phrases = new Set(phrasesOf(text));
    expect(phrases.size).toBeGreaterThan(100);
    expect(phrasesIn(logs, phrases)).toEqual([]);
  });
});
