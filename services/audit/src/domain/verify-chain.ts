import { readPayload, type StoredDigest } from './digest.ts';

/** Something in the archive that is not as it was sealed. */
export interface Breach {
  readonly key: string;
  readonly problem: string;
}

/** What verification asks of the archive and of the key. */
export interface Evidence {
  /** SHA-256 of an archived object as it is now; undefined when it is gone. */
  hashOf(key: string): Promise<string | undefined>;
  /** Whether the signature is the key's over exactly this text. */
  isSigned(digest: StoredDigest['digest']): Promise<boolean>;
}

/** Breaks in the chain itself: numbering, links and signatures. */
async function chainBreaches(chain: readonly StoredDigest[], evidence: Evidence): Promise<Breach[]> {
  const breaches: Breach[] = [];
  let before: StoredDigest | undefined;
  for (const [index, stored] of chain.entries()) {
    const { sequence, previous } = readPayload(stored.digest);
    const key = `digest ${index + 1}`;
    if (sequence !== index + 1)
      breaches.push({ key, problem: `is numbered ${sequence}: a digest is missing` });
    if (previous !== (before?.sha256 ?? null))
      breaches.push({ key, problem: 'does not link to the digest before it' });
    if (!(await evidence.isSigned(stored.digest))) breaches.push({ key, problem: 'has no valid signature' });
    before = stored;
  }
  return breaches;
}

async function recordBreaches(chain: readonly StoredDigest[], evidence: Evidence): Promise<Breach[]> {
  const breaches: Breach[] = [];
  for (const { digest } of chain) {
    for (const { key, sha256 } of readPayload(digest).records) {
      const now = await evidence.hashOf(key);
      if (now === undefined) breaches.push({ key, problem: 'is gone' });
      else if (now !== sha256) breaches.push({ key, problem: 'was altered' });
    }
  }
  return breaches;
}

/** Everything that shows tampering; empty when every digest and every sealed record is as it was. */
export async function verifyChain(chain: readonly StoredDigest[], evidence: Evidence): Promise<Breach[]> {
  return [...(await chainBreaches(chain, evidence)), ...(await recordBreaches(chain, evidence))];
}
