import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { hasEnded } from '@countersign/events/run-status';
import { ROOT } from '../../embedded/start-embedded.ts';
import type { Requirement } from '../requirement.ts';

const SAMPLE = join(ROOT, 'samples', 'pdf', 'mutual-nda.pdf');

interface Patience {
  readonly seconds: number;
  readonly everySeconds: number;
}

/** A clean sample, never seen before, goes from the inbox to its report. It costs what a contract costs. */
export const sampleContract = ({ seconds, everySeconds }: Patience): Requirement => ({
  what: 'a contract of the samples',
  remedy:
    'countersign status and countersign runs --stuck say where it is; docs/operations.md what to do there',
  async look({ aws, parameter, api }) {
    const runs = await api();
    const Key = `doctor/${randomUUID()}/mutual-nda.pdf`;
    const Body = Buffer.concat([await readFile(SAMPLE), Buffer.from(`\n% ${randomUUID()}\n`)]);
    const s3 = new S3Client({ ...aws, forcePathStyle: true });
    await s3.send(new PutObjectCommand({ Bucket: await parameter('inbox-bucket'), Key, Body }));
    let seen = 'no run began';
    for (let waited = 0; waited < seconds; waited += everySeconds) {
      const [run] = await runs.listRuns({ key: Key });
      if (run !== undefined) {
        seen = `${run.runId} is ${run.status} at ${run.stage}`;
        if (hasEnded(run.status)) {
          if (run.status === 'COMPLETED') return `${run.runId} has its report`;
          throw new Error(seen);
        }
      }
      await sleep(everySeconds * 1000);
    }
    throw new Error(`${seen} after ${seconds} s`);
  },
});
