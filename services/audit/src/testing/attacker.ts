import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DeleteObjectCommand, ListObjectVersionsCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { DeleteParameterCommand, PutParameterCommand } from '@aws-sdk/client-ssm';
import { kmsSigner } from '../adapters/kms-signer.ts';
import type { DigestPayload } from '../domain/digest.ts';
import { recordKey } from '../domain/keys.ts';
import type { RecordPayload } from '../domain/record.ts';
import { type SignedText, signText } from '../domain/signed-text.ts';
import { type AuditedArchive, HEAD } from './audited-archive.ts';
import { BUCKETS } from './embedded-stores.ts';

interface Row {
  readonly sequence: number;
  readonly key: string;
  readonly segments: string;
}

/** Somebody with every right in the account, but not to sign with the two keys; and with the disk in his hands. */
export function attackerOf(archive: AuditedArchive) {
  const { s3, ssm, kms, dataDir } = archive;
  type Bucket = keyof typeof BUCKETS;

  const versions = async (prefix: string, bucket: Bucket) => {
    const listed = await s3.send(new ListObjectVersionsCommand({ Bucket: BUCKETS[bucket], Prefix: prefix }));
    return listed.Versions ?? [];
  };
  const keysBelow = async (prefix: string, bucket: Bucket = 'archive') => [
    ...new Set((await versions(prefix, bucket)).map(({ Key = '' }) => Key)),
  ];
  const read = async (key: string): Promise<string> => {
    const [version] = await versions(key, 'archive');
    const bytes = await archive.bucket.read(key, version?.VersionId ?? '');
    return new TextDecoder().decode(bytes);
  };
  const put = (Key: string, Body: string, bucket: Bucket = 'archive') =>
    s3.send(new PutObjectCommand({ Bucket: BUCKETS[bucket], Key, Body }));
  const hide = async (prefix: string, bucket: Bucket = 'archive') => {
    for (const Key of await keysBelow(prefix, bucket))
      await s3.send(new DeleteObjectCommand({ Bucket: BUCKETS[bucket], Key }));
  };
  const destroy = async (prefix: string, bucket: Bucket = 'archive') => {
    for (const { Key, VersionId } of await versions(prefix, bucket))
      await s3.send(
        new DeleteObjectCommand({ Bucket: BUCKETS[bucket], Key, VersionId, BypassGovernanceRetention: true }),
      );
  };
  const replace = async (key: string, body: string, bucket: Bucket = 'archive') => {
    await destroy(key, bucket);
    await put(key, body, bucket);
  };
  const resign = async (payload: object, keyId: string, claimedKeyId = keyId): Promise<string> => {
    const algorithm = keyId === archive.keys.recording ? 'RSASSA_PKCS1_V1_5_SHA_256' : 'ECDSA_SHA_256';
    const signed: SignedText = await signText(kmsSigner(kms, keyId, algorithm), JSON.stringify(payload));
    return JSON.stringify({ ...signed, keyId: claimedKeyId });
  };
  const payloadOf = async <T>(key: string): Promise<T> => JSON.parse(JSON.parse(await read(key)).payload);

  return {
    ...archive,
    keysBelow,
    read,
    put,
    hide,
    destroy,
    replace,
    resign,
    digestPayload: (key: string) => payloadOf<DigestPayload>(key),
    recordPayload: (key: string) => payloadOf<RecordPayload>(key),

    /** A record of an event that never was, as its recorder would have made it, signed with a key of the account. */
    async forgedRecord(time: string, keyId: string, claimedKeyId = keyId) {
      const [genuine = ''] = await keysBelow('records/');
      const payload = await payloadOf<RecordPayload>(genuine);
      const event = { ...payload.event, id: randomUUID(), time };
      const key = recordKey(event);
      const forged = {
        ...payload,
        recorder: randomUUID(),
        sequence: 1,
        previous: null,
        recordedAt: time,
        key,
        event,
      };
      const signed = JSON.parse(await resign(forged, keyId, claimedKeyId));
      return { key, body: JSON.stringify({ version: 2, ...signed }) };
    },

    async setHead(change: (head: { sequence: number; sha256: string; sealedAt: string }) => object) {
      const head = await archive.head.read();
      const Value = JSON.stringify(change(head ?? { sequence: 0, sha256: '', sealedAt: '' }));
      await ssm.send(new PutParameterCommand({ Name: HEAD, Value, Type: 'String', Overwrite: true }));
    },
    removeHead: () => ssm.send(new DeleteParameterCommand({ Name: HEAD })),

    ...diskOf(dataDir),
  };
}

/** What can be done to the files of the embedded runtime. */
function diskOf(dataDir: string) {
  /** Changes, or removes, the file with an object's bytes. */
  function changeFile({ segments }: Row, change: (bytes: string) => string | undefined): string | undefined {
    const [{ blob }] = JSON.parse(segments) as [{ blob: string }];
    const path = join(dataDir, 'blobs', blob);
    const changed = change(readFileSync(path, 'latin1'));
    if (changed === undefined) rmSync(path);
    else writeFileSync(path, changed, 'latin1');
    return changed;
  }

  return {
    changeFile,
    /** Changes the file, and makes the row fit it, so that S3 itself notices nothing. */
    changeObject(row: Row, change: (bytes: string) => string): void {
      const bytes = Buffer.from(changeFile(row, change) ?? '', 'latin1');
      const digest = (algorithm: string, as: 'hex' | 'base64') =>
        createHash(algorithm).update(bytes).digest(as);
      const checksum = { algorithm: 'sha256', value: digest('sha256', 'base64'), type: 'FULL_OBJECT' };
      this.sql(
        's3',
        'UPDATE objects SET etag = ?, checksum = ? WHERE sequence = ?',
        `"${digest('md5', 'hex')}"`,
        JSON.stringify(checksum),
        row.sequence,
      );
    },
    /** Works on a database file of the embedded runtime, behind its back. */
    sql(file: 's3' | 'ssm' | 'kms', statement: string, ...values: (string | number)[]): void {
      const database = new DatabaseSync(join(dataDir, `${file}.db`));
      try {
        database.prepare(statement).run(...values);
      } finally {
        database.close();
      }
    },
    rows(prefix: string): Row[] {
      const database = new DatabaseSync(join(dataDir, 's3.db'));
      try {
        const select = database.prepare(
          'SELECT sequence, key, segments FROM objects WHERE key LIKE ? ORDER BY key',
        );
        return select.all(`${prefix}%`).map(({ sequence, key, segments }) => ({
          sequence: Number(sequence),
          key: String(key),
          segments: String(segments),
        }));
      } finally {
        database.close();
      }
    },
  };
}

export type Attacker = ReturnType<typeof attackerOf>;
