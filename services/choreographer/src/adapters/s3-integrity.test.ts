import { GetObjectCommand, NoSuchKey, S3Client } from '@aws-sdk/client-s3';
import { sha256 } from '@countersign/shared';
import { s3ObjectStore } from '@countersign/shared/aws';
import { describe, expect, it } from 'vitest';
import { s3Integrity } from './s3-integrity.ts';

const REPORT = 'The report';
const hash = sha256(REPORT);
const ref = { uri: 's3://documents/runs/r/report.pdf?versionId=v1', sha256: hash, bytes: 10 };
const named = (name: string) => Object.assign(new Error(name), { name });

/** By an S3 that answers so, and keeps the checksum and the metadata of the report whatever the bytes are. */
function integrityOf(answer: string | Error) {
  const asked: object[] = [];
  const s3 = new S3Client({ region: 'eu-central-1' });
  s3.send = async (command: unknown) => {
    if (!(command instanceof GetObjectCommand)) throw named('NotFound');
    asked.push(command.input);
    if (answer instanceof Error) throw answer;
    return {
      Body: { transformToByteArray: async () => Buffer.from(answer) },
      ChecksumSHA256: Buffer.from(hash, 'hex').toString('base64'),
      Metadata: { sha256: hash },
    };
  };
  return { asked, integrity: s3Integrity(s3ObjectStore(s3, 'documents')) };
}

describe('s3Integrity', () => {
  it('reads the very version that the reference names', async () => {
    const { asked, integrity } = integrityOf(REPORT);
    expect(await integrity.isAsRecorded(ref)).toBe(true);
    expect(asked).toEqual([expect.objectContaining({ VersionId: 'v1' })]);
  });

  it.each<[string, string | Error]>([
    ['has other bytes, whatever its checksum and its metadata say', 'Another report'],
    ['is gone', new NoSuchKey({ message: 'NoSuchKey', $metadata: {} })],
    ['has no such version', named('NoSuchVersion')],
    ['S3 cannot give any more', named('InternalError')],
  ])('does not take for recorded what %s', async (_, answer) => {
    expect(await integrityOf(answer).integrity.isAsRecorded(ref)).toBe(false);
  });

  it('does not say "altered" where S3 does not answer', async () => {
    const { integrity } = integrityOf(named('SlowDown'));
    await expect(integrity.isAsRecorded(ref)).rejects.toThrow('SlowDown');
  });
});
