import { createHash } from 'node:crypto';
import type { Directory } from './directory.ts';

/** Sets a password for who has none, one of the former ones, or still what this gave them last. */
export function givePassword(
  directory: Directory,
  pool: string,
  sub: string,
  { password, former }: { readonly password: string; readonly former: readonly string[] },
): void {
  const stored = directory.storedPassword(pool, sub);
  const digest = createHash('sha256').update(password).digest('hex');
  const given = directory.givenPassword(sub);
  // Compared as stored: to try a password takes its time.
  if (given !== undefined && (given.stored !== stored || given.digest === digest)) return;
  const has = (each: string) => directory.authenticate(pool, sub, each) !== undefined;
  const isGiven = given !== undefined || stored === undefined || former.some(has);
  if (isGiven) directory.setPassword(pool, sub, password);
  const kept = isGiven ? directory.storedPassword(pool, sub) : undefined;
  directory.putGivenPassword(sub, { stored: kept ?? '', digest });
}
