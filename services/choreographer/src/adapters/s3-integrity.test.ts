import { HeadObjectCommand, NotFound, S3Client } from '@aws-sdk/client-s3';
import { DownstreamError, sha256 } from '@countersign/shared';
import { describe, expect, it } from 'vitest';
import { s3Integrity } from './s3-integrity.ts';

const BYTES = Buffer.from('The report');
const ref = { uri: 's3://documents/runs/r/report.pdf?versionId=v1', sha256: sha256(BYTES), bytes: 10 };
const checksum = (text: string) => Buffer.from(sha256(text), 'hex').toString('base64');

/** An S3 that answers a head so, and a store that reads so. */
function integrityOf(head: object | Error, stored: Uint8Array = BYTES) {
  const asked: object[] = [];
  const s3 = new S3Client({ region: 'eu-central-1' });
  s3.send = async (command: unknown) => {
    if (command instanceof HeadObjectCommand) asked.push(command.input);
    if (head instanceof Error) throw head;
    return head;
  };
  const read = async () => {
    if (sha256(stored) !== ref.sha256) throw new DownstreamError('ObjectAltered', 'altered');
    return stored;
  };
  return { asked, integrity: s3Integrity(s3, { read }) };
}

describe('s3Integrity', () => {
  it('asks for the checksum of the very version that the reference names', async () => {
    const { asked, integrity } = integrityOf({ ChecksumSHA256: checksum('The report') });
    expect(await integrity.isAsRecorded(ref)).toBe(true);
    expect(asked).toEqual([expect.objectContaining({ VersionId: 'v1', ChecksumMode: 'ENABLED' })]);
  });

  it.each<[string, object | Error, Uint8Array?]>([
    ['has another checksum', { ChecksumSHA256: checksum('Another report') }],
    [
      'has another checksum, whatever its metadata say',
      { ChecksumSHA256: checksum('x'), Metadata: { sha256: ref.sha256 } },
    ],
    ['is gone', new NotFound({ message: 'NotFound', $metadata: {} })],
    ['has no checksum and other bytes', {}, Buffer.from('Another report')],
    [
      'has the checksum of its parts alone, and other bytes',
      { ChecksumSHA256: checksum('The report'), ChecksumType: 'COMPOSITE' },
      Buffer.from('x'),
    ],
  ])('does not take for recorded what %s', async (_, head, stored) => {
    expect(await integrityOf(head, stored).integrity.isAsRecorded(ref)).toBe(false);
  });

  it('reads what S3 has no checksum of', async () => {
    expect(await integrityOf({}).integrity.isAsRecorded(ref)).toBe(true);
  });

  it('does not say "altered" where S3 does not answer', async () => {
    const { integrity } = integrityOf(new Error('SlowDown'));
    await expect(integrity.isAsRecorded(ref)).rejects.toThrow('SlowDown');
  });
});
