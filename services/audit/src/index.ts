/** For `countersign audit`, which proves the archive without the service's help. */
export { kmsPublicKeys } from './adapters/kms-signer.ts';
export { s3VersionedBucket } from './adapters/s3-versioned-bucket.ts';
export { ssmHeadStore } from './adapters/ssm-head-store.ts';
export { type ProofOfRun, proveRun } from './app/prove-run.ts';
export { recordsSince } from './app/records-since.ts';
export {
  type Breach,
  type Counts,
  type RunTables,
  type TableRun,
  UnreadableRows,
  type Verification,
  type VerifyPorts,
} from './app/verify/verification.ts';
export { verifyArchive } from './app/verify/verify-archive.ts';
export type { TrustedKeys } from './domain/signed-text.ts';
export { keptWords, rejoin } from './domain/words.ts';
