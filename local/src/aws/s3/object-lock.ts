import type { BucketSettings } from './buckets.ts';
import type { ObjectLock, ObjectVersion } from './object-row.ts';
import { accessDenied } from './s3-errors.ts';

const DAY_MS = 86_400_000;

/** Throws `AwsApiError` `AccessDenied` if Object Lock forbids to delete the version. */
export function assertUnlocked({ lock }: ObjectVersion, bypassGovernance: boolean): void {
  const retained = lock.retainUntil !== undefined && lock.retainUntil > Date.now();
  const bypassed = bypassGovernance && lock.mode === 'GOVERNANCE';
  if (lock.legalHold || (retained && !bypassed)) {
    throw accessDenied('Access Denied because object protected by object lock.');
  }
}

/** Throws `AwsApiError` `AccessDenied` if `next` would shorten or soften a retention that holds. */
export function assertNotWeakened(current: ObjectLock, next: ObjectLock, bypassGovernance: boolean): void {
  const holds = current.retainUntil !== undefined && current.retainUntil > Date.now();
  if (!holds || (current.mode === 'GOVERNANCE' && bypassGovernance)) return;
  const shorter = (next.retainUntil ?? 0) < (current.retainUntil ?? 0);
  const softer = current.mode === 'COMPLIANCE' && next.mode !== 'COMPLIANCE';
  if (shorter || softer) throw accessDenied('Access Denied because object protected by object lock.');
}

/** Lock of a new version: as its headers say, else the bucket's default retention. */
export function lockOf(headers: Readonly<Record<string, string>>, settings: BucketSettings): ObjectLock {
  const mode = headers['x-amz-object-lock-mode'] as ObjectLock['mode'];
  const until = headers['x-amz-object-lock-retain-until-date'];
  const hold = headers['x-amz-object-lock-legal-hold'] === 'ON' ? { legalHold: true } : {};
  if (mode !== undefined && until !== undefined) return { mode, retainUntil: Date.parse(until), ...hold };
  const { mode: defaultMode, days } = settings.objectLock ?? {};
  if (defaultMode === undefined || days === undefined) return hold;
  return { mode: defaultMode, retainUntil: Date.now() + days * DAY_MS, ...hold };
}

/** The headers in which a version's lock is told. */
export function lockHeaders({ mode, retainUntil, legalHold }: ObjectLock): Record<string, string> {
  return {
    ...(mode ? { 'x-amz-object-lock-mode': mode } : {}),
    ...(retainUntil ? { 'x-amz-object-lock-retain-until-date': new Date(retainUntil).toISOString() } : {}),
    ...(legalHold === undefined ? {} : { 'x-amz-object-lock-legal-hold': legalHold ? 'ON' : 'OFF' }),
  };
}
