import { type ChildProcess, fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { testDatabase } from '@countersign/choreographer/src/testing/test-database.ts';
import { packageServices, startRuntime } from '@countersign/local';
import { runHash } from '@countersign/shared/run-hash';
import { parseS3Uri, s3UriOf } from '@countersign/shared/s3-uri';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { published } from '../../cli/src/embedded/people.ts';
import { ROOT, STAGE } from '../../cli/src/embedded/start-embedded.ts';
import { searchAs } from '../support/search.ts';
import { sample } from '../support/system.ts';
import type { PortableEnd } from './choreographer.ts';
import type { PortableOrder } from './portable-order.ts';
import { PORTABLE_STACK, QUEUE } from './stack.ts';

/** All but the choreographer, and what only shows or keeps what it says. */
const SERVICES = ['platform', 'extract', 'classify', 'summarize', 'route', 'assemble', 'index'];

const INTERRUPTED_AT = 'contract.section-generation-requested.v1';

interface Word {
  readonly asked?: string;
  readonly ended?: PortableEnd;
}

/** A choreographer in a process of its own, and what it asked for. */
function startChoreographer(order: PortableOrder) {
  const child: ChildProcess = fork(new URL('./process.ts', import.meta.url), [JSON.stringify(order)], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const asked: string[] = [];
  let end: PortableEnd | undefined;
  let complaint = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  child.on('message', (word: Word) => {
    if (word.asked !== undefined) asked.push(word.asked);
    end ??= word.ended;
  });
  function unlessFailed<T>(value: T): T {
    if (child.exitCode !== null)
      throw new Error(`The choreographer ended with ${child.exitCode}: ${complaint}`);
    return value;
  }
  return {
    asked,
    hasAsked: (type: string) =>
      vi.waitUntil(() => unlessFailed(asked.includes(type)), { timeout: 120_000, interval: 20 }),
    end: () => vi.waitUntil(() => unlessFailed(end), { timeout: 200_000, interval: 200 }),
    async kill(): Promise<void> {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

describe.skipIf(process.env.COUNTERSIGN_TEST_POSTGRES === undefined)(
  'stages driven by another orchestrator',
  () => {
    let runtime: Awaited<ReturnType<typeof startRuntime>>;
    let order: PortableOrder;
    let s3: S3Client;
    const stop: (() => Promise<unknown>)[] = [];

    beforeAll(async () => {
      const database = await testDatabase();
      stop.push(() => database.close());
      const packages = await packageServices({ root: ROOT, stage: STAGE });
      const services = packages.filter(({ service }) => SERVICES.includes(service));
      runtime = await startRuntime({ port: 0, packages: [...services, PORTABLE_STACK] });
      stop.push(() => runtime.stop());
      const { endpoint, region, operatorKey: credentials } = runtime;
      const aws = { endpoint, region, credentials };
      s3 = new S3Client(aws);

      const body = await readFile(sample('mutual-nda'));
      const Bucket = published(runtime, 'inbox-bucket');
      const Key = 'mutual-nda.pdf';
      const { VersionId = '' } = await s3.send(new PutObjectCommand({ Bucket, Key, Body: body }));
      order = {
        ...{ databaseUrl: database.url, aws, queue: QUEUE, busName: published(runtime, 'bus-name') },
        run: {
          runId: `p-${runHash(Bucket, Key, VersionId)}`,
          fileName: 'mutual-nda.pdf',
          document: {
            uri: s3UriOf(Bucket, Key, VersionId),
            sha256: createHash('sha256').update(body).digest('hex'),
            bytes: body.length,
          },
        },
      };
    });
    afterAll(async () => {
      for (const each of stop.reverse()) await each();
    });

    it('reach the report by the same events, though the orchestrator dies in the middle', async () => {
      const first = startChoreographer(order);
      stop.push(() => first.kill());
      await first.hasAsked(INTERRUPTED_AT);
      await first.kill();
      const second = startChoreographer(order);
      stop.push(() => second.kill());
      const { route, report } = await second.end();

      expect(route).toBe('auto-approve');
      const { bucket: Bucket, key: Key, versionId: VersionId } = parseS3Uri(report?.pdf.uri ?? '');
      const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key, VersionId }));
      expect((await Body?.transformToString('latin1'))?.slice(0, 5)).toBe('%PDF-');
      const { samplePassword } = runtime;
      const system = { samplePassword, parameter: async (name: string) => published(runtime, name) };
      expect(await searchAs(system, 'auditor', { kind: 'contract', q: 'mutual-nda' })).toContain(
        order.run.runId,
      );
      // What had been answered before the crash is not asked for again.
      expect(first.asked).toEqual(expect.arrayContaining(['contract.extraction-requested.v1']));
      expect(second.asked).not.toContain('contract.extraction-requested.v1');
      expect(second.asked).not.toContain('contract.section-planning-requested.v1');
    });
  },
);
