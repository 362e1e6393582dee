/** For `countersign audit verify`, which proves the chain without the service's help. */
export { kmsVerify } from './adapters/kms-signer.ts';
export { s3DigestArchive } from './adapters/s3-digest-archive.ts';
export { readPayload } from './domain/digest.ts';
export { type Breach, unsealedKeys, verifyChain } from './domain/verify-chain.ts';
