import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbedded } from '../../cli/src/embedded/start-embedded.ts';
import { openSearchClient } from '../../services/index/src/adapters/open-search-client.ts';
import { refusalsOf } from '../support/access.ts';
import { sealAndVerify } from '../support/archive.ts';
import { EARLIER_IS_MISSING, earlierCommit } from '../support/earlier-commit.ts';
import { startEarlier } from '../support/earlier-runtime.ts';
import { faultsAt } from '../support/faults.ts';
import { searchAs } from '../support/search.ts';
import { connectTo, type System, sample } from '../support/system.ts';

const earlier = earlierCommit('dataSince');
if (earlier === undefined) console.warn(EARLIER_IS_MISSING);

/** What the earlier commit had to do when it was killed, by the key of each contract. */
interface LeftBehind {
  readonly done: string;
  readonly waiting: string;
  readonly failed: string;
  readonly atWork: string;
}

/** Drops contracts into an earlier system and leaves each in another state. */
async function leaveContracts(system: System, endpoint: string): Promise<LeftBehind> {
  const done = await system.drop(sample('mutual-nda'), 'upgrade/mutual-nda.pdf');
  expect(await system.end(done)).toMatchObject({ status: 'COMPLETED' });
  const waiting = await system.drop(sample('agency-agreement'));
  await system.runWhere(waiting, ({ status }) => status === 'AWAITING_REVIEW');
  await faultsAt(endpoint).inject({
    service: 'sagemaker',
    fault: 'error',
    code: 'ValidationError',
    status: 400,
    times: 1,
  });
  const failed = await system.drop(sample('translation-services'));
  expect(await system.end(failed)).toMatchObject({ status: 'FAILED', redrivable: true });
  const atWork = await system.drop(sample('outsourcing-agreement'));
  await system.runWhere(atWork, ({ stage }) => stage === 'generate');
  return { done, waiting, failed, atWork };
}

/** Puts beside the index what a version before the earlier commit wrote, of which the index has another name since. */
async function leaveEarlierIndex({ parameter, aws }: System): Promise<void> {
  const endpoint = await parameter('search-endpoint');
  const client = openSearchClient(endpoint, aws.region, async () => aws.credentials);
  const document = {
    id: 'run-of-before',
    runId: 'run-of-before',
    kind: 'contract',
    fileName: 'before.pdf',
    title: 'before.pdf',
    contractType: 'supply',
    level: 'low',
    status: 'COMPLETED',
    text: 'Steel of before.',
  };
  const properties = Object.fromEntries(Object.keys(document).map((field) => [field, { type: 'keyword' }]));
  const mappings = { dynamic: 'strict', properties } as object;
  await client.indices.create({ index: 'countersign-contracts', body: { mappings } });
  await client.index({ index: 'countersign-contracts', id: document.id, body: document });
}

describe.skipIf(earlier === undefined)(
  'a data folder that an earlier commit left in the middle of its work',
  () => {
    let folder: string;
    let left: LeftBehind;
    let runtime: Awaited<ReturnType<typeof startEmbedded>>;
    let system: System;
    const stop: (() => Promise<unknown>)[] = [];

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'countersign-upgrade-'));
      stop.push(() => rm(folder, { recursive: true, force: true }));
      const before = await startEarlier(earlier ?? '', folder);
      stop.push(() => before.kill());
      left = await leaveContracts(await connectTo(before), before.endpoint);
      await before.kill();

      runtime = await startEmbedded({ dataDir: folder, onProgress: () => {} });
      stop.push(() => runtime.stop());
      system = await connectTo(runtime);
      await leaveEarlierIndex(system);
    });
    afterAll(async () => {
      for (const each of stop.reverse()) await each();
    });

    it('lets an open review be decided, and its execution go on in the state machine that it began in', async () => {
      expect(await system.operator.listRuns({ key: left.waiting })).toMatchObject([
        { status: 'AWAITING_REVIEW' },
      ]);
      expect(await system.approvedEnd(left.waiting)).toMatchObject({ status: 'COMPLETED' });
    });

    it('goes on with the contract that was at work, and takes up at its stage the one that had failed', async () => {
      expect(await system.approvedEnd(left.atWork)).toMatchObject({ status: 'COMPLETED' });
      const [failed] = await system.operator.listRuns({ key: left.failed });
      await system.operator.redrive(failed?.runId ?? '');
      const run = await system.runWhere(left.failed, ({ status }) => status === 'COMPLETED', true);
      expect(
        run.timeline.filter(({ stage, what }) => stage === 'extract' && what === 'dispatched'),
      ).toHaveLength(1);
    });

    it('still finds, opens and links what had ended', async () => {
      const [run] = await system.operator.listRuns({ key: left.done });
      const runId = run?.runId ?? '';
      expect(await searchAs(system, 'auditor', { kind: 'contract', q: 'mutual-nda' })).toContain(runId);
      expect(
        Buffer.from(await system.operator.download(runId, 'report.pdf'))
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-');
      expect((await system.as('auditor').getRun(runId)).timeline.length).toBeGreaterThan(5);
    });

    it('finds what stood in the index that an even earlier version wrote, and refuses its functions nothing', async () => {
      await expect
        .poll(() => searchAs(system, 'auditor', { kind: 'contract', q: 'before' }), { timeout: 60_000 })
        .toContain('run-of-before');
      expect(await refusalsOf(runtime.endpoint)).toEqual([]);
    });

    it('verifies the archive across both commits', async () => {
      const { breaches, counts } = await sealAndVerify(system);
      expect(breaches).toEqual([]);
      expect(counts.documents).toBeGreaterThan(0);
    });
  },
);
