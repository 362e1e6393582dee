import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { kmsVerify, readPayload, s3DigestArchive, unsealedKeys, verifyChain } from '@countersign/audit';
import { Command } from 'commander';
import { type ConnectOptions, connect } from '../embedded/connect.ts';
import { say } from '../output/say.ts';
import { operation } from './operations.ts';

/** An auditor only reads. */
const readOnly = {
  putOnce: () => Promise.reject(new Error('Verification writes nothing')),
};

interface VerifyOptions extends ConnectOptions {
  readonly trustKey?: readonly string[];
}

/** A digest is due every hour. */
const OVERDUE = 2 * 3_600_000;

const verify = operation('verify', 'proves that no archived record was altered, removed or slipped in')
  .option('--trust-key <arn...>', 'a signing key of earlier times, beside the one of this stage')
  .action(async (options: VerifyOptions) => {
    const { aws, parameter } = await connect(options);
    const kms = new KMSClient(aws);
    const archive = s3DigestArchive(new S3Client(aws), await parameter('audit-bucket'), readOnly);
    const chain = await archive.digestsFrom(1);
    const newest = chain.at(-1);
    if (!newest) {
      say('Nothing is sealed yet: the first digest is written within an hour.');
      return;
    }
    const breaches = await verifyChain(chain, {
      ...archive,
      trustedKeys: new Set([await parameter('audit-signing-key-arn'), ...(options.trustKey ?? [])]),
      isSigned: (digest) => kmsVerify(kms, digest),
    });
    for (const { key, problem } of breaches) say(`${key} ${problem}`);
    if (breaches.length > 0) process.exitCode = 1;
    const records = chain.reduce((sum, { digest }) => sum + readPayload(digest).records.length, 0);
    const verdict = breaches.length === 0 ? 'intact' : 'BROKEN';
    say(`${chain.length} digests over ${records} records: ${verdict}`);
    const waiting = (await unsealedKeys(chain, archive)).length;
    const { sequence, to } = readPayload(newest.digest);
    say(`The newest is number ${sequence} of ${to}; ${waiting} records wait for the next.`);
    if (Date.now() - Date.parse(to) > OVERDUE)
      say('The next is overdue: sealing stands still, or the newest digests were removed.');
  });

export const audit = new Command('audit').description('the audit archive').addCommand(verify);
