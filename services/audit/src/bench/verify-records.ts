/**
 * `npm run bench -w services/audit -- 1000000`: time and memory of verifying an archive of so many records that are
 * sealed hour by hour, from the local disk. S3's own time comes on top.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contractReceivedV1 } from '@countersign/events';
import { newEvent, outgoing } from '@countersign/shared';
import { memoryLogger, memoryPublisher } from '@countersign/shared/testing';
import type { HeadStore } from '../app/archive.ts';
import { createRecorder } from '../app/recorder.ts';
import { sealArchive } from '../app/seal-archive.ts';
import { verifyArchive } from '../app/verify/verify-archive.ts';
import type { ChainHead } from '../domain/digest.ts';
import { keyPair } from '../testing/key-pair.ts';
import { fileArchive } from './file-archive.ts';

const RECORDS_AN_HOUR = 5_000;
const HOUR_MS = 3_600_000;
const START = Date.parse('2026-01-01T00:00:00.000Z');
const MEGABYTE = 1024 * 1024;

function eventAt(time: Date, number: number) {
  const document = { uri: `s3://inbox/${number}.pdf?versionId=${number}`, sha256: 'a'.repeat(64), bytes: 1 };
  const key = `${number}.pdf`;
  const data = { document, bucket: 'inbox', key, fileName: key, via: 'upload' as const };
  const context = { runId: `run-${String(number).padStart(10, '0')}` };
  return newEvent('choreographer', outgoing(contractReceivedV1, data), context, time);
}

const records = Number(process.argv[2] ?? 100_000);
const folder = mkdtempSync(join(tmpdir(), 'countersign-bench-'));
const { archive, store, size, close } = fileArchive(join(folder, 'archive'));
const [recording, signing] = [keyPair('recording'), keyPair('signing')];
const trusted = { records: recording.keys, digests: signing.keys };
let clock = new Date(START);
let head: ChainHead | undefined;
const heads: HeadStore = {
  read: async () => head,
  async write(newest) {
    head = newest;
  },
};
const now = () => clock;

const recorder = createRecorder({
  archive: store,
  signer: recording.signer,
  trusted: async () => recording.keys,
  newName: () => 'bench',
  now,
});
const sealPorts = {
  archive,
  head: heads,
  signer: signing.signer,
  trusted: async () => trusted,
  publisher: memoryPublisher(),
  metrics: { count: () => {} },
  logger: memoryLogger(),
  now,
};

for (let number = 0; number < records; number += 1) {
  const hour = Math.floor(number / RECORDS_AN_HOUR);
  clock = new Date(START + hour * HOUR_MS + (number % RECORDS_AN_HOUR) * 500);
  await recorder.record(eventAt(clock, number));
  if ((number + 1) % RECORDS_AN_HOUR > 0 && number + 1 < records) continue;
  clock = new Date(START + (hour + 1) * HOUR_MS + 60_000);
  await sealArchive(sealPorts);
}

/** Of the whole process so far. Nothing here waits for a timer's turn, so that none could watch. */
const peakMegabytes = (): number => Math.round(process.resourceUsage().maxRSS / 1024);

const before = peakMegabytes();
const from = performance.now();
const cpuFrom = process.cpuUsage();
const { breaches, counts } = await verifyArchive({ archive, head: heads, trusted, now });
const seconds = (performance.now() - from) / 1000;
const { user, system } = process.cpuUsage(cpuFrom);
close();
rmSync(folder, { recursive: true });

console.log(
  JSON.stringify({
    records: counts.records,
    digests: counts.digests,
    breaches: breaches.length,
    archiveMegabytes: Math.round(size() / MEGABYTE),
    seconds: Number(seconds.toFixed(1)),
    cpuSeconds: Number(((user + system) / 1e6).toFixed(1)),
    megabytesAtPeakBefore: before,
    megabytesAtPeak: peakMegabytes(),
  }),
);
