import { createHash, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toldOf } from './exported-proof.ts';

const VERIFIER = join(import.meta.dirname, '../audit/export/verify.mjs');
const hashOf = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const newKey = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });
const fingerprintOf = (key: KeyObject) => hashOf(key.export({ type: 'spki', format: 'der' }));

/** A run that never was, with a digest over it, by whoever has the recording key alone; and both genuine fingerprints. */
export function forgeWithOneKey(where: string): { readonly where: string; readonly told: string[] } {
  const [recording, signing] = [newKey(), newKey()];
  const signed = (content: object) => {
    const payload = JSON.stringify(content);
    const signature = createSign('sha256').update(payload).sign(recording.privateKey, 'base64');
    return JSON.stringify({ payload, signature, algorithm: 'ECDSA_SHA_256' });
  };
  for (const part of ['keys', 'records', 'digests']) mkdirSync(join(where, part), { recursive: true });
  for (const role of ['signing', 'recording'])
    writeFileSync(
      join(where, 'keys', `${role}.pem`),
      recording.publicKey.export({ type: 'spki', format: 'pem' }),
    );
  const runId = 'run-0000000007';
  const records = ['contract.received.v1', 'contract.completed.v1'].map((type, index) => {
    const [key, file] = [`records/${index}.json`, `records/${index}.json`];
    const text = signed({ key, event: { type, subject: runId, time: `2026-11-22T1${index}:00:00.000Z` } });
    writeFileSync(join(where, file), text);
    return { file, key, sha256: hashOf(text), digest: 1 };
  });
  const named = records.map(({ key, sha256 }) => ({
    ...{ key, sha256 },
    run: hashOf(`${key}\n${runId}`).slice(0, 32),
  }));
  const digest = { sequence: 1, sealedAt: '2026-11-22T12:00:00.000Z', records: named };
  writeFileSync(join(where, 'digests/000000001.json'), signed(digest));
  writeFileSync(join(where, 'proof.json'), JSON.stringify({ runId, records }));
  copyFileSync(VERIFIER, join(where, 'verify.mjs'));
  const [recorder, sealer] = [recording, signing].map(({ publicKey }) => fingerprintOf(publicKey));
  return { where, told: toldOf({ recording: recorder ?? '', signing: sealer ?? '' }) };
}
