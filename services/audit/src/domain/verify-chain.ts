import * as z from 'zod';
import { LATE_ARRIVAL_HOURS, LATEST_ARRIVAL_HOURS, readPayload, type StoredDigest } from './digest.ts';
import { callKey, hourOfRecord } from './keys.ts';

/** Something in the archive that is not as it was sealed. */
export interface Breach {
  readonly key: string;
  readonly problem: string;
}

/** What verification asks of the archive and of the key. */
export interface Evidence {
  /** SHA-256 of an archived object as it is now; undefined when it is gone. */
  hashOf(key: string): Promise<string | undefined>;
  /** The JSON of an archived object as it is now. */
  read(key: string): Promise<unknown>;
  /** Keys of the archive that begin so, as they are now. */
  keysBelow(prefix: string): Promise<readonly string[]>;
  /** The keys that may have signed: who can write to the archive could name another in a digest. */
  readonly trustedKeys: ReadonlySet<string>;
  /** Whether the signature is the named key's over exactly this text. */
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
    if (!evidence.trustedKeys.has(stored.digest.keyId))
      breaches.push({ key, problem: `is signed with a key that is not trusted: ${stored.digest.keyId}` });
    else if (!(await evidence.isSigned(stored.digest)))
      breaches.push({ key, problem: 'has no valid signature' });
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

/** Records that no digest names. */
export async function unsealedKeys(
  chain: readonly StoredDigest[],
  { keysBelow }: Pick<Evidence, 'keysBelow'>,
): Promise<string[]> {
  const sealed = new Set(chain.flatMap(({ digest }) => readPayload(digest).records.map(({ key }) => key)));
  return (await keysBelow('records/')).filter((key) => !sealed.has(key));
}

/** Records too old for the next digest to seal them: no digest has known them, and none will. */
async function slippedIn(chain: readonly StoredDigest[], evidence: Evidence): Promise<Breach[]> {
  const newest = chain.at(-1);
  if (!newest) return [];
  const oldest =
    Date.parse(readPayload(newest.digest).to) - (LATEST_ARRIVAL_HOURS + LATE_ARRIVAL_HOURS) * 3_600_000;
  const unsealed = await unsealedKeys(chain, evidence);
  return unsealed
    .filter((key) => (hourOfRecord(key)?.getTime() ?? 0) < oldest)
    .map((key) => ({ key, problem: 'is in no digest: it was slipped in' }));
}

const withCall = z.object({
  event: z.object({ data: z.object({ call: z.object({ sha256: z.string() }) }) }),
});

/** Model calls whose bytes are not those that their key is the hash of, or that a sealed record names in vain. */
async function callBreaches(chain: readonly StoredDigest[], evidence: Evidence): Promise<Breach[]> {
  const breaches: Breach[] = [];
  const calls = new Set(await evidence.keysBelow('calls/'));
  for (const key of calls) {
    if (key !== callKey((await evidence.hashOf(key)) ?? '')) breaches.push({ key, problem: 'was altered' });
  }
  for (const { key } of chain.flatMap(({ digest }) => readPayload(digest).records)) {
    const { data } = withCall.safeParse(await evidence.read(key));
    const call = data && callKey(data.event.data.call.sha256);
    if (call && !calls.has(call)) breaches.push({ key: call, problem: 'is gone' });
  }
  return breaches;
}

/**
 * Everything that shows tampering; empty when every digest, sealed record and model call is as it was. What cannot be
 * seen from the archive alone is whether its newest digests were removed: compare the newest with `audit.sealed.v1`.
 */
export async function verifyChain(chain: readonly StoredDigest[], evidence: Evidence): Promise<Breach[]> {
  return [
    ...(await chainBreaches(chain, evidence)),
    ...(await recordBreaches(chain, evidence)),
    ...(await slippedIn(chain, evidence)),
    ...(await callBreaches(chain, evidence)),
  ];
}
