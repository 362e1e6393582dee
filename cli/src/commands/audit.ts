import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { kmsVerify, readPayload, s3DigestArchive, verifyChain } from '@countersign/audit';
import { Command } from 'commander';
import { type ConnectOptions, connect } from '../embedded/connect.ts';
import { operation } from './operations.ts';

/** An auditor only reads. */
const readOnly = {
  putOnce: () => Promise.reject(new Error('Verification writes nothing')),
};

const verify = operation(
  'verify',
  'proves that no archived record was altered, removed or slipped in',
).action(async (options: ConnectOptions) => {
  const { aws, parameter } = await connect(options);
  const kms = new KMSClient(aws);
  const archive = s3DigestArchive(new S3Client(aws), await parameter('audit-bucket'), readOnly);
  const chain = await archive.digestsFrom(1);
  if (chain.length === 0) {
    console.log('Nothing is sealed yet: the first digest is written within an hour.');
    return;
  }
  const breaches = await verifyChain(chain, {
    hashOf: archive.hashOf,
    isSigned: (digest) => kmsVerify(kms, digest),
  });
  const records = chain.reduce((sum, { digest }) => sum + readPayload(digest).records.length, 0);
  for (const { key, problem } of breaches) console.log(`${key} ${problem}`);
  if (breaches.length > 0) process.exitCode = 1;
  console.log(
    `${chain.length} digests over ${records} records: ${breaches.length === 0 ? 'intact' : 'BROKEN'}`,
  );
});

export const audit = new Command('audit').description('the audit archive').addCommand(verify);
