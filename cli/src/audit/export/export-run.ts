import { createHash, type KeyObject } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ProofOfRun, proveRun, type TrustedKeys, type VerifyPorts } from '@countersign/audit';
import { sha256 } from '@countersign/shared';
import { digestFile, type ProofFile, proofFileOf, recordFile } from './proof-file.ts';
import { proofPage } from './proof-page.ts';
import { requestTimeStamp } from './time-stamp.ts';

export interface ExportPorts {
  readonly archive: VerifyPorts['archive'];
  readonly trusted: TrustedKeys;
  /** Bytes of a document that the run's events refer to, by URI; undefined when they are gone. */
  readonly document: (uri: string) => Promise<Uint8Array | undefined>;
  readonly now: () => Date;
}

export interface ExportOptions {
  readonly runId: string;
  /** No event of the run is older. */
  readonly since: Date;
  readonly folder: string;
  /** Copies the documents too; words of the contract then leave the system. */
  readonly withDocuments: boolean;
  /** Address of an authority for time-stamps (RFC 3161). */
  readonly authority?: string | undefined;
}

/** URIs of the documents that were to be copied, and were not. */
interface LeftOut {
  /** They are gone, as after they were forgotten, or cannot be read. */
  readonly gone: readonly string[];
  /** What is stored under their names is not what the records say. */
  readonly altered: readonly string[];
}

export interface ExportedRun {
  readonly file: ProofFile;
  readonly leftOut: LeftOut;
  /** SHA-256 (hex) of the verifier, which somebody could exchange who hands the folder over. */
  readonly verifier: string;
}

/** The stage's own key; the folder is verified with that of its time alone. */
function onlyKey(keys: TrustedKeys['records']): KeyObject {
  const [key] = keys.values();
  if (!key) throw new Error('No key is trusted');
  return key;
}

const fingerprintOf = (key: KeyObject) =>
  createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('hex');

/** The key that signed the records of a run; the stage may have had another before. @throws Error where two did */
function recordingKeyOf({ records }: ProofOfRun, trusted: TrustedKeys['records']): KeyObject {
  const [keyId, another] = new Set(records.flatMap((record) => record.keyId ?? []));
  if (another)
    throw new Error(
      'The stage got another key while the run went on: countersign audit verify verifies both',
    );
  return (keyId && trusted.get(keyId)) || onlyKey(trusted);
}

async function writeKeys(
  folder: string,
  proof: ProofOfRun,
  { records, digests }: TrustedKeys,
): Promise<ProofFile['keys']> {
  const keys = { recording: recordingKeyOf(proof, records), signing: onlyKey(digests) };
  for (const [role, key] of Object.entries(keys))
    await writeFile(join(folder, 'keys', `${role}.pem`), key.export({ type: 'spki', format: 'pem' }));
  return { recording: fingerprintOf(keys.recording), signing: fingerprintOf(keys.signing) };
}

/** Names in the folder that no other document has, safe on every file system. */
const documentFile = (uri: string, index: number) =>
  `${String(index + 1).padStart(3, '0')}-${uri
    .replace(/\?versionId=.*$/s, '')
    .split('/')
    .at(-1)
    ?.replaceAll(/[^\w.-]/g, '_')}`;

/** Writes those documents that are what the records say, and says which are not there. */
async function writeDocuments(folder: string, proof: ProofOfRun, ports: ExportPorts): Promise<LeftOut> {
  const [gone, altered]: [string[], string[]] = [[], []];
  await mkdir(join(folder, 'documents'), { recursive: true });
  for (const [index, { uri, sha256: recorded }] of [...proof.documents.values()].entries()) {
    const bytes = await ports.document(uri);
    if (!bytes) gone.push(uri);
    else if (sha256(bytes) !== recorded) altered.push(uri);
    else await writeFile(join(folder, 'documents', documentFile(uri, index)), bytes);
  }
  return { gone, altered };
}

/**
 * Writes the proof of one run into a folder that anyone verifies offline, without this software or an account.
 * @throws Error when there is no record of the run
 */
export async function exportRun(ports: ExportPorts, options: ExportOptions): Promise<ExportedRun> {
  const { runId, since, folder, withDocuments, authority } = options;
  const proof = await proveRun(ports.archive, ports.trusted, runId, since);
  if (proof.records.length === 0) throw new Error(`The archive has no record of ${runId}`);
  for (const part of ['records', 'digests', 'keys']) await mkdir(join(folder, part), { recursive: true });
  for (const { key, bytes } of proof.records) await writeFile(join(folder, recordFile(key)), bytes);
  for (const [sequence, bytes] of proof.digests) await writeFile(join(folder, digestFile(sequence)), bytes);
  const file = proofFileOf(runId, proof, await writeKeys(folder, proof, ports.trusted), ports.now());
  const text = `${JSON.stringify(file, null, 2)}\n`;
  await writeFile(join(folder, 'proof.json'), text);
  await writeFile(join(folder, 'index.html'), proofPage(proof, file));
  const verifier = await readFile(join(import.meta.dirname, 'verify.mjs'));
  await writeFile(join(folder, 'verify.mjs'), verifier);
  const leftOut = withDocuments ? await writeDocuments(folder, proof, ports) : { gone: [], altered: [] };
  if (authority) {
    const stamp = await requestTimeStamp(authority, new TextEncoder().encode(text));
    await writeFile(join(folder, 'proof.json.tsr'), stamp);
  }
  return { file, leftOut, verifier: sha256(verifier) };
}
