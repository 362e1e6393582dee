import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { s3VersionedBucket } from '@countersign/audit';
import { parseS3Uri } from '@countersign/shared';
import { makeArchive, serviceOver } from '../../../services/audit/src/testing/audited-archive.ts';
import { RUN } from '../../../services/audit/src/testing/audited-runs.ts';
import { BUCKETS, openStores } from '../../../services/audit/src/testing/embedded-stores.ts';
import { type ExportPorts, exportRun } from '../audit/export/export-run.ts';
import { type ProofFile, proofFile } from '../audit/export/proof-file.ts';

/** Where a file of a proof lies. */
export type PathOf = (name: string) => string;
type Which = (record: ProofFile['records'][number]) => boolean;

export const EXPORTED = { runId: RUN, since: new Date('2026-11-22T09:00:00.000Z') };

export const digestFile = (sequence: number) => `digests/${String(sequence).padStart(9, '0')}.json`;

/** What the verifier in a folder says, as somebody would run it who has nothing but the folder. */
export function verify(where: string, ...options: string[]): Promise<{ code: number; lines: string[] }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(where, 'verify.mjs'), ...options],
      { env: {}, cwd: tmpdir() },
      (error, out) => resolve({ code: Number(error?.code ?? 0), lines: out.trim().split('\n') }),
    );
  });
}

/** Both keys, as whoever verifies was told them on another way. */
export const toldOf = ({ recording, signing }: ProofFile['keys']): string[] => [
  ...['--key', `recording=${recording}`],
  ...['--key', `signing=${signing}`],
];

const listIn = (path: PathOf) => proofFile.parse(JSON.parse(readFileSync(path('proof.json'), 'utf8')));

/** Takes records out of the folder and out of its list, as whoever hands it over would. */
export function withhold(path: PathOf, which: Which): void {
  const listed = listIn(path);
  for (const { file } of listed.records.filter(which)) rmSync(path(file));
  const records = listed.records.filter((record) => !which(record));
  writeFileSync(path('proof.json'), JSON.stringify({ ...listed, records }));
}

/** Lists records as if no digest had them yet. */
export function unseal(path: PathOf, which: Which): void {
  const listed = listIn(path);
  const records = listed.records.map((record) => (which(record) ? { ...record, digest: null } : record));
  writeFileSync(path('proof.json'), JSON.stringify({ ...listed, records }));
}

/** A proof of a run that has ended, in a folder, and what it was exported from. */
export async function openProof() {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-proof-'));
  const keys = await makeArchive(join(folder, 'data'));
  const stores = await openStores(join(folder, 'data'));
  const service = serviceOver(stores, keys);
  const proofFolder = join(folder, 'proof');
  const ports: ExportPorts = {
    archive: service.bucket,
    trusted: await service.sealPorts.trusted(),
    document: async (uri: string) => {
      const { key, versionId = '' } = parseS3Uri(uri);
      if (/report.pdf|words/.test(key))
        return s3VersionedBucket(stores.s3, BUCKETS.documents).read(key, versionId);
      return undefined;
    },
    now: () => new Date('2026-11-22T13:58:00.000Z'),
  };
  const { file } = await exportRun(ports, { ...EXPORTED, folder: proofFolder, withDocuments: true });
  let copies = 0;
  return {
    folder,
    proofFolder,
    ports,
    file,
    /** What the verifier, told both keys, says after somebody changed a copy of the folder. */
    async verifyAfter(tamper: (path: PathOf) => unknown) {
      const copy = join(folder, `copy-${++copies}`);
      cpSync(proofFolder, copy, { recursive: true });
      tamper((name) => join(copy, name));
      return verify(copy, ...toldOf(file.keys));
    },
    async close(): Promise<void> {
      await stores.close();
      rmSync(folder, { recursive: true });
    },
  };
}
