import { type ChainHead, headOf, readDigest, type StoredDigest, sealedAt } from '../../domain/digest.ts';
import { digestKey, HOUR, hourOf, sequenceOfDigest } from '../../domain/keys.ts';
import { firstOpenHour } from '../../domain/plan-digests.ts';
import { signatureProblem } from '../../domain/signed-text.ts';
import type { ObjectHistory } from '../archive.ts';
import { inParallel } from '../in-parallel.ts';
import { type Breach, READS_AT_ONCE, type VerifyPorts } from './verification.ts';

/** What the chain vouches for. */
export interface Chain {
  readonly breaches: readonly Breach[];
  /** Hash of each sealed record by its key. */
  readonly sealed: ReadonlyMap<string, string>;
  /** Records of the first version, which bear no signature of their own. */
  readonly unsigned: ReadonlySet<string>;
  readonly digests: number;
  readonly newest: StoredDigest | undefined;
}

/** An hour's digest is due when the hour is over, and written by the next hourly sealing. */
const PATIENCE_HOURS = 2;

type Found = { readonly key: string; readonly digest: StoredDigest | string };

async function readOldest({ archive }: VerifyPorts, { key, versions }: ObjectHistory): Promise<Found> {
  const bytes = versions[0] && (await archive.read(key, versions[0].versionId));
  return { key, digest: bytes ? readDigest(key, bytes) : 'is gone' };
}

/** How a digest fits behind the one before it: number, link, and hour. */
function fits(digest: StoredDigest, before: StoredDigest | undefined): string[] {
  const problems: string[] = [];
  const { payload, key } = digest;
  const expected = (before?.payload.sequence ?? 0) + 1;
  if (sequenceOfDigest(key) !== payload.sequence) problems.push(`is numbered ${payload.sequence}`);
  if (payload.sequence !== expected)
    problems.push(`follows digest ${expected - 1}: digests between are missing`);
  if (payload.previous !== (before?.sha256 ?? null)) problems.push('does not link to the digest before it');
  if (before && sealedAt(digest) < sealedAt(before))
    problems.push('was sealed before the digest that it follows');
  if (payload.version === 1) {
    if (before?.payload.version === 2) problems.push('is of the first version behind one of the second');
    return problems;
  }
  const due = firstOpenHour(before);
  if (due && before?.payload.version === 2 && due.toISOString() !== payload.hour)
    problems.push(`is for the hour ${payload.hour}, where ${due.toISOString()} was due`);
  if (payload.closes && Date.parse(payload.sealedAt) < Date.parse(payload.hour) + HOUR)
    problems.push('closes an hour that was not over');
  return problems;
}

/** Keeps which records a digest vouches for; tells of those that another has, and of what it refused. */
function take({ key, payload }: StoredDigest, sealed: Map<string, string>, unsigned: Set<string>): Breach[] {
  const breaches: Breach[] = [];
  for (const record of payload.records) {
    if (sealed.has(record.key)) breaches.push({ where: record.key, problem: `is sealed again by ${key}` });
    sealed.set(record.key, record.sha256);
    if (payload.version === 1) unsigned.add(record.key);
  }
  const refused = payload.version === 2 ? payload.refused : [];
  const tell = (reason: string) => `${reason}; ${key} refused to seal it`;
  return [...breaches, ...refused.map((each) => ({ where: each.key, problem: tell(each.reason) }))];
}

/** Walks the chain from the first digest: signatures, links, and a digest for each hour. */
export async function verifyChain(ports: VerifyPorts): Promise<Chain> {
  const breaches: Breach[] = [];
  const sealed = new Map<string, string>();
  const unsigned = new Set<string>();
  let before: StoredDigest | undefined;
  let digests = 0;
  const found = inParallel(ports.archive.histories('digests/'), READS_AT_ONCE, (each) =>
    readOldest(ports, each),
  );
  for await (const { key, digest } of found) {
    if (typeof digest === 'string') {
      breaches.push({ where: key, problem: digest });
      continue;
    }
    const signature = signatureProblem(digest.signed, ports.trusted.digests);
    for (const problem of [...fits(digest, before), ...(signature ? [signature] : [])])
      breaches.push({ where: key, problem });
    breaches.push(...take(digest, sealed, unsigned));
    before = digest;
    digests += 1;
  }
  return {
    breaches: [...breaches, ...overdue(before, ports.now())],
    sealed,
    unsigned,
    digests,
    newest: before,
  };
}

function overdue(newest: StoredDigest | undefined, now: Date): Breach[] {
  const due = firstOpenHour(newest);
  if (!newest || !due || now.getTime() < due.getTime() + PATIENCE_HOURS * HOUR) return [];
  const problem = `is the last, and the hour ${due.toISOString()} has no digest: sealing stands still, or the newest digests were removed`;
  return [{ where: newest.key, problem }];
}

/** Compares the chain with what is known of its end outside the archive. */
export async function verifyHead({ head, keptHead, archive }: VerifyPorts, chain: Chain): Promise<Breach[]> {
  const breaches: Breach[] = [];
  const newest = chain.newest && headOf(chain.newest);
  const known = await head.read();
  const where = 'the head outside the archive';
  if (newest && !known) breaches.push({ where, problem: `is gone; the newest digest is ${newest.sequence}` });
  if (known) breaches.push(...behindHead(known, newest).map((problem) => ({ where, problem })));
  if (!keptHead) return breaches;
  for await (const { versions, key } of archive.histories(digestKey(keptHead.sequence))) {
    const bytes = versions[0] && (await archive.read(key, versions[0].versionId));
    const digest = bytes && readDigest(key, bytes);
    if (typeof digest === 'object' && digest.sha256 === keptHead.sha256) return breaches;
  }
  return [
    ...breaches,
    { where: `digest ${keptHead.sequence}`, problem: 'is not the one whose hash was kept' },
  ];
}

function behindHead(known: ChainHead, newest: ChainHead | undefined): string[] {
  const last = newest?.sequence ?? 0;
  if (known.sequence > last)
    return [`is digest ${known.sequence}; the archive ends at ${last}: its end was cut off`];
  if (known.sequence === last && known.sha256 !== newest?.sha256)
    return [`names another digest ${last} than the archive has`];
  // A sealer that died between digest and head leaves them one apart, until it runs again.
  if (known.sequence < last - 1)
    return [`is digest ${known.sequence}, ${last - known.sequence} behind the archive`];
  return [];
}

/** Records that no digest will vouch for any more, if nothing was sealed since the oldest of them was recorded. */
export function neverSealed(chain: Chain, oldest: string | undefined, now: Date): Breach[] {
  if (chain.newest || oldest === undefined) return [];
  if (now.getTime() < hourOf(new Date(oldest)).getTime() + (1 + PATIENCE_HOURS) * HOUR) return [];
  return [{ where: 'digests/', problem: `holds no digest, though there are records since ${oldest}` }];
}

/** Whether a record of that hour, recorded then, must be in a digest by now. */
export function mustBeSealed(recordedAt: Date, newest: StoredDigest | undefined): boolean {
  if (!newest) return false;
  // The first digest of a day takes what arrived very late; until then such a record may wait.
  return recordedAt.getTime() < hourOf(new Date(sealedAt(newest))).getTime() - 25 * HOUR;
}
