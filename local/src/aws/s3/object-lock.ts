import { AwsApiError } from '../../core/protocols/aws-api.ts';
import type { BucketSettings } from './buckets.ts';
import type { ObjectLock, ObjectVersion } from './object-row.ts';
import { accessDenied, invalidArgument, invalidRequest } from './s3-errors.ts';

const DAY_MS = 86_400_000;
/** A hundred years. */
const MOST_DAYS = 36_500;

const isMode = (text: string | undefined): text is NonNullable<ObjectLock['mode']> =>
  text === 'GOVERNANCE' || text === 'COMPLIANCE';

/** A mode of retention. @throws AwsApiError `MalformedXML` for a word that is none. */
export function lockMode(text: string | undefined): NonNullable<ObjectLock['mode']> {
  if (isMode(text)) return text;
  throw new AwsApiError('MalformedXML', `The mode of a retention is GOVERNANCE or COMPLIANCE, not ${text}`);
}

/**
 * What locks the new versions of a bucket whose rule is `retention`; nothing without one. A year has 365 days.
 * @throws AwsApiError `MalformedXML` for both or neither of days and years, or an unknown mode, `InvalidArgument` for no whole number.
 */
export function defaultRetention(
  retention: { readonly mode?: unknown; readonly days?: unknown; readonly years?: unknown } | undefined,
): NonNullable<BucketSettings['objectLock']> {
  if (retention === undefined) return {};
  const { mode, days, years } = retention;
  if ((days === undefined) === (years === undefined))
    throw new AwsApiError('MalformedXML', 'A default retention has Days or Years');
  const length = Number(days ?? years) * (days === undefined ? 365 : 1);
  if (!Number.isInteger(length) || length <= 0)
    throw invalidArgument('Default retention period must be a positive integer value');
  if (length > MOST_DAYS)
    throw invalidArgument(`Default retention period cannot be longer than ${MOST_DAYS} days`);
  return { mode: lockMode(mode === undefined ? undefined : String(mode)), days: length };
}

/** @throws AwsApiError `InvalidRequest` for a bucket that locks nothing. */
export function assertLocks({ objectLock }: BucketSettings): void {
  if (objectLock === undefined) throw invalidRequest('Bucket is missing Object Lock Configuration');
}

/** A time until which something is retained. @throws AwsApiError `InvalidArgument` for one that is over, or none. */
export function retainUntil(text: string): number {
  const until = /^\d{4}-\d\d-\d\dT/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(until)) throw invalidArgument('The retain until date must be provided in ISO 8601 format');
  if (until <= Date.now()) throw invalidArgument('The retain until date must be in the future!');
  if (until > Date.now() + MOST_DAYS * DAY_MS)
    throw invalidArgument(`The retain until date cannot be more than ${MOST_DAYS} days ahead`);
  return until;
}

/** @throws AwsApiError `AccessDenied` if Object Lock forbids to delete the version. */
export function assertUnlocked({ lock }: ObjectVersion, bypassGovernance: boolean): void {
  const retained = lock.retainUntil !== undefined && lock.retainUntil > Date.now();
  const bypassed = bypassGovernance && lock.mode === 'GOVERNANCE';
  if (lock.legalHold || (retained && !bypassed)) {
    throw accessDenied('Access Denied because object protected by object lock.');
  }
}

/** @throws AwsApiError `AccessDenied` if `next` would shorten or soften a retention that holds. */
export function assertNotWeakened(current: ObjectLock, next: ObjectLock, bypassGovernance: boolean): void {
  const holds = current.retainUntil !== undefined && current.retainUntil > Date.now();
  if (!holds || (current.mode === 'GOVERNANCE' && bypassGovernance)) return;
  const shorter = (next.retainUntil ?? 0) < (current.retainUntil ?? 0);
  const softer = current.mode === 'COMPLIANCE' && next.mode !== 'COMPLIANCE';
  if (shorter || softer) throw accessDenied('Access Denied because object protected by object lock.');
}

/**
 * Lock of a new version: as its headers say, else the bucket's default retention.
 * @throws AwsApiError `InvalidArgument`, or `InvalidRequest` in a bucket that locks nothing.
 */
export function lockOf(headers: Readonly<Record<string, string>>, settings: BucketSettings): ObjectLock {
  const given = { ...retentionIn(headers), ...holdIn(headers) };
  if (Object.keys(given).length > 0) assertLocks(settings);
  const { mode, days } = settings.objectLock ?? {};
  if ('mode' in given || mode === undefined || days === undefined) return given;
  return { mode, retainUntil: Date.now() + days * DAY_MS, ...given };
}

function retentionIn(headers: Readonly<Record<string, string>>): ObjectLock {
  const mode = headers['x-amz-object-lock-mode'];
  const until = headers['x-amz-object-lock-retain-until-date'];
  if (mode === undefined && until === undefined) return {};
  if (mode === undefined || until === undefined) {
    throw invalidArgument(
      'x-amz-object-lock-retain-until-date and x-amz-object-lock-mode must both be supplied',
    );
  }
  if (!isMode(mode)) throw invalidArgument('Unknown wormMode directive.');
  return { mode, retainUntil: retainUntil(until) };
}

function holdIn({ 'x-amz-object-lock-legal-hold': hold }: Readonly<Record<string, string>>): ObjectLock {
  if (hold === undefined) return {};
  if (hold !== 'ON' && hold !== 'OFF') throw invalidArgument("Legal Hold must be either of 'ON' or 'OFF'");
  return hold === 'ON' ? { legalHold: true } : {};
}

/** The headers in which a version's lock is told. */
export function lockHeaders({ mode, retainUntil: until, legalHold }: ObjectLock): Record<string, string> {
  return {
    ...(mode ? { 'x-amz-object-lock-mode': mode } : {}),
    ...(until ? { 'x-amz-object-lock-retain-until-date': new Date(until).toISOString() } : {}),
    ...(legalHold === undefined ? {} : { 'x-amz-object-lock-legal-hold': legalHold ? 'ON' : 'OFF' }),
  };
}
